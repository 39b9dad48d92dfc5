# Quand une ligne répond.

hours-always = Jour et nuit
hours-days-times = { $days } : { $times }
hours-run = du { $first } au { $last }
hours-every-day = tous les jours
hours-span = { $from }–{ $to }
hours-and = { $first } ; { $second }
hours-local = { $hours } (heure de ce pays)
