# The card of a help line.

hotline-gloss = ہیلپ لائن
hotline-gloss-state = سرکاری ہیلپ لائن
hotline-gloss-organisation = ایک تنظیم کی ہیلپ لائن
hotline-reach = { $kind ->
    [sms] پیغام (SMS)
    [whatsapp] واٹس ایپ
   *[other] کال
}
hotline-unknown = ہمیں معلوم نہیں ہو سکا: { $facts }۔
hotline-ask = کوئی فون اٹھائے تو پوچھیں:
hotline-hours-unknown = ہمیں اوقات معلوم نہیں ہو سکے۔
hotline-cost = خرچ
hotline-free = { $known ->
    [yes] کال مفت ہے۔
   *[no] کال مفت نہیں ہے۔ آپ کی فون کمپنی اس کے پیسے لیتی ہے۔
}
hotline-languages = زبانیں
hotline-interpreters = { $count ->
    [one] کم از کم { $count } زبان کے لیے ترجمان۔ اپنی زبان کا نام بتائیں۔
   *[other] کم از کم { $count } زبانوں کے لیے ترجمان۔ اپنی زبان کا نام بتائیں۔
}
hotline-who = فون کون اٹھاتا ہے
hotline-person = { $known ->
    [yes] فون کوئی شخص اٹھاتا ہے، ریکارڈنگ نہیں چلتی۔
   *[no] فون پر ریکارڈنگ چلتی ہے۔
}
hotline-kind = یہ کس قسم کی ہیلپ لائن ہے
hotline-for-whom = کس کے لیے
hotline-forms = کس بارے میں ہے: { $forms }
hotline-anonymous = { $known ->
    [yes] آپ کو اپنا نام بتانے کی ضرورت نہیں ہے۔
   *[no] ہیلپ لائن آپ کا نام پوچھتی ہے۔
}
hotline-abroad = بیرونِ ملک سے
hotline-abroad-inside = یہ نمبر صرف ملک کے اندر چلتا ہے۔
hotline-age = یہ معلومات کتنی پرانی ہیں
hotline-age-called = ہم نے { $date } کو فون کیا۔
hotline-age-dated = { $page } کے صفحے سے ({ $date } کو پڑھا گیا)۔ ہم نے فون نہیں کیا۔
hotline-age-month = { $month } کے صفحے سے ({ $date } کو پڑھا گیا)۔ ہم نے فون نہیں کیا۔
hotline-month = { $month } { $year }
hotline-year = { $year }
hotline-age-undated = بغیر تاریخ کے صفحے سے ({ $date } کو پڑھا گیا)۔ ہم نے فون نہیں کیا۔
hotline-age-old = ہو سکتا ہے اب یہ بدل گیا ہو۔
hotline-source = ذریعہ:
hotline-services = کیا مدد مانگی جا سکتی ہے
hotline-limits = ہیلپ لائن کیا نہیں کر سکتی
hotline-next = کال کے بعد کیا ہوتا ہے
hotline-write = لکھنے کے طریقے
hotline-chat = ہیلپ لائن کی سائٹ پر چیٹ میں لکھیں
hotline-website = ہیلپ لائن کی سائٹ
hotline-email = ای میل
hotline-all-about = اس ہیلپ لائن کے بارے میں سب کچھ
hotline-emergency-own = خطرہ ہے؟ فون کریں:
hotline-emergency-who = { $who ->
    [police] (پولیس)
    [police-ambulance] (پولیس اور ایمبولینس)
    [police-fire] (پولیس اور فائر بریگیڈ)
   *[all] (تمام خدمات)
}
hotline-emergency-may-not-answer = ہو سکتا ہے کوئی فون نہ اٹھائے یا کوئی نہ آئے۔
hotline-before-you-call = فون کرنے سے پہلے
hotline-ask-first = پہلے پوچھا جا سکتا ہے کہ کون سی بات راز رہتی ہے۔
hotline-hang-up = کسی بھی وقت فون رکھا جا سکتا ہے اور دوبارہ کیا جا سکتا ہے۔
hotline-call-list = ہو سکتا ہے کال فون کی فہرست میں اور بل پر نظر آئے۔ ایسا فون استعمال کریں جسے کوئی اور نہیں دیکھتا۔
hotline-when-you-call = فون کرنے پر کیا ہوتا ہے
hotline-write-instead = فون کے بجائے لکھیں، نام بتائے بغیر
