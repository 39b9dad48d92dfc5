# The first page: the words around its text.

home-find = البحث عن رقم
home-campaign = عن هذا اليوم
home-about-me = أحتاج إلى مساعدة
home-about-someone = أخاف على شخص آخر
home-near = هل أنت في هذا البلد؟
home-find-another = البحث عن بلد آخر
