statistics-change = { $first } рік: { $from }. { $last } рік: { $to }.
statistics-largest-of-all = { $year } рік. Найбільша група — «{ $group }»: { $count } із { $all }.
statistics-largest = { $year } рік. Найбільша група — «{ $group }»: { $count }.
statistics-single = { $year } рік: { $count }.
statistics-kind = Вид
statistics-country = Країна
statistics-year = Рік
statistics-count = Кількість
statistics-all = Усього
statistics-withheld = Не публікується
statistics-rule = Числа, менші за { $threshold }, не публікуються, а інколи й інші разом із ними. Тому нікого не можна впізнати.
statistics-source = Джерело:

statistics-category-sexual-exploitation = Сексуальна експлуатація
statistics-category-labour-exploitation = Трудова експлуатація
statistics-category-false-offer = Пропозиція роботи, яка може бути пасткою
statistics-category-missing-person = Зникла людина
statistics-category-other = Інше
