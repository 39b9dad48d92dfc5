# हेल्पलाइनका रेकर्डमा आउने शब्द।

## कसले चलाउँछ, र पैसा कसले दिन्छ

model-state-run = सरकारले चलाउने
    .plain = यो हेल्पलाइन सरकारले चलाउँछ, र पैसा पनि सरकारले दिन्छ।
model-ngo-state-funded = गैरसरकारी संस्थाले चलाउने, सरकारी पैसाले
    .plain = यो हेल्पलाइन गैरसरकारी संस्था (NGO) ले चलाउँछ। पैसा सरकारले दिन्छ।
model-ngo-privately-funded = गैरसरकारी संस्थाले चलाउने, निजी दानले
    .plain = यो हेल्पलाइन गैरसरकारी संस्था (NGO) ले चलाउँछ। पैसा निजी दाताले दिन्छन्।
model-ngo-mixed-funding = गैरसरकारी संस्थाले चलाउने, सरकार र अरूको पैसाले
    .plain = यो हेल्पलाइन गैरसरकारी संस्था (NGO) ले चलाउँछ। पैसा सरकार र अरूले दिन्छन्।
model-labour-line = कामदारका लागि सरकारी हेल्पलाइन
    .plain = कामदारका लागि यो हेल्पलाइन सरकारले चलाउँछ। पैसा सरकारले दिन्छ।
    .beside = कामदारका लागि
model-labour-advice = कामदारका लागि गैरसरकारी संस्थाको हेल्पलाइन
    .plain = कामदारका लागि यो हेल्पलाइन गैरसरकारी संस्थाले चलाउँछ। पैसा कसले दिन्छ, यहाँ लेखिएको छैन।
    .beside = कामदारका लागि
model-violence-line = हिंसा भोगेका मानिसका लागि हेल्पलाइन
    .plain = यो घरमा वा अन्त हिंसा भोगेका मानिसका लागि हो। पैसा कसले दिन्छ, यहाँ लेखिएको छैन।
    .beside = हिंसा भोगेका मानिसका लागि
model-child-line = बालबालिकाका लागि हेल्पलाइन
    .plain = यो बालबालिका र उनीहरूको चिन्ता गर्ने सबैका लागि हो। पैसा कसले दिन्छ, यहाँ लेखिएको छैन।
    .beside = बालबालिकाका लागि
model-crime-victim-line = अपराधबाट हानि भएका मानिसका लागि हेल्पलाइन
    .plain = यो कुनै पनि अपराधबाट हानि भएका मानिसका लागि हो। पैसा कसले दिन्छ, यहाँ लेखिएको छैन।
    .beside = कुनै पनि अपराधबाट हानि भएका मानिसका लागि
model-other-crime-line = धेरै किसिमका हानिका लागि हेल्पलाइन
    .plain = यो मानव बेचबिखन मात्र होइन, धेरै किसिमका हानिका लागि हो। पैसा कसले दिन्छ, यहाँ लेखिएको छैन।
    .beside = जुनसुकै अपराध वा हानिका लागि
model-nationals-line = कुनै देशको आफ्नै नागरिकका लागि हेल्पलाइन
    .plain = कुनै देशले आफ्नै नागरिकका लागि यो हेल्पलाइन चलाउँछ।
model-unknown = पैसा कसले दिन्छ, हामीलाई थाहा छैन
    .plain = यो हेल्पलाइनको पैसा कसले दिन्छ, हामीलाई थाहा छैन।

## फोन कसले उठाउँछ

answered-by-police = फोन प्रहरीले उठाउँछ।
answered-by-prosecutor = फोन सरकारी वकिलसँग काम गर्ने मानिसले उठाउँछन्।
answered-by-state-office = फोन सरकारी कार्यालयले उठाउँछ।
answered-by-organisation = फोन गैरसरकारी संस्था (NGO) ले उठाउँछ, प्रहरीले होइन।
answered-by-labour-ministry = फोन सरकारको श्रम कार्यालयले उठाउँछ।
answered-by-immigration = फोन अध्यागमन (इमिग्रेसन) कार्यालयले उठाउँछ।
answered-by-embassy = फोन दूतावास वा कन्सुलेटले उठाउँछ।
answered-by-international-organisation = फोन अन्तर्राष्ट्रिय संस्थाले उठाउँछ, प्रहरीले होइन।
answered-by-emergency-centre = फोन देशको इमर्जेन्सी केन्द्रले उठाउँछ।
answered-by-unknown = फोन कसले उठाउँछ, हामीलाई थाहा छैन।

## केबारे

form-all-forms = सबै किसिमको शोषण
form-trafficking = मानव बेचबिखन
form-sex = अरूको फाइदाका लागि जबर्जस्ती यौनसम्पर्क
form-labour = जबर्जस्ती गराइने काम
form-domestic-servitude = छोडेर जान नपाइने घरको काम
form-begging = जबर्जस्ती भिख माग्न लगाउने काम
form-forced-marriage = जबर्जस्ती बिहे
form-criminal-activity = जबर्जस्ती गराइने अपराध
form-slavery = दासता
form-locked-in = बाहिर जान नदिई थुनेर राख्ने काम
form-smuggling = आप्रवासीलाई लुकाएर सिमाना कटाउने काम
form-violence = घरमा वा अन्त हुने हिंसा
form-harm-to-children = बालबालिकामाथि हुने हानि
form-any-crime = जुनसुकै अपराध
form-human-rights = मानव अधिकारको उल्लङ्घन
form-social-help = अरू सामाजिक मद्दत

## कसका लागि

audience-affected = यस्तो भोगिरहेका वा भोगेका मानिस
audience-public = केही देखेका जोकोही
audience-helpers = कसैलाई मद्दत गर्ने मानिस
audience-adults = वयस्क
audience-children = बालबालिका
audience-women = महिला
audience-migrants = अर्को देशबाट आएका मानिस
audience-refugees = आफ्नो देश छोडेर भागेका मानिस
audience-workers = कामदार
audience-domestic-workers = कसैको घरमा काम गर्ने मानिस
audience-going-abroad = विदेश जान लागेका मानिस
audience-workers-abroad = विदेशमा काम गर्ने मानिस
audience-professionals = नर्स वा शिक्षकजस्ता पेसाका मानिस
audience-employers = काममा लगाउने मालिक

## कस्तो मद्दत माग्न सकिन्छ

service-referral = मद्दत गर्ने सेवासँग जोडिदिन भन्न सक्नुहुन्छ।
service-information = जानकारी माग्न सक्नुहुन्छ।
service-training = विद्यालय, कम्पनी र कार्यालयले तालिम माग्न सक्छन्।
service-shelter = बस्ने सुरक्षित ठाउँ माग्न सक्नुहुन्छ।
service-lawyer = वकिलसँग कुरा गर्छु भन्न सक्नुहुन्छ।
service-counselling = मनको कुरा तालिम पाएको मानिससँग गर्छु भन्न सक्नुहुन्छ।
service-accompaniment = त्यहाँबाट निस्कन र त्यसपछि पनि साथ माग्न सक्नुहुन्छ।
service-job-offer-check = कामको प्रस्ताव जाँचिदिन भन्न सक्नुहुन्छ।
service-text-telephone = कान कम सुन्नेले टेक्स्ट टेलिफोन (TTY) बाट फोन गर्न सक्छन्।
service-sign-language = साङ्केतिक भाषाका दोभाषेसँग फोन गर्न सकिन्छ।

## के कुरा अरूलाई भनिन्छ

report-child-abuse = बालबालिकामाथि दुर्व्यवहार भएको लागे, उनीहरूले खबर गर्छन्।
report-imminent-harm = कसैलाई हानि हुनै लागेको भए, उनीहरूले खबर गर्छन्।
report-child-under-18 = 18 वर्षमुनिको कसैलाई खतरा भए, तपाईंलाई नसोधी खबर गर्न सक्छन्।
report-information-to-police = उनीहरूले जानकारी प्रहरीलाई दिन्छन्।
report-information-to-prosecutors = उनीहरूले जानकारी सरकारी वकिललाई दिन्छन्।
report-information-to-immigration = उनीहरूले जानकारी अध्यागमन (इमिग्रेसन) कार्यालयलाई दिन्छन्।
report-information-to-authorities = उनीहरूले जानकारी सरकारी कार्यालयलाई दिन्छन्।

## हेल्पलाइनले के गर्न सक्दैन

limit-adults-only = यो हेल्पलाइन 18 वर्ष वा त्यसभन्दा बढी उमेरका लागि मात्र हो।
limit-urgent-only-outside-hours = कार्यालय समयबाहेक, एकदमै जरुरी फोन मात्र लिन्छन्।
limit-recording-outside-hours = यो समयबाहेक, मेसिनले तपाईंको सन्देश रेकर्ड गर्छ।
limit-languages-by-day = फरक दिनमा फरक भाषा बोल्छन्।
limit-hours-incomplete = यहाँ लेखिएकोभन्दा बढी दिन वा समय हुन सक्छ।
limit-some-sim-cards = केही SIM कार्डबाट यो नम्बर नलाग्न सक्छ।
limit-area-code = मोबाइलबाट पहिले एरिया कोड थिच्नुपर्ने हुन सक्छ।
limit-referral-only = त्यहाँ आफैँ जान मिल्दैन। प्रहरीजस्तो कुनै कार्यालयले पठाउनुपर्छ।
limit-only-in = यो हेल्पलाइन { $region }का लागि मात्र हो।
limit-not-in = यो हेल्पलाइन { $region }का लागि होइन।

## Regions, which help lines are only for, or not for

region-dubai-and-north = दुबई र त्यसको उत्तरका अमिरात
region-kurdistan-region = कुर्दिस्तान क्षेत्र
region-north-cyprus = साइप्रसको उत्तरी भाग
region-transnistria = ट्रान्सनिस्ट्रिया क्षेत्र
region-west-saudi-arabia = साउदी अरबको पश्चिमी भाग

## फोन गर्दा के हुन सक्छ

caution-reports-without-papers = कागजात नभएका मानिसबारे उनीहरूले सरकारलाई खबर गर्न सक्छन्।
caution-detains-without-papers = कागजात नभएका मानिसलाई उनीहरूले थुन्न सक्छन्।
caution-sends-back = कागजात नभएका मानिसलाई उनीहरूले आफ्नो देश फर्काउन सक्छन्।
caution-papers-needed = सही कागजात भएका मानिसलाई मात्र मद्दत गर्न सक्छन्।
caution-own-government = आफ्नै देशको सरकारसँग डर छैन भने मात्र फोन गर्नुहोस्।
caution-feared-authorities = यो हेल्पलाइन सरकारी निकायको हो। फोन गर्ने कतिपयले त्यससँग डराउनुपर्ने कारण छ।
caution-back-to-family = परिवार छोडेर आउनुभएको भए, उनीहरूले परिवारमै फर्काउन सक्छन्।
caution-closed-shelter = आश्रय गृहमा राखियो भने, त्यहाँबाट निस्कन नपाइन सक्छ।
caution-employer-in-call = उनीहरूले फोनमा तपाईंको मालिकलाई पनि जोड्न सक्छन्।

## त्यसपछि के हुन्छ

next-investigation = एउटा फोनबाट अनुसन्धान सुरु हुन सक्छ।
next-police-or-services = उनीहरूले प्रहरीसँग, वा सिधै मद्दत गर्ने मानिससँग जोडिदिन सक्छन्।
next-takes-reports = तपाईंलाई थाहा भएको कुरा भन्न सक्नुहुन्छ।
next-partner-network = उनीहरूले आफूसँग काम गर्ने संस्थासँग जोडिदिन सक्छन्।
next-your-consent = उनीहरूले केही कुरा खबर गर्नुपर्ने हुन सक्छ। बाँकी कुराको निर्णय तपाईंको हो।
next-help-without-permit = बस्ने अनुमति नभए पनि मद्दत माग्न सक्नुहुन्छ।
next-you-decide-police = प्रहरीलाई भन्ने कि नभन्ने, निर्णय तपाईंको हो।

## अरू नम्बर केका लागि

number-label-from-abroad = अर्को देशबाट
number-label-adults = वयस्कका लागि
number-label-children = बालबालिकाका लागि
number-label-women = महिलाका लागि
number-label-police = प्रहरी
number-label-old = पुरानो नम्बर
number-label-office = कार्यालय
number-label-professionals-only = पेसागत मानिसका लागि, सर्वसाधारणका लागि होइन
number-label-region = यो क्षेत्रमा:
number-label-second = यही हेल्पलाइनको अर्को नम्बर

## हामीले के थाहा पाउन सकेनौँ

unknown-hours = समय
    .ask = म कहिले फोन गर्न सक्छु?
unknown-languages = भाषा
    .ask = त्यहाँ मेरो भाषा बोल्ने कोही हुनुहुन्छ?
unknown-cost = खर्च
    .ask = यो फोन गर्दा पैसा लाग्छ कि लाग्दैन?
unknown-who-answers = फोन कसले उठाउँछ
    .ask = तपाईं को हुनुहुन्छ? तपाईं प्रहरी हो?
unknown-person = फोन मानिसले उठाउँछ कि उठाउँदैन
unknown-your-name = नाम सोध्छन् कि सोध्दैनन्
    .ask = के मैले आफ्नो नाम भन्नुपर्छ?
unknown-passed-on = प्रहरीलाई भन्छन् कि भन्दैनन्
    .ask = के तपाईंहरूले मेरो कुरा प्रहरी वा अरूलाई भन्नुहुन्छ?
unknown-abroad = अर्को देशबाट फोन
    .ask = अर्को देशबाट कुन नम्बरमा फोन गर्न सकिन्छ?
unknown-for-whom = कसले फोन गर्न सक्छ
    .ask = तपाईंहरूलाई कसले फोन गर्न सक्छ?
unknown-who-pays = पैसा कसले दिन्छ
unknown-services = कस्तो मद्दत दिन्छन्
    .ask = तपाईंहरूले कस्तो मद्दत दिन सक्नुहुन्छ?
unknown-limits = के गर्न सक्दैनन्
unknown-next = फोनपछि के हुन्छ
    .ask = यो फोनपछि के हुन्छ?
