statistics-change = { $first } में संख्या { $from } थी। { $last } में संख्या { $to } थी।
statistics-largest-of-all = { $year } में सबसे बड़ा समूह “{ $group }” था: { $all } में से { $count }।
statistics-largest = { $year } में सबसे बड़ा समूह “{ $group }” था: { $count }।
statistics-single = { $year } में संख्या { $count } थी।
statistics-kind = प्रकार
statistics-country = देश
statistics-year = साल
statistics-count = संख्या
statistics-all = कुल
statistics-withheld = नहीं दिखाया गया
statistics-rule = { $threshold } से छोटी संख्याएँ नहीं दिखाई जातीं, और कभी-कभी उनके साथ दूसरी भी नहीं। इससे किसी को पहचाना नहीं जा सकता।
statistics-source = स्रोत:

statistics-category-sexual-exploitation = यौन शोषण
statistics-category-labour-exploitation = श्रम शोषण
statistics-category-false-offer = नौकरी का प्रस्ताव, जो जाल हो सकता है
statistics-category-missing-person = कोई व्यक्ति लापता है
statistics-category-other = अन्य
