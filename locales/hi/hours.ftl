# हेल्पलाइन पर फ़ोन कब उठाया जाता है। समय 24 घंटे की घड़ी में।

hours-always = दिन-रात
hours-days-times = { $days }: { $times }
hours-run = { $first } से { $last } तक
hours-every-day = हर दिन
hours-span = { $from }–{ $to }
hours-and = { $first }; { $second }
hours-local = { $hours } (उस देश का समय)
open-now = अभी खुली है
open-closed = अभी बंद है
open-until = अभी खुली है। बंद होगी: वहाँ { $there }, यहाँ { $here }
open-until-same = अभी खुली है। बंद होगी: { $time }
open-opens = अभी बंद है। खुलेगी: वहाँ { $there }, यहाँ { $here }
open-opens-same = अभी बंद है। खुलेगी: { $time }
open-day = { $day } { $time }
