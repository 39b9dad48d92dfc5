# The news feed of a language: read by staff and by programs that show news.

feed-about = صفحات جديدة وأرقام تغيّرت
feed-changed =
    { $what ->
        [number] { $territory }: تغيّر الرقم
        [hours] { $territory }: تغيّرت مواعيد الرد
        [operator] { $territory }: تغيّرت الجهة التي ترد
       *[added] { $territory }: رقم جديد
    }
feed-line = { $name }: { $number }
