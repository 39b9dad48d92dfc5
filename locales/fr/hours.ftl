# Quand une ligne répond.

hours-always = Jour et nuit
hours-days-times = { $days } : { $times }
hours-run = du { $first } au { $last }
hours-every-day = tous les jours
hours-span = { $from }–{ $to }
hours-and = { $first } ; { $second }
hours-local = { $hours } (heure de ce pays)
open-now = Ouvert en ce moment
open-closed = Fermé en ce moment
open-until = Ouvert en ce moment. Fermeture : { $there } là-bas, { $here } ici
open-until-same = Ouvert en ce moment. Fermeture : { $time }
open-opens = Fermé en ce moment. Ouverture : { $there } là-bas, { $here } ici
open-opens-same = Fermé en ce moment. Ouverture : { $time }
open-day = { $day } { $time }
