# हेल्पलाइन का कार्ड।

hotline-gloss = हेल्पलाइन
hotline-gloss-state = सरकारी हेल्पलाइन
hotline-gloss-organisation = ग़ैर-सरकारी संस्था (NGO) की हेल्पलाइन
hotline-reach =
    { $kind ->
        [sms] मैसेज (SMS)
        [whatsapp] WhatsApp
       *[other] फ़ोन करें
    }
hotline-unknown = यह हमें पता नहीं चला: { $facts }।
hotline-ask = जब कोई फ़ोन उठाए, तो पूछें:
hotline-hours-unknown = समय हमें पता नहीं चला।
hotline-cost = ख़र्च
hotline-free =
    { $known ->
        [yes] कॉल मुफ़्त है।
       *[no] कॉल मुफ़्त नहीं है। आपकी फ़ोन कंपनी इसके पैसे लेती है।
    }
hotline-languages = भाषाएँ
hotline-interpreters =
    { $count ->
        [one] कम से कम { $count } भाषा के लिए दुभाषिया। अपनी भाषा का नाम बताएँ।
       *[other] कम से कम { $count } भाषाओं के लिए दुभाषिए। अपनी भाषा का नाम बताएँ।
    }
hotline-who = फ़ोन कौन उठाता है
hotline-person =
    { $known ->
        [yes] फ़ोन कोई व्यक्ति उठाता है, रिकॉर्डिंग नहीं चलती।
       *[no] फ़ोन पर रिकॉर्डिंग चलती है।
    }
hotline-kind = इस हेल्पलाइन के बारे में
hotline-for-whom = किनके लिए
hotline-forms = इन बातों पर बात हो सकती है: { $forms }
hotline-anonymous =
    { $known ->
        [yes] आपको अपना नाम बताने की ज़रूरत नहीं है।
       *[no] वे आपका नाम पूछते हैं।
    }
hotline-abroad = दूसरे देश से
hotline-abroad-inside = यह नंबर केवल देश के अंदर चलता है।
hotline-age = हमने यह कब जाँचा
hotline-age-called = हमने { $date } को फ़ोन किया।
hotline-age-dated = यह { $page } के एक वेब पेज पर लिखा था ({ $date } को पढ़ा गया)। हमने फ़ोन नहीं किया है।
hotline-age-month = यह { $month } के एक वेब पेज पर लिखा था ({ $date } को पढ़ा गया)। हमने फ़ोन नहीं किया है।
hotline-month = { $month } { $year }
hotline-year = { $year }
hotline-age-undated = यह बिना तारीख़ के एक वेब पेज पर लिखा था ({ $date } को पढ़ा गया)। हमने फ़ोन नहीं किया है।
hotline-age-old = हो सकता है कि अब यह बदल गया हो।
hotline-source = स्रोत:
hotline-services = चाहें तो यह मदद माँगें
hotline-limits = यह हेल्पलाइन क्या नहीं कर सकती
hotline-next = कॉल के बाद क्या होता है
hotline-write = चाहें तो लिखें
hotline-chat = उनकी वेबसाइट पर चैट
hotline-website = वेबसाइट (आपकी हिस्ट्री में रह जाती है)
hotline-email = ईमेल
hotline-all-about = इस हेल्पलाइन के बारे में और
hotline-emergency-own = अभी ख़तरे में हैं? फ़ोन करें:
hotline-emergency-who =
    { $who ->
        [police] (पुलिस)
        [police-ambulance] (पुलिस और एम्बुलेंस)
        [police-fire] (पुलिस और दमकल)
       *[all] (सभी सेवाएँ)
    }
hotline-emergency-may-not-answer = शायद कोई फ़ोन न उठाए, या कोई न आए।
hotline-before-you-call = फ़ोन करने से पहले
hotline-ask-first = चाहें तो पहले पूछें कि आपकी बात किसे बताई जाएगी।
hotline-hang-up = जब चाहें फ़ोन काट दें, और फिर से करें।
hotline-call-list = कॉल फ़ोन की कॉल सूची और बिल में रह सकती है। हो सके, तो ऐसा फ़ोन इस्तेमाल करें जिसे कोई और नहीं देखता।
hotline-when-you-call = फ़ोन करने पर क्या होता है
hotline-write-instead = फ़ोन के बजाय लिखें, बिना नाम के
