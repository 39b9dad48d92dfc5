# হেল্পলাইনের রেকর্ডের শব্দ।

## কে চালায়, আর কে খরচ দেয়

model-state-run = সরকারি
    .plain = এই হেল্পলাইন সরকার চালায়, খরচও সরকার দেয়।
model-ngo-state-funded = বেসরকারি সংস্থা চালায়, খরচ দেয় সরকার
    .plain = এই হেল্পলাইন চালায় একটি বেসরকারি সংস্থা (এনজিও)। খরচ দেয় সরকার।
model-ngo-privately-funded = বেসরকারি সংস্থা চালায়, খরচ দেন বেসরকারি দাতারা
    .plain = এই হেল্পলাইন চালায় একটি বেসরকারি সংস্থা (এনজিও)। খরচ দেন বেসরকারি দাতারা।
model-ngo-mixed-funding = বেসরকারি সংস্থা চালায়, খরচ দেয় সরকার ও অন্যরা
    .plain = এই হেল্পলাইন চালায় একটি বেসরকারি সংস্থা (এনজিও)। খরচ দেয় সরকার ও অন্যরা।
model-labour-line = শ্রমিকদের জন্য সরকারি হেল্পলাইন
    .plain = শ্রমিকদের জন্য এই হেল্পলাইন সরকার চালায়। খরচ দেয় সরকার।
    .beside = শ্রমিকদের জন্য
model-labour-advice = শ্রমিকদের জন্য বেসরকারি সংস্থার হেল্পলাইন
    .plain = শ্রমিকদের জন্য এই হেল্পলাইন একটি বেসরকারি সংস্থা (এনজিও) চালায়। কে খরচ দেয়, এখানে লেখা নেই।
    .beside = শ্রমিকদের জন্য
model-violence-line = সহিংসতার শিকার মানুষের জন্য হেল্পলাইন
    .plain = ঘরে বা অন্য কোথাও যাঁদের ওপর সহিংসতা হয়েছে, তাঁদের জন্য। কে খরচ দেয়, এখানে লেখা নেই।
    .beside = যাঁদের ওপর সহিংসতা হয়েছে
model-child-line = শিশুদের জন্য হেল্পলাইন
    .plain = শিশুদের জন্য, আর কোনো শিশুকে নিয়ে যাঁদের চিন্তা হয়, তাঁদের জন্য। কে খরচ দেয়, এখানে লেখা নেই।
    .beside = শিশুদের জন্য
model-crime-victim-line = অপরাধে যাঁদের ক্ষতি হয়েছে, তাঁদের জন্য হেল্পলাইন
    .plain = যেকোনো অপরাধে যাঁদের ক্ষতি হয়েছে, এই হেল্পলাইন তাঁদের জন্য। কে খরচ দেয়, এখানে লেখা নেই।
    .beside = যেকোনো অপরাধে যাঁদের ক্ষতি হয়েছে
model-other-crime-line = নানা রকম ক্ষতির জন্য হেল্পলাইন
    .plain = শুধু মানব পাচার নয়, নানা রকম ক্ষতির জন্য। কে খরচ দেয়, এখানে লেখা নেই।
    .beside = যেকোনো অপরাধ বা ক্ষতির জন্য
model-nationals-line = নিজের নাগরিকদের জন্য কোনো দেশের হেল্পলাইন
    .plain = কোনো একটি দেশের সরকার নিজের নাগরিকদের জন্য এই হেল্পলাইন চালায়।
model-unknown = কে খরচ দেয়, আমরা জানি না
    .plain = এই হেল্পলাইনের খরচ কে দেয়, আমরা জানি না।

## কে ফোন ধরেন

answered-by-police = পুলিশ ফোন ধরে।
answered-by-prosecutor = প্রসিকিউটরদের (অপরাধের মামলা চালান যে সরকারি উকিল) সঙ্গে কাজ করা মানুষ ফোন ধরেন।
answered-by-state-office = একটি সরকারি দপ্তর ফোন ধরে।
answered-by-organisation = একটি বেসরকারি সংস্থা (এনজিও) ফোন ধরে, পুলিশ নয়।
answered-by-labour-ministry = সরকারের শ্রম দপ্তর ফোন ধরে।
answered-by-immigration = ইমিগ্রেশন দপ্তর ফোন ধরে।
answered-by-embassy = কোনো দূতাবাস (এম্বাসি) বা কনস্যুলেট ফোন ধরে।
answered-by-international-organisation = একটি আন্তর্জাতিক সংস্থা ফোন ধরে, পুলিশ নয়।
answered-by-emergency-centre = দেশের জরুরি সেবা কেন্দ্র ফোন ধরে।
answered-by-unknown = কে ফোন ধরেন, আমরা জানি না।

## কী বিষয়ে

form-all-forms = সব রকম শোষণ
form-trafficking = মানব পাচার
form-sex = অন্যের লাভের জন্য যৌন কাজে বাধ্য করা
form-labour = জোর করে করানো কাজ
form-domestic-servitude = ঘরের কাজ, যা ছেড়ে যেতে দেওয়া হয় না
form-begging = জোর করে ভিক্ষা করানো
form-forced-marriage = জোর করে বিয়ে
form-criminal-activity = জোর করে করানো অপরাধ
form-slavery = দাসত্ব
form-locked-in = এমন জায়গায় রাখা, যেখান থেকে যেতে দেয় না
form-smuggling = টাকা নিয়ে গোপনে মানুষকে সীমান্ত পার করা
form-violence = ঘরে বা অন্য কোথাও সহিংসতা
form-harm-to-children = শিশুদের ক্ষতি করা
form-any-crime = যেকোনো অপরাধ
form-human-rights = মানবাধিকার লঙ্ঘন
form-social-help = অন্যান্য সামাজিক সাহায্য

## কাদের জন্য

audience-affected = যাঁদের সঙ্গে এমন হচ্ছে বা হয়েছে
audience-public = যাঁরা কিছু দেখেছেন
audience-helpers = যাঁরা কাউকে সাহায্য করেন
audience-adults = প্রাপ্তবয়স্ক মানুষ
audience-children = শিশু
audience-women = নারী
audience-migrants = অন্য দেশ থেকে আসা মানুষ
audience-refugees = নিজের দেশ ছেড়ে আসতে বাধ্য হওয়া মানুষ
audience-workers = শ্রমিক
audience-domestic-workers = যাঁরা অন্যের বাড়িতে কাজ করেন
audience-going-abroad = যাঁরা বিদেশে যেতে চান
audience-workers-abroad = যাঁরা বিদেশে কাজ করেন
audience-professionals = নার্স বা শিক্ষকের মতো পেশাজীবী
audience-employers = মালিক, যাঁরা কাজ দেন

## কী সাহায্য চাওয়া যায়

service-referral = সাহায্য করে এমন সেবার সঙ্গে যোগাযোগ করিয়ে দিতে বলতে পারেন।
service-information = তথ্য চাইতে পারেন।
service-training = স্কুল, কোম্পানি ও দপ্তর প্রশিক্ষণ চাইতে পারে।
service-shelter = থাকার নিরাপদ জায়গা চাইতে পারেন।
service-lawyer = উকিলের সঙ্গে কথা বলতে চাইতে পারেন।
service-counselling = মনের অবস্থা নিয়ে প্রশিক্ষিত কারও সঙ্গে কথা বলতে চাইতে পারেন।
service-accompaniment = বেরিয়ে আসতে, আর তার পরেও, সাহায্য চাইতে পারেন।
service-job-offer-check = কাজের কোনো প্রস্তাব যাচাই করে দিতে বলতে পারেন।
service-text-telephone = কানে কম শুনলে টেক্সট টেলিফোন (TTY) দিয়ে ফোন করতে পারেন।
service-sign-language = ইশারা ভাষার দোভাষীর সাহায্যে ফোন করতে পারেন।

## কী জানিয়ে দেওয়া হয়

report-child-abuse = কোনো শিশুর ওপর নির্যাতন হচ্ছে মনে হলে তাঁরা কর্তৃপক্ষকে জানান।
report-imminent-harm = কারও ক্ষতি হতে যাচ্ছে, এমন হলে তাঁরা কর্তৃপক্ষকে জানান।
report-child-under-18 = 18 বছরের কম কারও বিপদ হলে তাঁরা আপনাকে জিজ্ঞেস না করেই কর্তৃপক্ষকে জানাতে পারেন।
report-information-to-police = তাঁরা পুলিশকে তথ্য দেন।
report-information-to-prosecutors = তাঁরা প্রসিকিউটরদের (অপরাধের মামলা চালান যে সরকারি উকিল) তথ্য দেন।
report-information-to-immigration = তাঁরা ইমিগ্রেশন দপ্তরকে তথ্য দেন।
report-information-to-authorities = তাঁরা সরকারি দপ্তরকে তথ্য দেন।

## হেল্পলাইন কী পারে না

limit-adults-only = এই হেল্পলাইন শুধু 18 বছর বা তার বেশি বয়সীদের জন্য।
limit-urgent-only-outside-hours = অফিসের সময়ের বাইরে তাঁরা শুধু জরুরি ফোন ধরেন।
limit-recording-outside-hours = এই সময়ের বাইরে একটি যন্ত্র আপনার কথা রেকর্ড করে।
limit-languages-by-day = একেক দিন তাঁরা একেক ভাষায় কথা বলেন।
limit-hours-incomplete = এখানে যা লেখা, তার বাইরেও হয়তো কোনো দিন বা সময় খোলা থাকে।
limit-some-sim-cards = কিছু সিম কার্ড থেকে এই নম্বরে ফোন না-ও যেতে পারে।
limit-area-code = মোবাইল থেকে হয়তো আগে এলাকার কোড চাপতে হবে।
limit-referral-only = সেখানে নিজে যাওয়া যায় না। কোনো দপ্তর, যেমন পুলিশ, পাঠালে তবেই যাওয়া যায়।
limit-only-in = এই হেল্পলাইন শুধু { $region } জন্য।
limit-not-in = এই হেল্পলাইন { $region } জন্য নয়।

## Regions, which help lines are only for, or not for

region-dubai-and-north = দুবাই আর তার উত্তরের আমিরাতগুলোর
region-kurdistan-region = কুর্দিস্তান অঞ্চলের
region-north-cyprus = সাইপ্রাসের উত্তর অংশের
region-transnistria = ট্রান্সনিস্ত্রিয়া অঞ্চলের
region-west-saudi-arabia = সৌদি আরবের পশ্চিম অংশের

## ফোন করলে কী ঘটতে পারে

caution-reports-without-papers = তাঁরা কাগজপত্র নেই এমন মানুষের কথা কর্তৃপক্ষকে জানিয়ে দিতে পারেন।
caution-detains-without-papers = তাঁরা কাগজপত্র নেই এমন মানুষকে আটক করতে পারেন।
caution-sends-back = তাঁরা কাগজপত্র নেই এমন মানুষকে নিজের দেশে ফেরত পাঠাতে পারেন।
caution-papers-needed = হয়তো শুধু বৈধ কাগজপত্র আছে, এমন মানুষকেই তাঁরা সাহায্য করেন।
caution-own-government = নিজের দেশের সরকারকে ভয় না পেলে তবেই ফোন করুন।
caution-feared-authorities = এই হেল্পলাইন চালায় সরকারি কর্তৃপক্ষ। যাঁরা ফোন করেন, তাঁদের কারও কারও তাদের ভয় পাওয়ার কারণ আছে।
caution-back-to-family = পরিবার ছেড়ে এসে থাকলে তাঁরা আপনাকে সেখানে ফেরত নিয়ে যেতে পারেন।
caution-closed-shelter = তাঁরা আশ্রয়কেন্দ্রে জায়গা দিলে, সেখান থেকে হয়তো ইচ্ছেমতো বেরোতে পারবেন না।
caution-employer-in-call = তাঁরা এই ফোনের কথাবার্তায় আপনার মালিককেও যুক্ত করতে পারেন।

## এর পরে কী হয়

next-investigation = একটি ফোন থেকে তদন্ত শুরু হতে পারে।
next-police-or-services = তাঁরা পুলিশের সঙ্গে, বা সরাসরি সাহায্যকারীদের সঙ্গে যোগাযোগ করিয়ে দিতে পারেন।
next-takes-reports = আপনি যা জানেন, তাঁদের বলতে পারেন।
next-partner-network = যেসব সংস্থার সঙ্গে তাঁরা কাজ করেন, সেখানে যোগাযোগ করিয়ে দিতে পারেন।
next-your-consent = কিছু কথা হয়তো তাঁদের জানাতেই হয়। বাকিটা জানাবেন কি না, আপনি ঠিক করেন।
next-help-without-permit = থাকার অনুমতি না থাকলেও সাহায্য চাইতে পারেন।
next-you-decide-police = পুলিশকে জানানো হবে কি না, তা আপনি ঠিক করেন।

## অন্য নম্বরগুলো কীসের

number-label-from-abroad = অন্য দেশ থেকে
number-label-adults = প্রাপ্তবয়স্কদের জন্য
number-label-children = শিশুদের জন্য
number-label-women = নারীদের জন্য
number-label-police = পুলিশ
number-label-old = পুরোনো নম্বর
number-label-office = অফিস
number-label-professionals-only = শুধু পেশাজীবীদের জন্য, সবার জন্য নয়
number-label-region = এই অঞ্চলে:
number-label-second = এই হেল্পলাইনেরই আরেকটি নম্বর

## আমরা যা জানতে পারিনি

unknown-hours = কখন খোলা
    .ask = কখন ফোন করা যায়?
unknown-languages = কোন কোন ভাষা
    .ask = ওখানে কেউ কি আমার ভাষায় কথা বলেন?
unknown-cost = খরচ
    .ask = এই কলে কি টাকা লাগে?
unknown-who-answers = কে ফোন ধরেন
    .ask = আপনারা কারা? আপনারা কি পুলিশ?
unknown-person = কোনো মানুষ ফোন ধরেন কি না
unknown-your-name = তাঁরা নাম জিজ্ঞেস করেন কি না
    .ask = আমার নাম কি বলতেই হবে?
unknown-passed-on = তাঁরা পুলিশকে জানান কি না
    .ask = আপনারা কি আমার কথা পুলিশকে বা অন্য কাউকে জানাবেন?
unknown-abroad = অন্য দেশ থেকে কল
    .ask = অন্য দেশ থেকে কোন নম্বরে ফোন করব?
unknown-for-whom = কারা ফোন করতে পারেন
    .ask = আপনাদের কারা ফোন করতে পারেন?
unknown-who-pays = কে খরচ দেয়
unknown-services = তাঁরা কী সাহায্য দেন
    .ask = আপনারা কী সাহায্য দিতে পারেন?
unknown-limits = তাঁরা কী পারেন না
unknown-next = ফোনের পরে কী হয়
    .ask = এই ফোনের পরে কী হবে?
