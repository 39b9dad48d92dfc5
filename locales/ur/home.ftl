# The first page.

home-find = نمبر ڈھونڈیں
home-campaign = اس دن کے بارے میں
home-about-me = مجھے مدد چاہیے
home-about-someone = مجھے کسی کی فکر ہے
home-near = کیا آپ اس ملک میں ہیں؟
home-where = آپ ابھی کس ملک میں ہیں؟
home-where-why = وہی ملک چنیں، چاہے آپ کسی دوسرے ملک سے آئے ہوں۔ بہت سے نمبر صرف اپنے ملک کے اندر چلتے ہیں۔
home-find-another = دوسرا ملک ڈھونڈیں
