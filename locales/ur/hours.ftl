# When a line answers: on the card of a line, in bold, and small in lists.

hours-always = دن رات
hours-days-times = { $days }: { $times }
hours-run = { $first } سے { $last } تک
hours-every-day = ہر روز
hours-span = { $from } سے { $to } تک
hours-and = { $first }؛ { $second }
hours-local = { $hours } (اُس ملک کا وقت)
open-now = ابھی کھلی ہے
open-closed = ابھی بند ہے
open-until = ابھی کھلی ہے۔ بند ہو گی: وہاں { $there }، یہاں { $here }
open-until-same = ابھی کھلی ہے۔ بند ہو گی: { $time }
open-opens = ابھی بند ہے۔ کھلے گی: وہاں { $there }، یہاں { $here }
open-opens-same = ابھی بند ہے۔ کھلے گی: { $time }
open-day = { $day } { $time }
