# When a line answers: on the card of a line, in bold, and small in lists.

hours-always = ليلًا ونهارًا
hours-days-times = { $days }: { $times }
hours-run = { $first } إلى { $last }
hours-every-day = كل يوم
hours-span = من { $from } إلى { $to }
hours-and = { $first }؛ { $second }
hours-local = { $hours } (بتوقيت ذلك البلد)
open-now = مفتوح الآن
open-closed = مغلق الآن
open-until = مفتوح الآن. حتى: { $there } هناك، { $here } هنا
open-until-same = مفتوح الآن. حتى: { $time }
open-opens = مغلق الآن. يفتح: { $there } هناك، { $here } هنا
open-opens-same = مغلق الآن. يفتح: { $time }
open-day = { $day } { $time }
