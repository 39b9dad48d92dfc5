# The list of numbers by country or territory, and the page of those without one.

numbers-find = کسی بھی زبان میں ملک یا علاقے کا نام لکھیں
numbers-found = ملے: { $count }
numbers-no-number = ہمارے پاس کوئی بھروسے کا نمبر نہیں۔
numbers-with = { $count ->
    [one] نمبر والا { $count } ملک یا علاقہ
   *[other] نمبر والے { $count } ملک اور علاقے
}
numbers-without = { $count ->
    [one] بغیر نمبر کا { $count } ملک یا علاقہ
   *[other] بغیر نمبر کے { $count } ملک اور علاقے
}
numbers-all = تمام ملک اور علاقے
numbers-none = بغیر نمبر کے ملک اور علاقے
numbers-none-say = ان ملکوں اور علاقوں کے لیے ہمارے پاس کوئی بھروسے کا نمبر نہیں۔
numbers-none-embassy = اپنے ملک کے سفارت خانے یا قونصل خانے کو فون کیا جا سکتا ہے، یا خود وہاں جانا بھی ممکن ہے۔ وہ کاغذات اور گھر واپسی میں مدد کر سکتا ہے۔
numbers-none-resources = کیا کیا مدد موجود ہے، اور وہاں تک کون پہنچا سکتا ہے
numbers-for = کس کے لیے: { $audiences }
numbers-nationals = صرف ان ملکوں کے شہریوں کے لیے: { $territories }
numbers-professionals = یہاں عام لوگوں کے لیے ہمارے پاس کوئی نمبر نہیں۔ نیچے کی لائن صرف ان لوگوں کے لیے ہے جن کے کام میں ایسے معاملے آتے ہیں۔
