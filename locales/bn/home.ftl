# প্রথম পেজ।

home-find = নম্বর খুঁজুন
home-campaign = এই দিনটি সম্পর্কে
home-about-me = আমার সাহায্য দরকার
home-about-someone = অন্য কারও জন্য চিন্তা হচ্ছে
home-near = আপনি কি এই দেশে আছেন?
home-find-another = অন্য দেশ খুঁজুন
