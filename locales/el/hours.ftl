# Πότε απαντά μια γραμμή βοήθειας.

hours-always = Μέρα και νύχτα
hours-days-times = { $days }: { $times }
hours-run = { $first } έως { $last }
hours-every-day = κάθε μέρα
hours-span = { $from }–{ $to }
hours-and = { $first }, { $second }
hours-local = { $hours } (ώρα εκείνης της χώρας)
open-now = Ανοιχτή τώρα
open-closed = Κλειστή τώρα
open-until = Ανοιχτή τώρα. Έως { $there } εκεί, { $here } εδώ
open-until-same = Ανοιχτή τώρα. Έως { $time }
open-opens = Κλειστή τώρα. Ανοίγει { $there } εκεί, { $here } εδώ
open-opens-same = Κλειστή τώρα. Ανοίγει { $time }
open-day = { $day } { $time }
