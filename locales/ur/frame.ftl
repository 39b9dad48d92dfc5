# The frame of every page: bar, name row, notices, footer.

frame-title = { $title } – { $name }
frame-skip = اصل متن پر جائیں
frame-exit = سائٹ چھوڑیں
frame-change-language = زبان بدلیں
frame-fallback = ({ $language } میں)
frame-numbers = نمبر
frame-call = فون کریں
frame-first-page = { $name }، پہلا صفحہ
frame-history = چھوڑنے سے ہسٹری نہیں مٹتی۔
frame-history-stay-safe = چھوڑنے سے ہسٹری نہیں مٹتی۔ محفوظ رہیں
frame-path = اس سائٹ پر یہ صفحہ کہاں ہے
frame-sections = حصے
frame-emergency = ابھی خطرہ ہے؟ آپ جس ملک میں ہیں، وہاں کے ایمرجنسی نمبر پر فون کریں۔
frame-courtesy =
    { $source ->
        [en] یہ صفحہ آپ کی سہولت کے لیے ترجمہ کیا گیا ہے۔ اصل متن انگریزی والا ہے۔
       *[other] یہ صفحہ آپ کی سہولت کے لیے ترجمہ کیا گیا ہے۔ اصل متن کی زبان: { $language }
    }
frame-unreviewed = یہ زبان اور یہ کام جاننے والے کسی شخص نے یہ صفحہ ابھی نہیں پڑھا۔
frame-outdated =
    { $source ->
        [en] اس ترجمے کے بعد انگریزی صفحہ بدل گیا ہے۔
       *[other] اس ترجمے کے بعد اصل صفحہ بدل گیا ہے۔ نئے متن کی زبان: { $language }
    }
frame-draft = مسودہ: یہ صفحہ صرف اس پیش نظارے میں نظر آتا ہے۔
frame-untranslated =
    { $source ->
        [en] یہ صفحہ ابھی آپ کی زبان میں نہیں ہے۔ یہاں یہ انگریزی میں ہے۔
       *[other] یہ صفحہ ابھی آپ کی زبان میں نہیں ہے۔ متن کی زبان: { $language }
    }
frame-read-source =
    { $source ->
        [en] انگریزی میں پڑھیں
       *[other] اصل متن پڑھیں: { $language }
    }
frame-not-legal-advice = یہ عام معلومات ہیں، قانونی مشورہ نہیں۔
frame-contact = اس ویب سائٹ کے بارے میں:
frame-no-record =
    { $hosting ->
        [own-server] کوئی کوکی نہیں۔ یہ صفحہ کون پڑھتا ہے، ہم اس کا کوئی ریکارڈ نہیں رکھتے۔ جس کمپنی کا نیٹ ورک ہم استعمال کرتے ہیں، وہ شاید آپ کے یہاں آنے کا ریکارڈ رکھے۔
        [aws] کوئی کوکی نہیں۔ یہ صفحہ کون پڑھتا ہے، ہم اس کا کوئی ریکارڈ نہیں رکھتے۔ صفحہ Amazon بھیجتی ہے۔ وہ شاید آپ کے انٹرنیٹ کے پتے کا ریکارڈ رکھے۔
       *[static-host] کوئی کوکی نہیں۔ یہ صفحہ کون پڑھتا ہے، ہم اس کا کوئی ریکارڈ نہیں رکھتے۔ جو کمپنی یہ صفحہ بھیجتی ہے، وہ آپ کے انٹرنیٹ کے پتے کا ریکارڈ رکھتی ہے۔
    }
frame-address = اس صفحے کا تازہ ترین متن یہاں ہے:
frame-updated = صفحہ { $date } کو اپ ڈیٹ کیا گیا۔
frame-share = فون کرنے کے لیے نمبر، بہت سی زبانوں میں۔
frame-share-one = فون کرنے کے لیے ایک نمبر، کئی زبانوں میں۔
