# The first page.

home-find = نمبر ڈھونڈیں
home-campaign = اس دن کے بارے میں
