# पेज के आसपास के शब्द, और वे पेज जिनका अपना पाठ नहीं है।

page-contents = इस पेज पर
page-sources = स्रोत
page-source-read = { $date } को पढ़ा गया
page-language = भाषा
page-moved = इस पेज का पता बदल गया है।
page-moved-go = पेज पर जाएँ
page-missing-title = नहीं मिला
page-missing = यह पेज यहाँ नहीं है।
page-missing-say = शायद पता पुराना है या ग़लत लिखा गया है। नंबर अब भी यहाँ हैं।
page-missing-home = पहला पेज
