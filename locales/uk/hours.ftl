# Коли відповідає лінія.

hours-always = Удень і вночі
hours-days-times = { $days }: { $times }
hours-run = { $first } — { $last }
hours-every-day = щодня
hours-span = { $from }–{ $to }
hours-and = { $first }; { $second }
hours-local = { $hours } (за часом тієї країни)
open-now = Зараз працює
open-closed = Зараз не працює
open-until = Зараз працює. До: { $there } там, { $here } у вас
open-until-same = Зараз працює. До: { $time }
open-opens = Зараз не працює. Початок: { $there } там, { $here } у вас
open-opens-same = Зараз не працює. Початок: { $time }
open-day = { $day } { $time }
