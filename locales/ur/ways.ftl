# Lists of help lines by what somebody needs.

ways-free = مفت کال
ways-net = واٹس ایپ، چیٹ یا ای میل سے
ways-texts = میسج (SMS) سے
ways-children = بچوں کے لیے
ways-interpreters = دوسری زبانوں کے ترجمان کے ساتھ
ways-day-and-night = دن رات
ways-hours = مقررہ اوقات میں
ways-none = ایسی کوئی ہیلپ لائن ہمیں معلوم نہیں۔
