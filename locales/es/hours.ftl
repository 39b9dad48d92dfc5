# Cuándo atiende una línea.

hours-always = Día y noche
hours-days-times = { $days }: { $times }
hours-run = { $first } a { $last }
hours-every-day = todos los días
hours-span = { $from }–{ $to }
hours-and = { $first }; { $second }
hours-local = { $hours } (hora de ese país)
