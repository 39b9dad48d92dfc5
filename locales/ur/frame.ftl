# The frame of every page: bar, name row, notices, footer.

frame-title = { $title } – { $name }
frame-skip = اصل متن پر جائیں
frame-exit = صفحہ چھوڑیں
frame-change-language = زبان بدلیں
frame-fallback = ({ $language } میں)
frame-numbers = نمبر
frame-call = کال کریں
frame-first-page = { $name }، پہلا صفحہ
frame-history = چھوڑنے سے ہسٹری نہیں مٹتی۔
frame-history-stay-safe = چھوڑنے سے ہسٹری نہیں مٹتی۔ محفوظ رہیں
frame-path = اس سائٹ پر آپ کہاں ہیں
frame-sections = حصے
frame-emergency = ابھی خطرہ ہے؟ آپ جس ملک میں ہیں، وہاں کے ایمرجنسی نمبر پر فون کریں۔
frame-courtesy = { $source ->
    [en] یہ صفحہ سہولت کے لیے کیا گیا ترجمہ ہے۔ مستند متن انگریزی کا ہے۔
   *[other] یہ صفحہ سہولت کے لیے کیا گیا ترجمہ ہے۔ مستند متن کی زبان: { $language }
}
frame-outdated = { $source ->
    [en] اس ترجمے کے بعد انگریزی صفحہ بدل گیا ہے۔
   *[other] اس ترجمے کے بعد اصل صفحہ بدل گیا ہے۔ نئے متن کی زبان: { $language }
}
frame-untranslated = { $source ->
    [en] یہ صفحہ ابھی آپ کی زبان میں نہیں ہے۔ یہاں یہ انگریزی میں ہے۔
   *[other] یہ صفحہ ابھی آپ کی زبان میں نہیں ہے۔ متن کی زبان: { $language }
}
frame-read-source = { $source ->
    [en] انگریزی میں پڑھیں
   *[other] اصل متن پڑھیں: { $language }
}
frame-not-legal-advice = یہ عام معلومات ہیں، قانونی مشورہ نہیں۔
frame-contact = اس ویب سائٹ کے بارے میں:
frame-no-record = { $hosting ->
    [own-server] کوئی کوکی نہیں۔ یہ صفحہ کون پڑھتا ہے، ہم اس کا کوئی ریکارڈ نہیں رکھتے۔
    [aws] کوئی کوکی نہیں۔ یہ صفحہ کون پڑھتا ہے، ہم اس کا کوئی ریکارڈ نہیں رکھتے۔ اسے بھیجنے والی کمپنی Amazon شاید انٹرنیٹ کے پتوں کا ریکارڈ رکھے۔
   *[static-host] کوئی کوکی نہیں۔ یہ صفحہ کون پڑھتا ہے، ہم اس کا کوئی ریکارڈ نہیں رکھتے۔ اسے بھیجنے والی کمپنی انٹرنیٹ کے پتوں کا ریکارڈ رکھتی ہے۔
}
frame-updated = صفحہ { $date } کو اپ ڈیٹ کیا گیا۔
frame-share = فون کرنے کے لیے نمبر، بہت سی زبانوں میں۔
