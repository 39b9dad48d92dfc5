# Когда отвечает линия.

hours-always = Днём и ночью
hours-days-times = { $days }: { $times }
hours-run = { $first } — { $last }
hours-every-day = каждый день
hours-span = { $from }–{ $to }
hours-and = { $first }; { $second }
hours-local = { $hours } (по времени той страны)
open-now = Сейчас открыто
open-closed = Сейчас закрыто
open-until = Сейчас открыто. Закроется: { $there } там, { $here } у вас
open-until-same = Сейчас открыто. Закроется: { $time }
open-opens = Сейчас закрыто. Откроется: { $there } там, { $here } у вас
open-opens-same = Сейчас закрыто. Откроется: { $time }
open-day = { $day } { $time }
