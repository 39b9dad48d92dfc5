# The first page.

home-find = نمبر ڈھونڈیں
home-campaign = اس دن کے بارے میں
home-about-me = مجھے مدد چاہیے
home-about-someone = مجھے کسی کی فکر ہے
home-near = کیا آپ اس ملک میں ہیں؟
home-find-another = دوسرا ملک ڈھونڈیں
