# The frame of every page: bar, name row, notices, footer.

frame-title = { $title } – { $name }
frame-skip = الانتقال إلى النص الرئيسي
frame-exit = مغادرة الموقع
frame-change-language = تغيير اللغة
frame-fallback = ({ $language })
frame-numbers = أرقام
frame-call = اتصال
frame-first-page = { $name }، الصفحة الرئيسية
frame-history = المغادرة لا تمحو سجل التصفح.
frame-history-stay-safe = المغادرة لا تمحو سجل التصفح. طرق السلامة
frame-path = مكان هذه الصفحة في الموقع
frame-sections = الأقسام
frame-emergency = هل أنت في خطر الآن؟ يُرجى الاتصال برقم الطوارئ في البلد الذي أنت فيه.
frame-courtesy =
    { $source ->
        [en] تُرجمت هذه الصفحة لمساعدتك. النص المعتمد هو النص الإنجليزي.
       *[other] تُرجمت هذه الصفحة لمساعدتك. لغة النص المعتمد: { $language }
    }
frame-unreviewed = لم يقرأ هذه الصفحة بعد أحد يتكلم هذه اللغة ويعرف هذا المجال.
frame-outdated =
    { $source ->
        [en] تغيّرت الصفحة الإنجليزية بعد هذه الترجمة.
       *[other] تغيّرت الصفحة الأصلية بعد هذه الترجمة. لغة النص الأحدث: { $language }
    }
frame-draft = مسودة: لا تظهر هذه الصفحة إلا في هذه المعاينة.
frame-untranslated =
    { $source ->
        [en] هذه الصفحة غير متوفرة بلغتك بعد. هذا نصها بالإنجليزية.
       *[other] هذه الصفحة غير متوفرة بلغتك بعد. لغة النص: { $language }
    }
frame-read-source =
    { $source ->
        [en] القراءة بالإنجليزية
       *[other] قراءة النص الأصلي: { $language }
    }
frame-not-legal-advice = معلومات عامة، وليست استشارة قانونية.
frame-contact = بخصوص هذا الموقع:
frame-no-record =
    { $hosting ->
        [own-server] بلا ملفات كوكيز. نحن لا نسجل من يقرأ هذه الصفحة. قد تسجل زيارتك الشركة التي نستعمل شبكتها.
        [aws] بلا ملفات كوكيز. نحن لا نسجل من يقرأ هذه الصفحة. ترسل الصفحةَ شركة Amazon، وقد تسجل عنوانك على الإنترنت.
       *[static-host] بلا ملفات كوكيز. نحن لا نسجل من يقرأ هذه الصفحة. الشركة التي ترسل الصفحة تسجل عنوانك على الإنترنت.
    }
frame-address = أحدث نسخة من هذه الصفحة:
frame-updated = حُدّثت الصفحة في { $date }.
frame-share = أرقام للاتصال، بلغات كثيرة.
frame-share-one = رقم للاتصال، بعدة لغات.
