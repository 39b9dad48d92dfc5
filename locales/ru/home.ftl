# Слова вокруг текста первой страницы.

home-find = Найти номер
home-campaign = Об этом дне
home-about-me = Это обо мне
home-about-someone = Это о другом человеке
home-near = Вы здесь?
home-find-another = Найти другую страну
