statistics-change = { $first } 年有 { $from } 起，{ $last } 年有 { $to } 起。
statistics-largest-of-all = { $year } 年，最多的一类是“{ $group }”：{ $all } 起中有 { $count } 起。
statistics-largest = { $year } 年，最多的一类是“{ $group }”：{ $count } 起。
statistics-single = { $year } 年有 { $count } 起。
statistics-kind = 类别
statistics-country = 国家
statistics-year = 年份
statistics-count = 数量
statistics-all = 合计
statistics-withheld = 不公布
statistics-rule = 小于 { $threshold } 的数字不公布，有时其他数字也一起不公布。这样谁也不会被认出来。
statistics-source = 来源：

statistics-category-sexual-exploitation = 性剥削
statistics-category-labour-exploitation = 劳动剥削
statistics-category-false-offer = 可能是圈套的招工
statistics-category-missing-person = 有人失踪
statistics-category-other = 其他
