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
