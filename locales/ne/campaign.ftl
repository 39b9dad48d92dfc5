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
