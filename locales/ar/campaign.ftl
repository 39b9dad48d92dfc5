# Campaigns: pages that carry the numbers to the public for a day or some weeks.

campaign-none = لا توجد حملة الآن.
campaign-lines = خطوط المساعدة في هذه الحملة
campaign-partners = بالتعاون مع
campaign-kit = شارك هذه الحملة
campaign-kit-text = يمكن نسخ هذه النصوص كما هي. انسخها من جديد في المرة القادمة: قد يكون رقم قد تغيّر.
campaign-caption-short = نص قصير
campaign-caption-long = نص طويل
campaign-picture = صورة للمشاركة: { $format }، { $width } × { $height } بكسل، { $kilobytes } كيلوبايت
campaign-picture-alt = نص لمن لا يستطيع رؤية هذه الصورة
