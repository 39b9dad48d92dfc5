# हेल्पलाइनों के रिकॉर्ड के शब्द।

## कौन चलाता है, और पैसा कौन देता है

model-state-run = सरकारी
    .plain = यह हेल्पलाइन सरकार चलाती है, और पैसा भी सरकार देती है।
model-ngo-state-funded = संस्था चलाती है, सरकारी पैसे से
    .plain = यह हेल्पलाइन एक संस्था चलाती है। पैसा सरकार देती है।
model-ngo-privately-funded = संस्था चलाती है, निजी दान से
    .plain = यह हेल्पलाइन एक संस्था चलाती है। पैसा निजी दान से आता है।
model-ngo-mixed-funding = संस्था चलाती है, सरकार और दूसरों के पैसे से
    .plain = यह हेल्पलाइन एक संस्था चलाती है। पैसा सरकार और दूसरे देते हैं।
model-labour-line = काम करने वालों के लिए सरकारी हेल्पलाइन
    .plain = काम करने वालों के लिए यह हेल्पलाइन सरकार चलाती है। पैसा भी सरकार देती है।
    .beside = काम करने वालों के लिए
model-labour-advice = काम करने वालों के लिए एक संस्था की हेल्पलाइन
    .plain = एक संस्था काम करने वालों के लिए यह हेल्पलाइन चलाती है। पैसा कौन देता है, यह यहाँ नहीं लिखा।
    .beside = काम करने वालों के लिए
model-violence-line = हिंसा के बारे में हेल्पलाइन
    .plain = यह हेल्पलाइन घर में या कहीं और हुई हिंसा के लिए है। पैसा कौन देता है, यह यहाँ नहीं लिखा।
    .beside = घर में या कहीं और हिंसा होने पर
model-child-line = बच्चों के लिए हेल्पलाइन
    .plain = यह हेल्पलाइन बच्चों के लिए है, और उनके लिए जिन्हें किसी बच्चे की चिंता है। पैसा कौन देता है, यह यहाँ नहीं लिखा।
    .beside = बच्चों के लिए
model-crime-victim-line = किसी भी अपराध से नुक़सान उठाने वालों के लिए हेल्पलाइन
    .plain = यह हेल्पलाइन किसी भी अपराध से नुक़सान उठाने वालों के लिए है। पैसा कौन देता है, यह यहाँ नहीं लिखा।
    .beside = किसी भी अपराध से नुक़सान उठाने वालों के लिए
model-other-crime-line = दूसरी तरह के नुक़सान के लिए भी
    .plain = यह हेल्पलाइन केवल मानव तस्करी के लिए नहीं, दूसरी तरह के नुक़सान के लिए भी है। इसका ख़र्च कौन देता है, यह इस कार्ड पर नहीं लिखा।
    .beside = किसी भी अपराध या नुक़सान के लिए
model-nationals-line = किसी देश की अपने नागरिकों के लिए हेल्पलाइन
    .plain = कोई देश अपने नागरिकों के लिए यह हेल्पलाइन चलाता है।
model-unknown = पैसा कौन देता है, हमें पता नहीं
    .plain = इस हेल्पलाइन का पैसा कौन देता है, यह हमें पता नहीं।

## फ़ोन कौन उठाता है

answered-by-police = इस हेल्पलाइन पर फ़ोन पुलिस उठाती है।
answered-by-prosecutor = फ़ोन वे लोग उठाते हैं जो मुक़दमा चलाने वाले सरकारी वकीलों के साथ काम करते हैं।
answered-by-state-office = इस हेल्पलाइन पर फ़ोन एक सरकारी दफ़्तर उठाता है।
answered-by-organisation = इस हेल्पलाइन पर फ़ोन एक संस्था उठाती है, पुलिस नहीं।
answered-by-labour-ministry = इस हेल्पलाइन पर फ़ोन सरकार का श्रम दफ़्तर उठाता है।
answered-by-immigration = इस हेल्पलाइन पर फ़ोन इमिग्रेशन दफ़्तर उठाता है।
answered-by-embassy = इस हेल्पलाइन पर फ़ोन एक दूतावास उठाता है।
answered-by-international-organisation = इस हेल्पलाइन पर फ़ोन एक अंतरराष्ट्रीय संस्था उठाती है, पुलिस नहीं।
answered-by-emergency-centre = इस हेल्पलाइन पर फ़ोन देश का इमरजेंसी केंद्र उठाता है।
answered-by-unknown = इस हेल्पलाइन पर फ़ोन कौन उठाता है, यह हमें पता नहीं।

## किस बारे में

form-all-forms = हर तरह का शोषण
form-trafficking = मानव तस्करी
form-sex = दूसरों के फ़ायदे के लिए ज़बरदस्ती सेक्स
form-labour = ज़बरदस्ती का काम
form-domestic-servitude = घर का काम जिसे छोड़ना मुमकिन न हो
form-begging = ज़बरदस्ती भीख मँगवाना
form-forced-marriage = ज़बरदस्ती शादी
form-criminal-activity = ज़बरदस्ती कराए गए अपराध
form-slavery = ग़ुलामी
form-locked-in = ऐसी जगह रखना जहाँ से निकलना मुमकिन न हो
form-smuggling = प्रवासियों को चोरी-छिपे सीमा पार कराना
form-violence = घर में या कहीं और हिंसा
form-harm-to-children = बच्चों को नुक़सान
form-any-crime = कोई भी अपराध
form-human-rights = मानव अधिकारों का उल्लंघन
form-social-help = दूसरी सामाजिक मदद

## किनके लिए

audience-affected = जिनके साथ ऐसा हो रहा है या हुआ है
audience-public = जिसने भी कुछ देखा हो
audience-helpers = किसी की मदद करने वाले लोग
audience-adults = वयस्क लोग
audience-children = बच्चे
audience-women = औरतें
audience-migrants = दूसरे देश से आए लोग
audience-refugees = अपना देश छोड़कर भागे लोग
audience-workers = काम करने वाले लोग
audience-domestic-workers = किसी के घर में काम करने वाले लोग
audience-going-abroad = विदेश जाने की सोचने वाले लोग
audience-workers-abroad = विदेश में काम करने वाले लोग
audience-professionals = वे लोग जिनके काम में यह सामने आता है
audience-employers = मालिक और कंपनियाँ

## क्या मदद माँगी जा सकती है

service-referral = मदद देने वाली सेवाओं से संपर्क माँगा जा सकता है।
service-information = जानकारी माँगी जा सकती है।
service-training = स्कूल, कंपनियाँ और दफ़्तर ट्रेनिंग माँग सकते हैं।
service-shelter = रहने की सुरक्षित जगह माँगी जा सकती है।
service-lawyer = वकील से बात करने के लिए कहा जा सकता है।
service-counselling = बात करने के लिए कोई प्रशिक्षित व्यक्ति माँगा जा सकता है।
service-accompaniment = निकलने के लिए, और उसके बाद भी, साथ और मदद माँगी जा सकती है।
service-job-offer-check = उनसे नौकरी का प्रस्ताव जाँचने के लिए कहा जा सकता है।
service-text-telephone = कम सुनाई देता हो, तो टेक्स्ट टेलीफ़ोन (TTY) से कॉल की जा सकती है।
service-sign-language = सांकेतिक भाषा के दुभाषिए के साथ कॉल की जा सकती है।

## क्या आगे बताया जाता है

report-child-abuse = बच्चे के साथ दुर्व्यवहार का शक हो, तो वे अधिकारियों को बताते हैं।
report-imminent-harm = किसी को नुक़सान होने ही वाला हो, तो वे अधिकारियों को बताते हैं।
report-child-under-18 = 18 साल से कम उम्र के किसी को ख़तरा हो, तो वे आपसे पूछे बिना अधिकारियों को बता सकते हैं।
report-information-to-police = वे जानकारी पुलिस को देते हैं।
report-information-to-prosecutors = वे जानकारी सरकारी वकीलों (अभियोजन) को देते हैं।
report-information-to-immigration = वे जानकारी इमिग्रेशन दफ़्तर को देते हैं।
report-information-to-authorities = वे जानकारी सरकारी दफ़्तरों को देते हैं।

## हेल्पलाइन क्या नहीं कर सकती

limit-adults-only = यह हेल्पलाइन केवल 18 साल से बड़े लोगों की मदद करती है।
limit-urgent-only-outside-hours = दफ़्तर के समय के बाद वे केवल बहुत ज़रूरी कॉल लेते हैं।
limit-recording-outside-hours = इस समय के बाहर मशीन आपका संदेश रिकॉर्ड करती है।
limit-languages-by-day = कौन-सी भाषाएँ बोली जाती हैं, यह दिन पर निर्भर है।
limit-hours-incomplete = यहाँ लिखे दिन और समय के अलावा भी शायद फ़ोन उठाया जाता हो।
limit-some-sim-cards = कुछ SIM कार्डों से शायद यह नंबर न लगे।
limit-area-code = मोबाइल से शायद पहले एरिया कोड लगाना पड़े।
limit-referral-only = यहाँ कोई दूसरी संस्था, जैसे पुलिस, भेजती है।
limit-transnistria-only = यह हेल्पलाइन ट्रांसनिस्ट्रिया इलाक़े के लिए है।
limit-dubai-and-north-only = यह हेल्पलाइन केवल दुबई और उत्तरी अमीरातों के लिए है।
limit-kurdistan-region-only = यह हेल्पलाइन केवल कुर्दिस्तान क्षेत्र के लिए है।
limit-north-cyprus-only = यह हेल्पलाइन केवल साइप्रस के उत्तर के लिए है।
limit-not-north-cyprus = यह हेल्पलाइन साइप्रस के उत्तर के लिए नहीं है।
limit-west-saudi-arabia-only = यह हेल्पलाइन केवल सऊदी अरब के पश्चिम के लिए है।

caution-reports-without-papers = वे उन लोगों की सूचना दे सकते हैं जिनके पास काग़ज़ नहीं हैं।
caution-detains-without-papers = जिनके पास काग़ज़ नहीं हैं, उन्हें वे हिरासत में ले सकते हैं।
caution-sends-back = जिनके पास काग़ज़ नहीं हैं, उन्हें वे अपने देश वापस भेज सकते हैं।
caution-papers-needed = शायद वे केवल उन्हीं की मदद करते हैं जिनके काग़ज़ सही हैं।
caution-own-government = तभी फ़ोन करें जब आपको अपने देश की सरकार से डर न हो।
caution-feared-authorities = कुछ लोगों के लिए इस हेल्पलाइन को चलाने वाली सरकार से डरने की वजह है।
caution-back-to-family = परिवार छोड़कर गए लोगों को वे वापस परिवार के पास ले जा सकते हैं।
caution-closed-shelter = इस हेल्पलाइन के आश्रय गृह से अपनी मर्ज़ी से निकलना शायद न हो सके।
caution-employer-in-call = वे कॉल में आपके मालिक को भी जोड़ सकते हैं।

## आगे क्या होता है

next-investigation = एक कॉल से जाँच शुरू हो सकती है।
next-police-or-services = यह हेल्पलाइन आपको पुलिस तक, या सीधे मदद तक पहुँचा सकती है।
next-takes-reports = आपको जो पता है, वह उन्हें बताया जा सकता है।
next-partner-network = वे उन संस्थाओं से आपका संपर्क करा सकते हैं जिनके साथ वे काम करते हैं।
next-your-consent = जो बताना ज़रूरी है, उसे छोड़कर किसी और को क्या बताया जाए, यह आप तय करें।
next-help-without-permit = रहने की अनुमति न हो, तब भी आपको मदद मिल सकती है।
next-you-decide-police = पुलिस को बताया जाए या नहीं, यह आप तय करें।

## दूसरे नंबर किसलिए हैं

number-label-from-abroad = विदेश से
number-label-adults = वयस्कों के लिए
number-label-children = बच्चों के लिए
number-label-women = औरतों के लिए
number-label-police = पुलिस
number-label-old = पुराना नंबर
number-label-office = दफ़्तर
number-label-professionals-only = केवल उनके लिए जिनके काम में यह सामने आता है
number-label-region = इस इलाक़े में:
number-label-second = इसी हेल्पलाइन का दूसरा नंबर

unknown-hours = समय
    .ask = फ़ोन कब किया जा सकता है?
unknown-languages = भाषाएँ
    .ask = क्या वहाँ कोई मेरी भाषा बोलता है?
unknown-cost = ख़र्च
    .ask = क्या यह कॉल मुफ़्त है?
unknown-who-answers = फ़ोन कौन उठाता है
    .ask = आप कौन हैं? क्या यह पुलिस है?
unknown-person = फ़ोन कोई व्यक्ति उठाता है या नहीं
unknown-your-name = आपका नाम
    .ask = क्या मुझे अपना नाम बताना पड़ेगा?
unknown-passed-on = क्या आगे बताया जाता है
    .ask = आपको कौन-सी बातें आगे बतानी पड़ती हैं, और किसे?
unknown-abroad = विदेश से कॉल
    .ask = दूसरे देश से किस नंबर पर फ़ोन करें?
unknown-for-whom = यह किनके लिए है
    .ask = यहाँ कौन फ़ोन कर सकता है?
unknown-who-pays = पैसे कौन देता है
unknown-services = क्या मदद है
    .ask = आपसे क्या मदद मिल सकती है?
unknown-limits = यह क्या नहीं कर सकती
unknown-next = कॉल के बाद क्या होता है
    .ask = इस कॉल के बाद क्या होगा?
