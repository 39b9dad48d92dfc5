# The list of numbers by country or territory, and the page of those without one.

numbers-find = ملک، شہر یا کوئی لفظ لکھیں، کسی بھی زبان میں
numbers-example = جیسے: اٹلی، دبئی، پاسپورٹ
numbers-found = ملے: { $count }
numbers-nothing = اس سے کچھ نہیں ملا۔ دوسرے طریقے سے لکھ کر دیکھیں، یا نیچے کی فہرست میں دیکھیں۔
numbers-meant = کیا آپ یہ ڈھونڈ رہے تھے؟
numbers-pages = اس لفظ والے صفحے
numbers-with = { $count ->
    [one] نمبر والا { $count } ملک یا علاقہ
   *[other] نمبر والے { $count } ملک اور علاقے
}
numbers-without = { $count ->
    [one] بغیر نمبر کا { $count } ملک یا علاقہ
   *[other] بغیر نمبر کے { $count } ملک اور علاقے
}
numbers-all = تمام ملک اور علاقے
numbers-data = یہ نمبر ڈیٹا کی صورت میں ({ $format })
numbers-feed = کیا بدلا ہے (فیڈ)
numbers-none-say = اس ملک یا علاقے کے لیے ہمارے پاس بھروسے کی کوئی ہیلپ لائن نہیں۔
numbers-none-pages = ہر ایک کا صفحہ بتاتا ہے کہ اس کی جگہ کیا کیا جا سکتا ہے۔
numbers-none-resources = کیا کیا مدد موجود ہے، اور وہاں تک کون پہنچا سکتا ہے

instead = اس کی جگہ کیا کیا جا سکتا ہے
instead-own-country = اُس ملک کی ہیلپ لائن جہاں سے آپ آئے ہیں۔
instead-own-country-say = شاید انہیں معلوم ہو کہ جہاں آپ ہیں وہاں کون مدد کر سکتا ہے۔
instead-unhcr = پناہ گزینوں کے لیے اقوامِ متحدہ کا ادارہ، UNHCR۔
instead-unhcr-say = اگر اپنی حکومت سے ڈر ہو یا گھر لوٹنا ممکن نہ ہو تو ان سے پوچھیں۔
instead-iom = نقل مکانی کرنے والوں کے لیے اقوامِ متحدہ کا ادارہ، IOM۔
instead-iom-say = کئی ملکوں میں یہ گھر لوٹنے میں مدد کرتا ہے۔ پہلے پوچھیں کہ خرچ کتنا ہے اور کس کس کو پتا چلے گا۔
instead-embassy = اپنے ملک کا سفارت خانہ یا قونصل خانہ، صرف اُس وقت جب اپنی حکومت سے ڈر نہ ہو۔
instead-embassy-say = وہ کاغذات اور گھر واپسی میں مدد کر سکتا ہے۔
instead-group = مزدور یونین، گرجا، مسجد، مندر یا کوئی امدادی ادارہ۔
instead-group-say = اپنی بات بتانے سے پہلے پوچھیں: ”آپ کو یہ کسے بتانا پڑے گا؟“
instead-ship = کیا آپ بحری جہاز پر کام کرتے ہیں؟
instead-ship-say = ٹرانسپورٹ مزدوروں کی یونین ITF کا پوچھیں۔
numbers-for = کس کے لیے: { $audiences }
numbers-nationals = صرف ان ملکوں کے شہریوں کے لیے: { $territories }
numbers-professionals = یہاں عام لوگوں کے لیے ہمارے پاس کوئی نمبر نہیں۔ نیچے کی لائن صرف ان لوگوں کے لیے ہے جن کے کام میں ایسے معاملے آتے ہیں۔
