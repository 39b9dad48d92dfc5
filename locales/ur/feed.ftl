# The news feed of a language: read by staff and by programs that show news.

feed-about = نئے صفحے، اور وہ نمبر جو بدل گئے ہیں
feed-changed =
    { $what ->
        [number] { $territory }: نمبر بدل گیا ہے
        [hours] { $territory }: اوقات بدل گئے ہیں
        [operator] { $territory }: اب فون کوئی اور اٹھاتا ہے
       *[added] { $territory }: نیا نمبر
    }
feed-line = { $name }: { $number }
