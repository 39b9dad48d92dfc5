# প্রয়োজন অনুযায়ী হেল্পলাইনের তালিকা।

ways-free = ফ্রি কল
ways-net = WhatsApp, চ্যাট বা ইমেইলে
ways-texts = এসএমএসে
ways-children = শিশুদের জন্য
ways-interpreters = অন্য ভাষার দোভাষীসহ
ways-day-and-night = দিনরাত
ways-hours = নির্দিষ্ট সময়ে
ways-none = এমন কোনো হেল্পলাইন আমাদের জানা নেই।
