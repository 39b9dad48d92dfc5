statistics-change = { $first } год: { $from }. { $last } год: { $to }.
statistics-largest-of-all = { $year } год. Самая большая группа — «{ $group }»: { $count } из { $all }.
statistics-largest = { $year } год. Самая большая группа — «{ $group }»: { $count }.
statistics-single = { $year } год: { $count }.
statistics-kind = Вид
statistics-country = Страна
statistics-year = Год
statistics-count = Число
statistics-all = Всего
statistics-withheld = Не публикуется
statistics-rule = Числа меньше { $threshold } не публикуются, а иногда и другие вместе с ними. Поэтому никого нельзя узнать.
statistics-source = Источник:

statistics-category-sexual-exploitation = Сексуальная эксплуатация
statistics-category-labour-exploitation = Трудовая эксплуатация
statistics-category-false-offer = Предложение работы, которое может быть обманом
statistics-category-missing-person = Пропал человек
statistics-category-other = Другое
