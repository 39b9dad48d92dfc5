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
