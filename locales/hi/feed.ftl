# हर भाषा की समाचार फ़ीड।

feed-about = नए पेज, और वे नंबर जो बदल गए हैं
feed-changed =
    { $what ->
        [number] { $territory }: नंबर बदल गया है
        [hours] { $territory }: समय बदल गया है
        [operator] { $territory }: अब फ़ोन कोई और उठाता है
       *[added] { $territory }: नया नंबर
    }
feed-line = { $name }: { $number }
