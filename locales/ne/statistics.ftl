statistics-change = { $first } मा संख्या { $from } थियो। { $last } मा संख्या { $to } थियो।
statistics-largest-of-all = { $year } मा सबैभन्दा ठूलो समूह “{ $group }” थियो: { $all } मध्ये { $count }।
statistics-largest = { $year } मा सबैभन्दा ठूलो समूह “{ $group }” थियो: { $count }।
statistics-single = { $year } मा संख्या { $count } थियो।
statistics-kind = प्रकार
statistics-country = देश
statistics-year = वर्ष
statistics-count = संख्या
statistics-all = जम्मा
statistics-withheld = देखाइएको छैन
statistics-rule = { $threshold } भन्दा साना संख्या देखाइँदैन, र कहिलेकाहीँ तिनीसँगै अरू पनि देखाइँदैन। यसले गर्दा कसैलाई चिन्न सकिँदैन।
statistics-source = स्रोत:

statistics-category-sexual-exploitation = यौन शोषण
statistics-category-labour-exploitation = श्रम शोषण
statistics-category-false-offer = कामको प्रस्ताव, जुन पासो हुन सक्छ
statistics-category-missing-person = कोही मानिस हराएको छ
statistics-category-other = अन्य
