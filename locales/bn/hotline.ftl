# হেল্পলাইনের কার্ড।

hotline-gloss = হেল্পলাইন
hotline-gloss-state = সরকারি হেল্পলাইন
hotline-gloss-organisation = বেসরকারি সংস্থার (এনজিও) হেল্পলাইন
hotline-reach =
    { $kind ->
        [sms] এসএমএস
        [whatsapp] WhatsApp
       *[other] ফোন করুন
    }
hotline-unknown = আমরা যা জানতে পারিনি: { $facts }।
hotline-ask = কেউ ফোন ধরলে জিজ্ঞেস করুন:
hotline-hours-unknown = কখন খোলা থাকে, তা আমরা জানতে পারিনি।
hotline-cost = খরচ
hotline-free =
    { $known ->
        [yes] ফোন করতে টাকা লাগে না।
       *[no] ফোন করতে টাকা লাগে। আপনার ফোন কোম্পানি টাকা নেয়।
    }
hotline-languages = ভাষা
hotline-interpreters =
    { $count ->
        [one] { $count }টি বা তার বেশি ভাষার দোভাষী আছেন। আপনার ভাষার নাম বলুন।
       *[other] { $count }টি বা তার বেশি ভাষার দোভাষী আছেন। আপনার ভাষার নাম বলুন।
    }
hotline-who = কে ফোন ধরেন
hotline-person =
    { $known ->
        [yes] একজন মানুষ ফোন ধরেন, রেকর্ড করা কথা নয়।
       *[no] ফোন করলে রেকর্ড করা কথা শোনা যায়।
    }
hotline-kind = এই হেল্পলাইন সম্পর্কে
hotline-for-whom = কাদের জন্য
hotline-forms = যেসব বিষয়ে ফোন করতে পারেন: { $forms }
hotline-anonymous =
    { $known ->
        [yes] আপনার নাম বলার দরকার নেই।
       *[no] তাঁরা আপনার নাম জিজ্ঞেস করেন।
    }
hotline-abroad = অন্য দেশ থেকে
hotline-abroad-inside = এই নম্বর শুধু দেশের ভেতরে কাজ করে।
hotline-age = আমরা কবে যাচাই করেছি
hotline-age-called = আমরা { $date } তারিখে ফোন করেছি।
hotline-age-dated = { $page } তারিখের একটি ওয়েব পেজ থেকে ({ $date } তারিখে পড়া)। আমরা ফোন করিনি।
hotline-age-month = { $month }-এর একটি ওয়েব পেজ থেকে ({ $date } তারিখে পড়া)। আমরা ফোন করিনি।
hotline-month = { $month } { $year }
hotline-year = { $year }
hotline-age-undated = তারিখ ছাড়া একটি ওয়েব পেজ থেকে ({ $date } তারিখে পড়া)। আমরা ফোন করিনি।
hotline-age-old = এখন এটি বদলে গিয়ে থাকতে পারে।
hotline-source = উৎস:
hotline-services = কী সাহায্য চাইতে পারেন
hotline-limits = এই হেল্পলাইন যা পারে না
hotline-next = ফোনের পরে কী হয়
hotline-write = লিখেও জানাতে পারেন
hotline-chat = তাঁদের ওয়েবসাইটে চ্যাট
hotline-website = ওয়েবসাইট (আপনার হিস্ট্রিতে থেকে যায়)
hotline-email = ইমেইল
hotline-all-about = এই হেল্পলাইন সম্পর্কে আরও
hotline-emergency-own = এখন বিপদে? ফোন করুন:
hotline-emergency-who =
    { $who ->
        [police] (পুলিশ)
        [police-ambulance] (পুলিশ ও অ্যাম্বুলেন্স)
        [police-fire] (পুলিশ ও ফায়ার সার্ভিস)
       *[all] (সব জরুরি সেবা)
    }
hotline-emergency-may-not-answer = কেউ ফোন না-ও ধরতে পারে, বা কেউ না-ও আসতে পারে।
hotline-before-you-call = ফোন করার আগে
hotline-ask-first = আপনার কথা কাকে জানানো হবে, তা আগে জিজ্ঞেস করতে পারেন।
hotline-hang-up = যেকোনো সময় ফোন কেটে দিতে পারেন, পরে আবার করতে পারেন।
hotline-call-list = ফোনের কল লিস্টে আর বিলে এই কল থেকে যেতে পারে। পারলে এমন ফোন ব্যবহার করুন, যা অন্য কেউ দেখে না।
hotline-when-you-call = ফোন করলে কী হয়
hotline-write-instead = ফোনের বদলে মেসেজ পাঠান, নাম ছাড়া
