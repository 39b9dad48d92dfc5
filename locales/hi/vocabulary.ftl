# हेल्पलाइनों के रिकॉर्ड के शब्द।

## कौन चलाता है, और पैसा कौन देता है

model-state-run = सरकारी
    .plain = यह हेल्पलाइन सरकार चलाती है, और पैसा भी सरकार देती है।
model-ngo-state-funded = ग़ैर-सरकारी संस्था चलाती है, सरकारी पैसे से
    .plain = यह हेल्पलाइन एक ग़ैर-सरकारी संस्था (NGO) चलाती है। पैसा सरकार देती है।
model-ngo-privately-funded = ग़ैर-सरकारी संस्था चलाती है, निजी दान से
    .plain = यह हेल्पलाइन एक ग़ैर-सरकारी संस्था (NGO) चलाती है। पैसा निजी दान से आता है।
model-ngo-mixed-funding = ग़ैर-सरकारी संस्था चलाती है, सरकार और दूसरों के पैसे से
    .plain = यह हेल्पलाइन एक ग़ैर-सरकारी संस्था (NGO) चलाती है। पैसा सरकार और दूसरे देते हैं।
model-labour-line = काम करने वालों के लिए सरकारी हेल्पलाइन
    .plain = काम करने वालों के लिए यह हेल्पलाइन सरकार चलाती है। पैसा सरकार देती है।
    .beside = काम करने वालों के लिए
model-labour-advice = काम करने वालों के लिए ग़ैर-सरकारी संस्था की हेल्पलाइन
    .plain = एक ग़ैर-सरकारी संस्था यह हेल्पलाइन काम करने वालों के लिए चलाती है। पैसा कौन देता है, यहाँ नहीं लिखा।
    .beside = काम करने वालों के लिए
model-violence-line = हिंसा झेलने वालों के लिए हेल्पलाइन
    .plain = यह उनके लिए है जिनके साथ घर में या कहीं और हिंसा हुई हो। पैसा कौन देता है, यहाँ नहीं लिखा।
    .beside = हिंसा झेलने वालों के लिए
model-child-line = बच्चों के लिए हेल्पलाइन
    .plain = यह बच्चों के लिए है, और उनके लिए जिन्हें किसी बच्चे की चिंता हो। पैसा कौन देता है, यहाँ नहीं लिखा।
    .beside = बच्चों के लिए
model-crime-victim-line = जिनके साथ अपराध हुआ हो, उनके लिए हेल्पलाइन
    .plain = यह हेल्पलाइन उनके लिए है जिनके साथ कोई भी अपराध हुआ हो। पैसा कौन देता है, यहाँ नहीं लिखा।
    .beside = जिनके साथ कोई भी अपराध हुआ हो
model-other-crime-line = हिंसा और दूसरे अपराधों के लिए भी हेल्पलाइन
    .plain = यह केवल मानव तस्करी के लिए नहीं, हिंसा और दूसरे अपराधों के लिए भी है। पैसा कौन देता है, यहाँ नहीं लिखा।
    .beside = किसी भी अपराध या हिंसा के लिए
model-nationals-line = किसी देश की अपने नागरिकों के लिए हेल्पलाइन
    .plain = कोई देश अपने नागरिकों के लिए यह हेल्पलाइन चलाता है।
model-unknown = पैसा कौन देता है, हमें पता नहीं
    .plain = इस हेल्पलाइन का पैसा कौन देता है, यह हमें पता नहीं।

## फ़ोन कौन उठाता है

answered-by-police = फ़ोन पुलिस उठाती है।
answered-by-prosecutor = फ़ोन वे लोग उठाते हैं जो मुक़दमा चलाने वाले सरकारी वकीलों के साथ काम करते हैं।
answered-by-state-office = फ़ोन एक सरकारी दफ़्तर उठाता है।
answered-by-organisation = फ़ोन एक ग़ैर-सरकारी संस्था (NGO) उठाती है, पुलिस नहीं।
answered-by-labour-ministry = फ़ोन सरकार का श्रम दफ़्तर उठाता है।
answered-by-immigration = फ़ोन इमिग्रेशन दफ़्तर उठाता है।
answered-by-embassy = फ़ोन एक दूतावास (एम्बेसी) या कॉन्सुलेट उठाता है।
answered-by-international-organisation = फ़ोन एक अंतरराष्ट्रीय संस्था उठाती है, पुलिस नहीं।
answered-by-emergency-centre = फ़ोन देश का इमरजेंसी केंद्र उठाता है।
answered-by-unknown = फ़ोन कौन उठाता है, यह हमें पता नहीं।

## किस बारे में

form-all-forms = हर तरह का शोषण
form-trafficking = मानव तस्करी
form-sex = दूसरों के फ़ायदे के लिए ज़बरदस्ती सेक्स
form-labour = ज़बरदस्ती का काम
form-domestic-servitude = घर का काम जिसे छोड़ने न दिया जाए
form-begging = ज़बरदस्ती भीख मँगवाना
form-forced-marriage = ज़बरदस्ती शादी
form-criminal-activity = ज़बरदस्ती कराए गए जुर्म
form-slavery = ग़ुलामी
form-locked-in = ऐसी जगह रखना जहाँ से जाने न दिया जाए
form-smuggling = प्रवासियों को चोरी-छिपे सीमा पार कराना
form-violence = घर में या कहीं और हिंसा
form-harm-to-children = बच्चों पर ज़ुल्म
form-any-crime = कोई भी अपराध
form-human-rights = मानव अधिकारों का उल्लंघन
form-social-help = दूसरी सामाजिक मदद

## किनके लिए

audience-affected = जिनके साथ ऐसा हो रहा है या हुआ है
audience-public = जिसने भी कुछ देखा हो
audience-helpers = किसी की मदद करने वाले लोग
audience-adults = वयस्क लोग
audience-children = बच्चे
audience-women = महिलाएँ
audience-migrants = दूसरे देश से आए लोग
audience-refugees = अपना देश छोड़कर भागे लोग
audience-workers = काम करने वाले लोग
audience-domestic-workers = किसी के घर में काम करने वाले लोग
audience-going-abroad = विदेश जाने की सोचने वाले लोग
audience-workers-abroad = विदेश में काम करने वाले लोग
audience-professionals = नर्स या टीचर जैसे पेशेवर लोग
audience-employers = काम देने वाले मालिक

## क्या मदद माँगी जा सकती है

service-referral = चाहें तो कहें कि वे आपको मदद करने वाली सेवाओं से मिला दें।
service-information = चाहें तो जानकारी माँगें।
service-training = स्कूल, कंपनियाँ और दफ़्तर ट्रेनिंग माँग सकते हैं।
service-shelter = चाहें तो रहने की सुरक्षित जगह माँगें।
service-lawyer = चाहें तो कहें कि वकील से बात करनी है।
service-counselling = मन की बात करनी हो, तो किसी प्रशिक्षित व्यक्ति से बात कराने को कहें।
service-accompaniment = निकलने में, और उसके बाद भी, चाहें तो मदद माँगें।
service-job-offer-check = चाहें तो उनसे नौकरी का प्रस्ताव जाँचने को कहें।
service-text-telephone = कम सुनाई देता हो, तो टेक्स्ट टेलीफ़ोन (TTY) से कॉल हो सकती है।
service-sign-language = सांकेतिक भाषा के दुभाषिए के साथ कॉल हो सकती है।

## क्या आगे बताया जाता है

report-child-abuse = बच्चे पर ज़ुल्म का शक हो, तो वे अधिकारियों को बताते हैं।
report-imminent-harm = किसी के साथ बुरा होने ही वाला हो, तो वे अधिकारियों को बताते हैं।
report-child-under-18 = 18 से कम उम्र वाले को ख़तरा हो, तो वे बिना पूछे अधिकारियों को बता सकते हैं।
report-information-to-police = वे जानकारी पुलिस को देते हैं।
report-information-to-prosecutors = वे जानकारी मुक़दमा चलाने वाले सरकारी वकीलों को देते हैं।
report-information-to-immigration = वे जानकारी इमिग्रेशन दफ़्तर को देते हैं।
report-information-to-authorities = वे जानकारी सरकारी दफ़्तरों को देते हैं।

## हेल्पलाइन क्या नहीं कर सकती

limit-adults-only = यह हेल्पलाइन केवल 18 साल या उससे बड़ी उम्र के लोगों के लिए है।
limit-urgent-only-outside-hours = दफ़्तर के समय के अलावा वे केवल बहुत ज़रूरी कॉल लेते हैं।
limit-recording-outside-hours = इन घंटों के अलावा मशीन आपका संदेश रिकॉर्ड करती है।
limit-languages-by-day = अलग-अलग दिन वे अलग-अलग भाषाएँ बोलते हैं।
limit-hours-incomplete = यहाँ लिखे दिन और घंटों के अलावा भी शायद फ़ोन उठाया जाता हो।
limit-some-sim-cards = कुछ SIM कार्डों से शायद यह नंबर न लगे।
limit-area-code = मोबाइल से शायद पहले एरिया कोड लगाना पड़े।
limit-referral-only = वहाँ ख़ुद नहीं जाया जा सकता। कोई दफ़्तर, जैसे पुलिस, आपको भेजता है।
limit-only-in = यह हेल्पलाइन केवल { $region } के लिए है।
limit-not-in = यह हेल्पलाइन { $region } के लिए नहीं है।

## Regions, which help lines are only for, or not for

region-dubai-and-north = दुबई और उसके उत्तर के अमीरातों
region-kurdistan-region = कुर्दिस्तान क्षेत्र
region-north-cyprus = साइप्रस के उत्तर
region-transnistria = ट्रांसनिस्ट्रिया इलाक़े
region-west-saudi-arabia = सऊदी अरब के पश्चिम

## फ़ोन करने से क्या हो सकता है

caution-reports-without-papers = जिनके पास काग़ज़ नहीं हैं, वे उनकी सूचना अधिकारियों को दे सकते हैं।
caution-detains-without-papers = जिनके पास काग़ज़ नहीं हैं, उन्हें वे बंद कर सकते हैं (हिरासत)।
caution-sends-back = जिनके पास काग़ज़ नहीं हैं, उन्हें वे उनके देश वापस भेज सकते हैं।
caution-papers-needed = शायद वे केवल उन्हीं की मदद करें जिनके काग़ज़ सही हैं।
caution-own-government = तभी फ़ोन करें जब आपको अपने देश की सरकार से डर न हो।
caution-feared-authorities = यह हेल्पलाइन सरकार चलाती है। कुछ फ़ोन करने वालों के पास उससे डरने की वजह है।
caution-back-to-family = अगर आपने परिवार छोड़ा है, तो वे आपको वापस उसके पास ले जा सकते हैं।
caution-closed-shelter = अगर वे आश्रय गृह में जगह दें, तो शायद वहाँ से अपनी मर्ज़ी से निकलना न हो सके।
caution-employer-in-call = वे कॉल में आपके मालिक को भी जोड़ सकते हैं।

## आगे क्या होता है

next-investigation = एक कॉल से जाँच शुरू हो सकती है।
next-police-or-services = वे आपको पुलिस से, या सीधे मदद करने वालों से मिला सकते हैं।
next-takes-reports = आपको जो पता है, चाहें तो उन्हें बताएँ।
next-partner-network = वे उन संस्थाओं से आपका संपर्क करा सकते हैं जिनके साथ वे काम करते हैं।
next-your-consent = कुछ बातें शायद उन्हें क़ानूनन आगे बतानी पड़ें। बाक़ी आगे बताएँ या नहीं, यह फ़ैसला आपका है।
next-help-without-permit = देश में रहने की अनुमति न हो, तब भी चाहें तो मदद माँगें।
next-you-decide-police = पुलिस को बताया जाए या नहीं, यह फ़ैसला आपका है।

## दूसरे नंबर किसलिए हैं

number-label-from-abroad = दूसरे देश से
number-label-adults = वयस्कों के लिए
number-label-children = बच्चों के लिए
number-label-women = महिलाओं के लिए
number-label-police = पुलिस
number-label-old = पुराना नंबर
number-label-office = दफ़्तर
number-label-professionals-only = केवल पेशेवरों के लिए, आम लोगों के लिए नहीं
number-label-region = इस इलाक़े में:
number-label-second = इसी हेल्पलाइन का दूसरा नंबर

## क्या हमें पता नहीं चला

unknown-hours = समय
    .ask = फ़ोन कब किया जा सकता है?
unknown-languages = भाषाएँ
    .ask = क्या वहाँ कोई मेरी भाषा बोलता है?
unknown-cost = ख़र्च
    .ask = क्या यह कॉल मुफ़्त है?
unknown-who-answers = फ़ोन कौन उठाता है
    .ask = आप कौन हैं? क्या यह पुलिस है?
unknown-person = फ़ोन कोई व्यक्ति उठाता है या नहीं
unknown-your-name = वे आपका नाम पूछते हैं या नहीं
    .ask = क्या मुझे अपना नाम बताना पड़ेगा?
unknown-passed-on = वे पुलिस को बताते हैं या नहीं
    .ask = क्या आप मेरे बारे में पुलिस या दूसरे लोगों को बताएँगे?
unknown-abroad = दूसरे देश से कॉल
    .ask = दूसरे देश से किस नंबर पर फ़ोन करें?
unknown-for-whom = कौन फ़ोन कर सकता है
    .ask = आपको कौन फ़ोन कर सकता है?
unknown-who-pays = पैसा कौन देता है
unknown-services = वे क्या मदद देते हैं
    .ask = आपसे क्या मदद मिल सकती है?
unknown-limits = वे क्या नहीं कर सकते
unknown-next = कॉल के बाद क्या होता है
    .ask = इस कॉल के बाद क्या होगा?
