# Cuándo atiende una línea.

hours-always = Día y noche
hours-days-times = { $days }: { $times }
hours-run = { $first } a { $last }
hours-every-day = todos los días
hours-span = { $from }–{ $to }
hours-and = { $first }; { $second }
hours-local = { $hours } (hora de ese país)
open-now = Abierto ahora
open-closed = Cerrado ahora
open-until = Abierto ahora. Hasta: { $there } allí, { $here } aquí
open-until-same = Abierto ahora. Hasta: { $time }
open-opens = Cerrado ahora. Abre: { $there } allí, { $here } aquí
open-opens-same = Cerrado ahora. Abre: { $time }
open-day = { $day } { $time }
