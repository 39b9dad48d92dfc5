statistics-change = { $first } میں تعداد { $from } تھی۔ { $last } میں تعداد { $to } تھی۔
statistics-largest-of-all = { $year } میں سب سے بڑا گروہ ”{ $group }“ تھا: { $all } میں سے { $count }۔
statistics-largest = { $year } میں سب سے بڑا گروہ ”{ $group }“ تھا: { $count }۔
statistics-single = { $year } میں تعداد { $count } تھی۔
statistics-kind = قسم
statistics-country = ملک
statistics-year = سال
statistics-count = تعداد
statistics-all = کل
statistics-withheld = نہیں دکھایا گیا
statistics-rule = { $threshold } سے کم تعداد نہیں دکھائی جاتی، اور کبھی کبھی اس کے ساتھ دوسری بھی نہیں۔ اس طرح کوئی پہچانا نہیں جا سکتا۔
statistics-source = ماخذ:

statistics-category-sexual-exploitation = جنسی استحصال
statistics-category-labour-exploitation = مزدوری میں استحصال
statistics-category-false-offer = کام کی پیشکش جو جال ہو سکتی ہے
statistics-category-missing-person = کوئی شخص لاپتا ہے
statistics-category-other = دیگر
