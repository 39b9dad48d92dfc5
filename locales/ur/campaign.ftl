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
