# हेल्पलाइनमा फोन कहिले उठ्छ। समय 24 घण्टाको घडीमा।

hours-always = दिनरात
hours-days-times = { $days }: { $times }
hours-run = { $first }देखि { $last }सम्म
hours-every-day = हरेक दिन
hours-span = { $from }–{ $to }
hours-and = { $first }; { $second }
hours-local = { $hours } (त्यो देशको समय)
open-now = अहिले खुला छ
open-closed = अहिले बन्द छ
open-until = अहिले खुला छ। बन्द हुने: त्यहाँ { $there }, यहाँ { $here }
open-until-same = अहिले खुला छ। बन्द हुने: { $time }
open-opens = अहिले बन्द छ। खुल्ने: त्यहाँ { $there }, यहाँ { $here }
open-opens-same = अहिले बन्द छ। खुल्ने: { $time }
open-day = { $day } { $time }
