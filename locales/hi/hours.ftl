# हेल्पलाइन पर फ़ोन कब उठाया जाता है। समय 24 घंटे की घड़ी में।

hours-always = दिन-रात
hours-days-times = { $days }: { $times }
hours-run = { $first } से { $last }
hours-every-day = हर दिन
hours-span = { $from }–{ $to }
hours-and = { $first }; { $second }
hours-local = { $hours } (उस देश का समय)
