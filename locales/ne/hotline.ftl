# हेल्पलाइनको कार्ड।

hotline-gloss = हेल्पलाइन
hotline-gloss-state = सरकारी हेल्पलाइन
hotline-gloss-organisation = गैरसरकारी संस्था (NGO) को हेल्पलाइन
hotline-reach =
    { $kind ->
        [sms] म्यासेज (SMS)
        [whatsapp] WhatsApp
       *[other] फोन गर्ने
    }
hotline-unknown = यी कुरा हामीले थाहा पाउन सकेनौँ: { $facts }।
hotline-ask = कसैले फोन उठाएपछि सोध्न सकिने कुरा:
hotline-hours-unknown = समय हामीले थाहा पाउन सकेनौँ।
hotline-cost = खर्च
hotline-free =
    { $known ->
        [yes] फोन गर्दा पैसा लाग्दैन।
       *[no] फोन गर्दा पैसा लाग्छ। तपाईंको फोन कम्पनीले पैसा काट्छ।
    }
hotline-languages = भाषा
hotline-interpreters =
    { $count ->
        [one] कम्तीमा { $count } भाषाको दोभाषे। आफ्नो भाषाको नाम भन्नुहोस्।
       *[other] कम्तीमा { $count } भाषाका दोभाषे। आफ्नो भाषाको नाम भन्नुहोस्।
    }
hotline-who = फोन कसले उठाउँछ
hotline-person =
    { $known ->
        [yes] फोन मानिसले उठाउँछ, रेकर्डिङ होइन।
       *[no] फोनमा रेकर्डिङ बज्छ।
    }
hotline-kind = यो हेल्पलाइनबारे
hotline-for-whom = कसका लागि
hotline-forms = यी कुराबारे फोन गर्न सकिन्छ: { $forms }
hotline-anonymous =
    { $known ->
        [yes] तपाईंले आफ्नो नाम भन्नु पर्दैन।
       *[no] उनीहरूले तपाईंको नाम सोध्छन्।
    }
hotline-abroad = अर्को देशबाट
hotline-abroad-inside = यो नम्बर देशभित्र मात्र चल्छ।
hotline-age = हामीले यो कहिले जाँच्यौँ
hotline-age-called = हामीले फोन गरेको मिति: { $date }।
hotline-age-dated = { $page } मितिको वेब पेजबाट (पढेको मिति: { $date })। हामीले फोन गरेका छैनौँ।
hotline-age-month = { $month }को वेब पेजबाट (पढेको मिति: { $date })। हामीले फोन गरेका छैनौँ।
hotline-month = सन् { $year } { $month }
hotline-year = सन् { $year }
hotline-age-undated = मिति नलेखिएको वेब पेजबाट (पढेको मिति: { $date })। हामीले फोन गरेका छैनौँ।
hotline-age-old = यो अहिले फेरिएको हुन सक्छ।
hotline-source = स्रोत:
hotline-services = कस्तो मद्दत माग्न सकिन्छ
hotline-limits = यो हेल्पलाइनका सीमा
hotline-next = फोनपछि के हुन्छ
hotline-write = लेखेर पनि सम्पर्क गर्न सकिन्छ
hotline-chat = उनीहरूको वेबसाइटमा च्याट
hotline-website = वेबसाइट (तपाईंको हिस्ट्रीमा रहन्छ)
hotline-email = इमेल
hotline-all-about = यो हेल्पलाइनबारे थप
hotline-emergency-own = अहिले खतरा छ? फोन गर्ने नम्बर:
hotline-emergency-who =
    { $who ->
        [police] (प्रहरी)
        [police-ambulance] (प्रहरी र एम्बुलेन्स)
        [police-fire] (प्रहरी र दमकल)
       *[all] (सबै सेवा)
    }
hotline-emergency-may-not-answer = फोन नउठ्न सक्छ, वा कोही नआउन सक्छ।
hotline-before-you-call = फोन गर्नुअघि
hotline-ask-first = तपाईंको कुरा कसलाई भनिन्छ, पहिले नै सोध्न सक्नुहुन्छ।
hotline-hang-up = जुनसुकै बेला फोन काट्न र फेरि गर्न सक्नुहुन्छ।
hotline-call-list = फोन गरेको कुरा फोनको कल सूची र बिलमा रहन सक्छ। सकेसम्म अरू कसैले नहेर्ने फोन चलाउनुहोस्।
hotline-when-you-call = फोन गर्दा के हुन्छ
hotline-write-instead = फोनको सट्टा सन्देश पठाउने, नाम नभनी
