# The card of a help line.

hotline-gloss = خط مساعدة
hotline-gloss-state = خط مساعدة تديره الدولة
hotline-gloss-organisation = خط مساعدة تديره منظمة غير حكومية
hotline-reach =
    { $kind ->
        [sms] رسالة نصية
        [whatsapp] واتساب
       *[other] اتصال
    }
hotline-unknown = لم نتمكن من معرفة: { $facts }.
hotline-ask = أسئلة يمكنك طرحها على من يرد:
hotline-hours-unknown = لم نتمكن من معرفة مواعيد الرد.
hotline-cost = التكلفة
hotline-free =
    { $known ->
        [yes] المكالمة مجانية.
       *[no] المكالمة ليست مجانية. تأخذ شركة الهاتف ثمنها.
    }
hotline-languages = اللغات
hotline-interpreters =
    { $count ->
        [zero] لم تُذكر لغات لها مترجم. يمكنك ذكر اسم لغتك.
        [one] مترجم للغة واحدة أو أكثر. يمكنك ذكر اسم لغتك.
        [two] مترجمون للغتين أو أكثر. يمكنك ذكر اسم لغتك.
        [few] مترجمون إلى { $count } لغات أو أكثر. يمكنك ذكر اسم لغتك.
        [many] مترجمون إلى { $count } لغة أو أكثر. يمكنك ذكر اسم لغتك.
       *[other] مترجمون. عدد اللغات { $count } أو أكثر. يمكنك ذكر اسم لغتك.
    }
hotline-who = من يرد
hotline-person =
    { $known ->
        [yes] يرد شخص، لا تسجيل.
       *[no] يرد تسجيل صوتي.
    }
hotline-kind = عن خط المساعدة هذا
hotline-for-whom = لمن هذا الخط
hotline-forms = يمكنك الاتصال بخصوص: { $forms }
hotline-anonymous =
    { $known ->
        [yes] لا يلزمك ذكر اسمك.
       *[no] يسألون عن اسمك.
    }
hotline-abroad = من بلد آخر
hotline-abroad-inside = هذا الرقم يعمل داخل البلد فقط.
hotline-age = متى تحققنا من هذا
hotline-age-called = اتصلنا في { $date }.
hotline-age-dated = من صفحة بتاريخ { $page } (قرأناها في { $date }). لم نتصل.
hotline-age-month = من صفحة تعود إلى { $month } (قرأناها في { $date }). لم نتصل.
hotline-month = { $month } { $year }
hotline-year = { $year }
hotline-age-undated = من صفحة بلا تاريخ (قرأناها في { $date }). لم نتصل.
hotline-age-old = ربما تغيّر هذا.
hotline-source = المصدر:
hotline-services = مساعدة يمكنك طلبها
hotline-limits = حدود خط المساعدة هذا
hotline-next = ما يحدث بعد المكالمة
hotline-write = يمكنك الكتابة أيضًا
hotline-chat = دردشة في موقعهم
hotline-website = الموقع (يبقى في سجل التصفح)
hotline-email = البريد الإلكتروني
hotline-all-about = المزيد عن خط المساعدة هذا
hotline-emergency-own = في خطر الآن؟ رقم الطوارئ:
hotline-emergency-who =
    { $who ->
        [police] (الشرطة)
        [police-ambulance] (الشرطة والإسعاف)
        [police-fire] (الشرطة والإطفاء)
       *[all] (كل خدمات الطوارئ)
    }
hotline-emergency-may-not-answer = قد لا يرد أحد، أو لا يأتي أحد.
hotline-before-you-call = قبل الاتصال
hotline-ask-first = يمكنك السؤال أولًا عمن سيعرف بما يُقال.
hotline-hang-up = يمكنك إنهاء المكالمة في أي وقت والاتصال من جديد.
hotline-call-list = قد تبقى المكالمة في سجل مكالمات الهاتف وفي الفاتورة. إن أمكن، فمن الأفضل استعمال هاتف لا يراقبه أحد.
hotline-when-you-call = ما يحدث عند الاتصال
hotline-write-instead = إرسال رسالة بدل الاتصال، دون ذكر اسمك
