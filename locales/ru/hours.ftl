# Когда отвечает линия.

hours-always = Днём и ночью
hours-days-times = { $days }: { $times }
hours-run = { $first } — { $last }
hours-every-day = каждый день
hours-span = { $from }–{ $to }
hours-and = { $first }; { $second }
hours-local = { $hours } (по времени той страны)
