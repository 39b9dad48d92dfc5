# Quando uma linha atende.

hours-always = Dia e noite
hours-days-times = { $days }: { $times }
hours-run = { $first } a { $last }
hours-every-day = todos os dias
hours-span = { $from }–{ $to }
hours-and = { $first }; { $second }
hours-local = { $hours } (hora desse país)
