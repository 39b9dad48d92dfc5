# हर पेज का ढाँचा: ऊपर की पट्टी, नाम, सूचनाएँ, नीचे का हिस्सा।

frame-title = { $title } – { $name }
frame-skip = सीधे मुख्य भाग पर जाएँ
frame-exit = पेज छोड़ें
frame-change-language = भाषा बदलें
frame-fallback = ({ $language } में)
frame-numbers = नंबर
frame-first-page = { $name }, पहला पेज
frame-history = छोड़ने से हिस्ट्री नहीं मिटती।
frame-history-stay-safe = छोड़ने से हिस्ट्री नहीं मिटती। सुरक्षित रहें
frame-path = इस साइट पर आप कहाँ हैं
frame-sections = हिस्से
frame-emergency = अभी ख़तरे में हैं? आप जिस देश में हैं, वहाँ के इमरजेंसी नंबर पर फ़ोन करें।
frame-courtesy = { $source ->
    [en] यह पेज सुविधा के लिए किया गया अनुवाद है। मान्य पाठ अंग्रेज़ी वाला है।
   *[other] यह पेज सुविधा के लिए किया गया अनुवाद है। मान्य पाठ की भाषा: { $language }
}
frame-outdated = { $source ->
    [en] इस अनुवाद के बाद अंग्रेज़ी पेज बदल गया है।
   *[other] इस अनुवाद के बाद मूल पेज बदल गया है। नए पाठ की भाषा: { $language }
}
frame-untranslated = { $source ->
    [en] यह पेज अभी हिन्दी में नहीं है। यहाँ यह अंग्रेज़ी में है।
   *[other] यह पेज अभी हिन्दी में नहीं है। इस पाठ की भाषा: { $language }
}
frame-read-source = { $source ->
    [en] अंग्रेज़ी में पढ़ें
   *[other] मूल पाठ पढ़ें: { $language }
}
frame-not-legal-advice = आम जानकारी, क़ानूनी सलाह नहीं।
frame-contact = इस वेबसाइट के बारे में:
frame-no-record = कोई कुकी नहीं। यह पेज कौन पढ़ता है, इसका हम कोई रिकॉर्ड नहीं रखते।
frame-updated = पेज { $date } को अपडेट किया गया।
frame-share = फ़ोन करने के नंबर, कई भाषाओं में।
