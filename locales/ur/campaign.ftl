# Campaigns: pages that carry the numbers to the public for a day or some weeks.

campaign-none = اس وقت کوئی مہم نہیں ہے۔
campaign-lines = نمبر
