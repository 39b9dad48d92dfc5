# The words of the hotline records.

model-state-run = حکومت چلاتی ہے
    .plain = یہ ہیلپ لائن حکومت چلاتی ہے اور اس کا خرچ بھی دیتی ہے۔
model-ngo-state-funded = غیر سرکاری تنظیم چلاتی ہے، خرچ حکومت دیتی ہے
    .plain = یہ ہیلپ لائن ایک غیر سرکاری تنظیم چلاتی ہے۔ خرچ حکومت دیتی ہے۔
model-ngo-privately-funded = غیر سرکاری تنظیم چلاتی ہے، خرچ نجی عطیات سے
    .plain = یہ ہیلپ لائن ایک غیر سرکاری تنظیم چلاتی ہے۔ خرچ نجی عطیات سے آتا ہے۔
model-ngo-mixed-funding = غیر سرکاری تنظیم چلاتی ہے، خرچ حکومت اور دوسروں سے
    .plain = یہ ہیلپ لائن ایک غیر سرکاری تنظیم چلاتی ہے۔ خرچ حکومت اور دوسرے مل کر دیتے ہیں۔
model-labour-line = کام کرنے والوں کے لیے حکومت کی ہیلپ لائن
    .plain = یہ ہیلپ لائن حکومت کام کرنے والوں کے لیے چلاتی ہے۔ خرچ حکومت دیتی ہے۔
model-other-crime-line = دوسری طرح کے نقصان کے لیے بھی ہیلپ لائن
    .plain = یہ ہیلپ لائن صرف انسانی سوداگری کے لیے نہیں، دوسری طرح کے نقصان کے لیے بھی ہے۔ اس کا خرچ کون دیتا ہے، یہ اس کارڈ پر نہیں لکھا۔
model-unknown = ہمیں معلوم نہیں کہ خرچ کون دیتا ہے
    .plain = ہمیں معلوم نہیں کہ اس ہیلپ لائن کا خرچ کون دیتا ہے۔

answered-by-police = اس ہیلپ لائن پر پولیس فون اٹھاتی ہے۔
answered-by-prosecutor = سرکاری وکیلوں (پراسیکیوٹروں) کے ساتھ کام کرنے والے فون اٹھاتے ہیں۔
answered-by-state-office = اس ہیلپ لائن پر ایک سرکاری دفتر فون اٹھاتا ہے۔
answered-by-organisation = اس ہیلپ لائن پر ایک غیر سرکاری تنظیم فون اٹھاتی ہے، پولیس نہیں۔
answered-by-labour-ministry = اس ہیلپ لائن پر مزدوروں کا سرکاری دفتر فون اٹھاتا ہے۔
answered-by-unknown = ہمیں معلوم نہیں کہ اس ہیلپ لائن پر فون کون اٹھاتا ہے۔

form-all-forms = ہر طرح کا استحصال
form-trafficking = انسانوں کی خرید و فروخت (انسانی سوداگری)
form-sex = دوسروں کے فائدے کے لیے زبردستی جنسی تعلق
form-labour = زبردستی کا کام
form-domestic-servitude = گھر کا ایسا کام جسے چھوڑنے نہ دیا جائے
form-begging = زبردستی بھیک منگوانا
form-forced-marriage = زبردستی کی شادی
form-criminal-activity = زبردستی کرائے گئے جرم
form-slavery = غلامی
form-locked-in = ایسی جگہ رکھنا جہاں سے نکلنے نہ دیا جائے
form-smuggling = لوگوں کو سرحد پار سمگل کرنا
form-violence = گھر میں یا کہیں اور تشدد
form-harm-to-children = بچوں کو نقصان پہنچانا
form-any-crime = کوئی بھی جرم
form-human-rights = انسانی حقوق کی خلاف ورزیاں
form-social-help = دوسری سماجی مدد

audience-affected = وہ لوگ جن کے ساتھ ایسا ہوتا ہے
audience-public = ہر وہ شخص جس نے کچھ دیکھا ہو
audience-helpers = کسی کی مدد کرنے والے
audience-adults = بالغ افراد
audience-children = بچے
audience-women = خواتین
audience-migrants = دوسرے ملک سے آئے ہوئے لوگ
audience-going-abroad = بیرونِ ملک جانے کا ارادہ رکھنے والے
audience-workers-abroad = بیرونِ ملک کام کرنے والے
audience-professionals = وہ جن کے کام میں یہ سامنے آتا ہے
audience-employers = کام پر رکھنے والے مالک

service-referral = مدد کرنے والے اداروں سے رابطہ مانگا جا سکتا ہے۔
service-information = معلومات مانگی جا سکتی ہیں۔
service-training = اسکول، کمپنیاں اور دفتر تربیت مانگ سکتے ہیں۔
service-shelter = رہنے کی محفوظ جگہ مانگی جا سکتی ہے۔
service-lawyer = وکیل سے بات کرانے کا کہا جا سکتا ہے۔
service-counselling = کسی تربیت یافتہ شخص سے بات کرانے کا کہا جا سکتا ہے۔
service-accompaniment = نکلنے میں اور اس کے بعد ساتھ مانگا جا سکتا ہے۔
service-job-offer-check = نوکری کی پیشکش جانچنے کا کہا جا سکتا ہے۔
service-text-telephone = سننے میں مشکل ہو تو لکھائی والے ٹیلی فون سے کال ہو سکتی ہے۔
service-sign-language = اشاروں کی زبان کے ترجمان کے ساتھ کال ہو سکتی ہے۔

report-child-abuse = کسی بچے پر ظلم کا شک ہو تو وہ حکام کو بتاتے ہیں۔
report-imminent-harm = کسی کو جلد نقصان پہنچنے والا ہو تو وہ حکام کو بتاتے ہیں۔
report-child-under-18 = 18 سال سے کم عمر کسی کو خطرہ ہو تو وہ آپ سے پوچھے بغیر حکام کو بتا سکتے ہیں۔
report-information-to-police = وہ معلومات آگے پولیس کو دیتے ہیں۔

limit-adults-only = یہ ہیلپ لائن صرف 18 سال سے زیادہ عمر والوں کی مدد کرتی ہے۔
limit-urgent-only-outside-hours = دفتر کے اوقات کے علاوہ وہ صرف ہنگامی کالیں لیتے ہیں۔
limit-recording-outside-hours = ان اوقات کے علاوہ مشین آپ کا پیغام ریکارڈ کرتی ہے۔
limit-languages-by-day = کون سی زبانیں بولی جاتی ہیں، یہ دن پر منحصر ہے۔
limit-hours-incomplete = ہو سکتا ہے ہیلپ لائن یہاں لکھے دنوں اور اوقات کے علاوہ بھی کھلی ہو۔
limit-some-sim-cards = ہو سکتا ہے کچھ سم کارڈوں سے یہ نمبر نہ ملے۔
limit-area-code = موبائل فون سے شاید پہلے ایریا کوڈ ملانا پڑے۔
limit-transnistria-only = یہ ہیلپ لائن ٹرانسنسٹریا کے علاقے کے لیے ہے۔

next-investigation = ایک کال سے تفتیش شروع ہو سکتی ہے۔
next-police-or-services = ہیلپ لائن آپ کو پولیس تک، یا سیدھا مدد تک پہنچا سکتی ہے۔
next-takes-reports = جو معلوم ہو، وہ انہیں بتایا جا سکتا ہے۔
next-partner-network = وہ آپ کا رابطہ اپنے ساتھی اداروں سے کرا سکتے ہیں۔
next-your-consent = جو بتانا لازم ہے، اس کے سوا کسی اور کو کیا بتایا جائے، یہ آپ کا فیصلہ ہے۔
next-help-without-permit = ملک میں رہنے کی اجازت نہ ہو، تب بھی مدد مل سکتی ہے۔

number-label-from-abroad = بیرونِ ملک سے
number-label-children = بچوں کے لیے
number-label-women = خواتین کے لیے
number-label-police = پولیس
number-label-old = پرانا نمبر
number-label-office = دفتر
number-label-professionals-only = صرف ان کے لیے جن کے کام میں یہ سامنے آئے
number-label-region = اس علاقے میں:
number-label-second = اسی ہیلپ لائن کا دوسرا نمبر
