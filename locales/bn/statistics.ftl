statistics-change = { $first } সালে সংখ্যা ছিল { $from }। { $last } সালে সংখ্যা ছিল { $to }।
statistics-largest-of-all = { $year } সালে সবচেয়ে বড় দল ছিল “{ $group }”: { $all }-এর মধ্যে { $count }।
statistics-largest = { $year } সালে সবচেয়ে বড় দল ছিল “{ $group }”: { $count }।
statistics-single = { $year } সালে সংখ্যা ছিল { $count }।
statistics-kind = ধরন
statistics-country = দেশ
statistics-year = বছর
statistics-count = সংখ্যা
statistics-all = মোট
statistics-withheld = দেখানো হয়নি
statistics-rule = { $threshold }-এর কম সংখ্যা দেখানো হয় না, আর কখনও তার সঙ্গে অন্য সংখ্যাও দেখানো হয় না। এতে কাউকে চেনা যায় না।
statistics-source = সূত্র:

statistics-category-sexual-exploitation = যৌন শোষণ
statistics-category-labour-exploitation = শ্রম শোষণ
statistics-category-false-offer = কাজের প্রস্তাব, যা ফাঁদ হতে পারে
statistics-category-missing-person = একজন মানুষ নিখোঁজ
statistics-category-other = অন্যান্য
