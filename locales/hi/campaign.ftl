# अभियान: वे पेज जो कुछ दिन या हफ़्ते लोगों तक नंबर पहुँचाते हैं।

campaign-none = अभी कोई अभियान नहीं चल रहा।
campaign-lines = इस अभियान की हेल्पलाइनें
campaign-partners = इनके साथ
campaign-kit = यह अभियान दूसरों तक पहुँचाएँ
campaign-kit-text = ये टेक्स्ट जैसे हैं वैसे ही कॉपी किए जा सकते हैं। अगली बार इन्हें फिर से कॉपी करें: हो सकता है कि कोई नंबर बदल गया हो।
campaign-caption-short = छोटा टेक्स्ट
campaign-caption-long = लंबा टेक्स्ट
campaign-picture = दूसरों को भेजने के लिए तस्वीर: { $format }, { $width } × { $height } पिक्सेल, { $kilobytes } kB
campaign-picture-alt = उन लोगों के लिए टेक्स्ट जो यह तस्वीर देख नहीं सकते
press-title = अख़बार, रेडियो और साथी संस्थाओं के लिए
press-say = आप यह सब जैसा है वैसा इस्तेमाल कर सकते हैं। अगली बार इसे यहीं से फिर लें: कोई नंबर बदल गया हो सकता है।
press-sheets = छापने के लिए
press-others = दूसरी भाषाओं में
press-file =
    { $kind ->
        [kit] सब कुछ एक फ़ाइल में: { $format }, { $kilobytes } kB
        [square] चौकोर तस्वीर: { $format }, { $kilobytes } kB
        [story] फ़ोन के लिए खड़ी तस्वीर: { $format }, { $kilobytes } kB
        [preview] लिंक के साथ की तस्वीर: { $format }, { $kilobytes } kB
        [poster-a4] पोस्टर, A4: { $format }, { $kilobytes } kB
        [poster-a3] पोस्टर, A3: { $format }, { $kilobytes } kB
        [strips] फाड़कर ले जाने वाली पट्टियों का पोस्टर: { $format }, { $kilobytes } kB
        [card] बटुए के लिए कार्ड: { $format }, { $kilobytes } kB
       *[other] मोड़ने वाला परचा: { $format }, { $kilobytes } kB
    }
