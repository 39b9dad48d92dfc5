# हेल्पलाइन का कार्ड।

hotline-gloss = हेल्पलाइन
hotline-gloss-state = सरकारी हेल्पलाइन
hotline-gloss-organisation = एक संस्था की हेल्पलाइन
hotline-reach = { $kind ->
    [sms] मैसेज (SMS)
    [whatsapp] WhatsApp
   *[other] कॉल
}
hotline-unknown = यह हमें पता नहीं चला: { $facts }।
hotline-ask = जब कोई फ़ोन उठाए, तो पूछें:
hotline-hours-unknown = समय हमें पता नहीं चला।
hotline-cost = ख़र्च
hotline-free = { $known ->
    [yes] कॉल मुफ़्त है।
   *[no] कॉल मुफ़्त नहीं है। आपकी फ़ोन कंपनी इसके पैसे लेती है।
}
hotline-languages = भाषाएँ
hotline-interpreters = { $count ->
    [one] { $count } या ज़्यादा भाषा के लिए दुभाषिया। अपनी भाषा का नाम बताएँ।
   *[other] { $count } या ज़्यादा भाषाओं के लिए दुभाषिए। अपनी भाषा का नाम बताएँ।
}
hotline-who = फ़ोन कौन उठाता है
hotline-person = { $known ->
    [yes] फ़ोन कोई व्यक्ति उठाता है, रिकॉर्डिंग नहीं चलती।
   *[no] फ़ोन पर रिकॉर्डिंग चलती है।
}
hotline-kind = यह किस तरह की हेल्पलाइन है
hotline-for-whom = किनके लिए
hotline-forms = किस बारे में: { $forms }
hotline-anonymous = { $known ->
    [yes] आपको अपना नाम बताने की ज़रूरत नहीं है।
   *[no] हेल्पलाइन आपका नाम पूछती है।
}
hotline-abroad = विदेश से
hotline-abroad-inside = यह नंबर केवल देश के अंदर चलता है।
hotline-age = यह जानकारी कितनी पुरानी है
hotline-age-called = हमने { $date } को फ़ोन किया।
hotline-age-dated = { $page } के पेज से ({ $date } को पढ़ा गया)। हमने फ़ोन नहीं किया है।
hotline-age-month = { $month } के पेज से ({ $date } को पढ़ा गया)। हमने फ़ोन नहीं किया है।
hotline-month = { $month } { $year }
hotline-year = { $year }
hotline-age-undated = बिना तारीख़ के पेज से ({ $date } को पढ़ा गया)। हमने फ़ोन नहीं किया है।
hotline-age-old = हो सकता है कि अब यह बदल गया हो।
hotline-source = स्रोत:
hotline-services = क्या मदद माँगी जा सकती है
hotline-limits = यह हेल्पलाइन क्या नहीं कर सकती
hotline-next = कॉल के बाद क्या होता है
hotline-write = लिखने के तरीक़े
hotline-chat = चैट में लिखें, हेल्पलाइन की साइट पर
hotline-website = हेल्पलाइन की साइट
hotline-email = ईमेल
hotline-all-about = इस हेल्पलाइन की पूरी जानकारी
hotline-emergency-own = ख़तरे में हैं? फ़ोन करें:
hotline-emergency-who = { $who ->
    [police] (पुलिस)
    [police-ambulance] (पुलिस और एम्बुलेंस)
    [police-fire] (पुलिस और दमकल)
   *[all] (सभी सेवाएँ)
}
hotline-emergency-may-not-answer = शायद कोई फ़ोन न उठाए या कोई न आए।
hotline-before-you-call = फ़ोन करने से पहले
hotline-ask-first = पहले पूछा जा सकता है कि कौन-सी बात किसी और तक नहीं जाती।
hotline-hang-up = कभी भी फ़ोन काटा जा सकता है, और फिर से किया जा सकता है।
hotline-call-list = कॉल फ़ोन की सूची और बिल में दिख सकती है। ऐसा फ़ोन इस्तेमाल करें जिसे कोई और नहीं देखता।
hotline-when-you-call = फ़ोन करने पर क्या होता है
hotline-write-instead = फ़ोन के बजाय लिखें, बिना नाम के
