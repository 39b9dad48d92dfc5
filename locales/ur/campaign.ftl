# Campaigns: pages that carry the numbers to the public for a day or some weeks.

campaign-none = اس وقت کوئی مہم نہیں ہے۔
campaign-lines = اس مہم کی ہیلپ لائنیں
campaign-partners = ان کے ساتھ مل کر
campaign-kit = یہ مہم دوسروں تک پہنچائیں
campaign-kit-text = یہ تحریریں جیسی ہیں ویسی ہی کاپی کی جا سکتی ہیں۔ اگلی بار انہیں دوبارہ کاپی کریں: ہو سکتا ہے کوئی نمبر بدل گیا ہو۔
campaign-caption-short = مختصر تحریر
campaign-caption-long = لمبی تحریر
campaign-picture = دوسروں کو بھیجنے کے لیے تصویر: { $format }، { $width } × { $height } پکسل، { $kilobytes } kB
campaign-picture-alt = ان لوگوں کے لیے تحریر جو یہ تصویر نہیں دیکھ سکتے
press-title = اخبار، ریڈیو اور ساتھی اداروں کے لیے
press-say = یہ سب کچھ آپ جوں کا توں استعمال کر سکتے ہیں۔ اگلی بار اسے یہیں سے دوبارہ لیں: ہو سکتا ہے کوئی نمبر بدل گیا ہو۔
press-sheets = چھاپنے کے لیے
press-others = دوسری زبانوں میں
press-file =
    { $kind ->
        [kit] سب کچھ ایک فائل میں: { $format }، { $kilobytes } kB
        [square] چوکور تصویر: { $format }، { $kilobytes } kB
        [story] فون کے لیے کھڑی تصویر: { $format }، { $kilobytes } kB
        [preview] لنک کے ساتھ والی تصویر: { $format }، { $kilobytes } kB
        [poster-a4] پوسٹر، A4: { $format }، { $kilobytes } kB
        [poster-a3] پوسٹر، A3: { $format }، { $kilobytes } kB
        [strips] پھاڑ کر لے جانے والی پٹیوں کا پوسٹر: { $format }، { $kilobytes } kB
        [card] بٹوے کے لیے کارڈ: { $format }، { $kilobytes } kB
       *[other] تہ کرنے والا پرچہ: { $format }، { $kilobytes } kB
    }
