statistics-change = في { $first } كان العدد { $from }. وفي { $last } كان العدد { $to }.
statistics-largest-of-all = في { $year } كانت أكبر فئة «{ $group }»: { $count } من { $all }.
statistics-largest = في { $year } كانت أكبر فئة «{ $group }»: { $count }.
statistics-single = في { $year } كان العدد { $count }.
statistics-kind = النوع
statistics-country = البلد
statistics-year = السنة
statistics-count = العدد
statistics-all = المجموع
statistics-withheld = غير منشور
statistics-rule = لا ننشر الأعداد التي تقل عن { $threshold }، وأحياناً لا ننشر معها أعداداً أخرى. هكذا لا يمكن التعرف على أحد.
statistics-source = المصدر:

statistics-category-sexual-exploitation = الاستغلال الجنسي
statistics-category-labour-exploitation = الاستغلال في العمل
statistics-category-false-offer = عرض عمل قد يكون فخاً
statistics-category-missing-person = شخص مفقود
statistics-category-other = غير ذلك
