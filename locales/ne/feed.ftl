# हरेक भाषाको समाचार फिड।

feed-about = नयाँ पेज र फेरिएका नम्बर
feed-changed =
    { $what ->
        [number] { $territory }: नम्बर फेरिएको छ
        [hours] { $territory }: समय फेरिएको छ
        [operator] { $territory }: अब फोन अर्कैले उठाउँछ
       *[added] { $territory }: नयाँ नम्बर
    }
feed-line = { $name }: { $number }
