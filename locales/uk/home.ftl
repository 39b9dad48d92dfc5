# Слова навколо тексту головної сторінки.

home-find = Знайти номер
home-campaign = Про цей день
home-about-me = Мені потрібна допомога
home-about-someone = Я хвилююся за іншу людину
home-near = Ви зараз у цій країні?
home-find-another = Знайти іншу країну
