# প্রচার: যেসব পেজ কয়েক দিন বা কয়েক সপ্তাহ মানুষের কাছে নম্বর পৌঁছে দেয়।

campaign-none = এখন কোনো প্রচার চলছে না।
campaign-lines = এই প্রচারের হেল্পলাইনগুলো
campaign-partners = সঙ্গে আছে
campaign-kit = এই প্রচার অন্যদের কাছে পৌঁছে দিন
campaign-kit-text = এই লেখাগুলো যেমন আছে তেমনই কপি করা যায়। পরের বার আবার কপি করুন: কোনো নম্বর বদলে গিয়ে থাকতে পারে।
campaign-caption-short = ছোট লেখা
campaign-caption-long = বড় লেখা
campaign-picture = অন্যদের পাঠানোর ছবি: { $format }, { $width } × { $height } পিক্সেল, { $kilobytes } kB
campaign-picture-alt = যাঁরা এই ছবি দেখতে পান না, তাঁদের জন্য লেখা
press-title = সংবাদমাধ্যম ও সহযোগীদের জন্য
press-say = এই সবকিছু যেমন আছে তেমনই ব্যবহার করতে পারেন। পরের বার এখান থেকেই আবার নিন: কোনো নম্বর বদলে গিয়ে থাকতে পারে।
press-sheets = ছাপানোর জন্য
press-others = অন্য ভাষায়
press-file =
    { $kind ->
        [kit] সবকিছু একটি ফাইলে: { $format }, { $kilobytes } kB
        [square] বর্গাকার ছবি: { $format }, { $kilobytes } kB
        [story] ফোনের জন্য খাড়া ছবি: { $format }, { $kilobytes } kB
        [preview] লিংকের পাশের ছবি: { $format }, { $kilobytes } kB
        [poster-a4] পোস্টার, A4: { $format }, { $kilobytes } kB
        [poster-a3] পোস্টার, A3: { $format }, { $kilobytes } kB
        [strips] ছিঁড়ে নেওয়ার ফালিসহ পোস্টার: { $format }, { $kilobytes } kB
        [card] মানিব্যাগের জন্য কার্ড: { $format }, { $kilobytes } kB
       *[other] ভাঁজ করার লিফলেট: { $format }, { $kilobytes } kB
    }
