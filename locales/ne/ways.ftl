# आवश्यकताअनुसार हेल्पलाइनका सूची।

ways-free = फोन गर्दा पैसा नलाग्ने
ways-net = WhatsApp, च्याट वा इमेलबाट
ways-texts = म्यासेज (SMS) बाट
ways-children = बालबालिकाका लागि
ways-interpreters = अरू भाषाका दोभाषेसहित
ways-day-and-night = दिनरात
ways-hours = तोकिएको समयमा
ways-none = यस्तो हेल्पलाइन हामीलाई थाहा छैन।
