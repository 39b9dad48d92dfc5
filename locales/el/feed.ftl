# Η ροή ειδήσεων μιας γλώσσας.

feed-about = Νέες σελίδες και αριθμοί που άλλαξαν
feed-changed =
    { $what ->
        [number] { $territory }: ο αριθμός άλλαξε
        [hours] { $territory }: οι ώρες άλλαξαν
        [operator] { $territory }: τώρα απαντά άλλη υπηρεσία ή οργάνωση
       *[added] { $territory }: νέος αριθμός
    }
feed-line = { $name }: { $number }
