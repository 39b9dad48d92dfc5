# The card of a help line.

hotline-gloss = ہیلپ لائن
hotline-gloss-state = سرکاری ہیلپ لائن
hotline-gloss-organisation = غیر سرکاری ادارے (این جی او) کی ہیلپ لائن
hotline-reach =
    { $kind ->
        [sms] میسج (SMS)
        [whatsapp] واٹس ایپ
       *[other] فون کریں
    }
hotline-unknown = ہمیں معلوم نہیں ہو سکا: { $facts }۔
hotline-ask = کوئی فون اٹھائے تو پوچھیں:
hotline-hours-unknown = ہمیں اوقات معلوم نہیں ہو سکے۔
hotline-cost = خرچ
hotline-free =
    { $known ->
        [yes] کال مفت ہے۔
       *[no] کال مفت نہیں ہے۔ آپ کی فون کمپنی اس کے پیسے لیتی ہے۔
    }
hotline-languages = زبانیں
hotline-interpreters =
    { $count ->
        [one] کم از کم { $count } زبان کے لیے ترجمان۔ اپنی زبان کا نام بتائیں۔
       *[other] کم از کم { $count } زبانوں کے لیے ترجمان۔ اپنی زبان کا نام بتائیں۔
    }
hotline-who = فون کون اٹھاتا ہے
hotline-person =
    { $known ->
        [yes] فون کوئی شخص اٹھاتا ہے، ریکارڈنگ نہیں چلتی۔
       *[no] فون پر ریکارڈنگ چلتی ہے۔
    }
hotline-kind = اس ہیلپ لائن کے بارے میں
hotline-for-whom = کس کے لیے
hotline-forms = ان معاملوں کے لیے فون کریں: { $forms }
hotline-anonymous =
    { $known ->
        [yes] آپ کو اپنا نام بتانے کی ضرورت نہیں ہے۔
       *[no] وہ آپ کا نام پوچھتے ہیں۔
    }
hotline-abroad = دوسرے ملک سے
hotline-abroad-inside = یہ نمبر صرف ملک کے اندر چلتا ہے۔
hotline-age = یہ معلومات کب کی ہیں
hotline-age-called = ہم نے { $date } کو فون کیا۔
hotline-age-dated = یہ { $page } کے ایک ویب صفحے پر لکھا تھا ({ $date } کو پڑھا گیا)۔ ہم نے فون نہیں کیا۔
hotline-age-month = یہ { $month } کے ایک ویب صفحے پر لکھا تھا ({ $date } کو پڑھا گیا)۔ ہم نے فون نہیں کیا۔
hotline-month = { $month } { $year }
hotline-year = { $year }
hotline-age-undated = یہ ایک ویب صفحے پر لکھا تھا جس پر تاریخ نہیں ({ $date } کو پڑھا گیا)۔ ہم نے فون نہیں کیا۔
hotline-age-old = ہو سکتا ہے اب یہ بدل گیا ہو۔
hotline-source = ذریعہ:
hotline-services = آپ چاہیں تو یہ مدد مانگیں
hotline-limits = یہ ہیلپ لائن کیا نہیں کر سکتی
hotline-next = کال کے بعد کیا ہوتا ہے
hotline-write = آپ چاہیں تو لکھیں بھی
hotline-chat = ان کی ویب سائٹ پر چیٹ
hotline-website = ویب سائٹ (آپ کی ہسٹری میں رہتی ہے)
hotline-email = ای میل
hotline-all-about = اس ہیلپ لائن کے بارے میں مزید
hotline-emergency-own = ابھی خطرہ ہے؟ فون کریں:
hotline-emergency-who =
    { $who ->
        [police] (پولیس)
        [police-ambulance] (پولیس اور ایمبولینس)
        [police-fire] (پولیس اور فائر بریگیڈ)
       *[all] (پولیس، ایمبولینس، فائر بریگیڈ)
    }
hotline-emergency-may-not-answer = ہو سکتا ہے کوئی فون نہ اٹھائے یا کوئی نہ آئے۔
hotline-before-you-call = فون کرنے سے پہلے
hotline-ask-first = آپ چاہیں تو پہلے پوچھ لیں کہ آپ کی بات کس کو بتائی جائے گی۔
hotline-hang-up = آپ جب چاہیں فون رکھ دیں، اور جب چاہیں دوبارہ کریں۔
hotline-call-list = ہو سکتا ہے کال فون کی فہرست میں اور بل پر رہ جائے۔ ممکن ہو تو ایسا فون استعمال کریں جسے کوئی نہیں دیکھتا۔
hotline-when-you-call = فون کرنے پر کیا ہوتا ہے
hotline-write-instead = فون کے بجائے پیغام بھیجیں، نام بتائے بغیر
