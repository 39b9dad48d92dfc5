# হেল্পলাইনে কখন ফোন ধরা হয়। সময় 24 ঘণ্টার ঘড়িতে।

hours-always = দিনরাত
hours-days-times = { $days }: { $times }
hours-run = { $first } থেকে { $last }
hours-every-day = প্রতিদিন
hours-span = { $from }–{ $to }
hours-and = { $first }; { $second }
hours-local = { $hours } (ওই দেশের সময়)
open-now = এখন খোলা
open-closed = এখন বন্ধ
open-until = এখন খোলা। বন্ধ হবে: সেখানে { $there }, এখানে { $here }
open-until-same = এখন খোলা। বন্ধ হবে: { $time }
open-opens = এখন বন্ধ। খুলবে: সেখানে { $there }, এখানে { $here }
open-opens-same = এখন বন্ধ। খুলবে: { $time }
open-day = { $day } { $time }
