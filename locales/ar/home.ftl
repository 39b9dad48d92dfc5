# The first page: the words around its text.

home-find = البحث عن رقم
home-campaign = عن هذا اليوم
home-about-me = أحتاج إلى مساعدة
home-about-someone = أخاف على شخص آخر
home-near = هل أنت في هذا البلد؟
home-where = في أي بلد أنت الآن؟
home-where-why = يُرجى اختيار هذا البلد، حتى لمن جاء من بلد آخر. أرقام كثيرة تعمل داخل بلدها فقط.
home-find-another = البحث عن بلد آخر
