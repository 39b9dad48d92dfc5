# Nyhetsstrømmen.

feed-about = Nye sider og numre som er endret
feed-changed =
    { $what ->
        [number] { $territory }: nummeret er endret
        [hours] { $territory }: åpningstiden er endret
        [operator] { $territory }: noen andre svarer nå
       *[added] { $territory }: et nytt nummer
    }
feed-line = { $name }: { $number }
