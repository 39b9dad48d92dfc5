# Слова вокруг текста главной страницы.

home-find = Найти номер
home-campaign = Об этом дне
home-about-me = Мне нужна помощь
home-about-someone = Я беспокоюсь о другом человеке
home-near = Вы сейчас в этой стране?
home-find-another = Найти другую страну
