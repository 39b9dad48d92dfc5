# প্রতিটি ভাষার খবরের ফিড।

feed-about = নতুন পেজ, আর যেসব নম্বর বদলেছে
feed-changed =
    { $what ->
        [number] { $territory }: নম্বর বদলেছে
        [hours] { $territory }: সময় বদলেছে
        [operator] { $territory }: এখন অন্য কেউ ফোন ধরেন
       *[added] { $territory }: নতুন নম্বর
    }
feed-line = { $name }: { $number }
