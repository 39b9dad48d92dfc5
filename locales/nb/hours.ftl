# Når en hjelpetelefon svarer.

hours-always = Hele døgnet
hours-days-times = { $days }: { $times }
hours-run = { $first } til { $last }
hours-every-day = alle dager
hours-span = { $from }–{ $to }
hours-and = { $first }; { $second }
hours-local = { $hours } (tiden i det landet)
open-now = Åpent nå
open-closed = Stengt nå
open-until = Åpent nå. Stenger { $there } der, { $here } her
open-until-same = Åpent nå. Stenger { $time }
open-opens = Stengt nå. Åpner { $there } der, { $here } her
open-opens-same = Stengt nå. Åpner { $time }
open-day = { $day } { $time }
