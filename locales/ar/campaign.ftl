# Campaigns: pages that carry the numbers to the public for a day or some weeks.

campaign-none = لا توجد حملة الآن.
campaign-lines = أرقام
