# अभियान: केही दिन वा हप्ता नम्बरहरू मानिससम्म पुर्‍याउने पेज।

campaign-none = अहिले कुनै अभियान छैन।
campaign-lines = यस अभियानका हेल्पलाइनहरू
campaign-partners = यिनीहरूसँग मिलेर
campaign-kit = यो अभियान अरूसम्म पुर्‍याउनुहोस्
campaign-kit-text = यी शब्दहरू जस्ता छन् त्यस्तै कपी गर्न सकिन्छ। अर्को पटक फेरि कपी गर्नुहोस्: कुनै नम्बर बदलिएको हुन सक्छ।
campaign-caption-short = छोटो लेख
campaign-caption-long = लामो लेख
campaign-picture = अरूलाई पठाउने तस्बिर: { $format }, { $width } × { $height } पिक्सेल, { $kilobytes } kB
campaign-picture-alt = यो तस्बिर देख्न नसक्ने मानिसका लागि शब्द
press-title = पत्रपत्रिका, रेडियो र साझेदारका लागि
press-say = तपाईं यी सबै जस्ताको तस्तै प्रयोग गर्न सक्नुहुन्छ। अर्को पटक यहीँबाट फेरि लिनुहोस्: कुनै नम्बर फेरिएको हुन सक्छ।
press-sheets = छाप्नका लागि
press-others = अरू भाषामा
press-file =
    { $kind ->
        [kit] सबै एउटै फाइलमा: { $format }, { $kilobytes } kB
        [square] वर्गाकार तस्बिर: { $format }, { $kilobytes } kB
        [story] फोनका लागि ठाडो तस्बिर: { $format }, { $kilobytes } kB
        [preview] लिङ्कसँगको तस्बिर: { $format }, { $kilobytes } kB
        [poster-a4] पोस्टर, A4: { $format }, { $kilobytes } kB
        [poster-a3] पोस्टर, A3: { $format }, { $kilobytes } kB
        [strips] च्यातेर लैजाने पट्टी भएको पोस्टर: { $format }, { $kilobytes } kB
        [card] पर्सका लागि कार्ड: { $format }, { $kilobytes } kB
       *[other] पट्याउने पर्चा: { $format }, { $kilobytes } kB
    }
