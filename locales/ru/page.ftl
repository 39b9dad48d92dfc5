# Слова вокруг текста страницы и страницы без своего текста.

page-contents = На этой странице
page-sources = Источники
page-source-read = Прочитано { $date }
page-language = Язык
page-moved = У этой страницы новый адрес.
page-moved-go = Перейти на страницу
page-missing-title = Не найдено
page-missing = Этой страницы здесь нет.
page-missing-say = Возможно, адрес старый или в нём ошибка. Номера по-прежнему здесь.
page-missing-home = Первая страница
