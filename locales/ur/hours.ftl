# When a line answers: on the card of a line, in bold, and small in lists.

hours-always = دن رات
hours-days-times = { $days }: { $times }
hours-run = { $first } سے { $last }
hours-every-day = ہر روز
hours-span = { $from } سے { $to } تک
hours-and = { $first }؛ { $second }
hours-local = { $hours } (اُس ملک کا وقت)
