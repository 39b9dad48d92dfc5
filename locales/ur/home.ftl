# The first page.

home-find = نمبر ڈھونڈیں
home-campaign = اس دن کے بارے میں
home-about-me = یہ میرے بارے میں ہے
home-about-someone = یہ کسی اور کے بارے میں ہے
home-near = کیا آپ یہاں ہیں؟
home-find-another = دوسرا ملک ڈھونڈیں
