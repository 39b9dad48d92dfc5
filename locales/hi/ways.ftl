# हेल्पलाइनों की सूचियाँ, ज़रूरत के हिसाब से।

ways-free = मुफ़्त कॉल
ways-net = WhatsApp, चैट या ईमेल से
ways-texts = मैसेज (SMS) से
ways-children = बच्चों के लिए
ways-interpreters = दूसरी भाषाओं के दुभाषियों के साथ
ways-day-and-night = दिन-रात
ways-hours = तय समय पर
ways-none = ऐसी कोई हेल्पलाइन हमें नहीं पता।
