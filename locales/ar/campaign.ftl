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
press-title = للصحافة والشركاء
press-say = يمكنكم استعمال كل هذا كما هو. في المرة القادمة خذوه من هنا من جديد: فقد يكون رقم قد تغيّر.
press-sheets = للطباعة
press-others = بلغات أخرى
press-file =
    { $kind ->
        [kit] كل شيء في ملف واحد: { $format }، { $kilobytes } كيلوبايت
        [square] صورة مربعة: { $format }، { $kilobytes } كيلوبايت
        [story] صورة طولية للهاتف: { $format }، { $kilobytes } كيلوبايت
        [preview] صورة بجانب رابط: { $format }، { $kilobytes } كيلوبايت
        [poster-a4] ملصق، A4: { $format }، { $kilobytes } كيلوبايت
        [poster-a3] ملصق، A3: { $format }، { $kilobytes } كيلوبايت
        [strips] ملصق بقصاصات تُقطع: { $format }، { $kilobytes } كيلوبايت
        [card] بطاقة للمحفظة: { $format }، { $kilobytes } كيلوبايت
       *[other] منشور يُطوى: { $format }، { $kilobytes } كيلوبايت
    }
