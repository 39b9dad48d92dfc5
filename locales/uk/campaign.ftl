# Кампанії: сторінки, які кілька днів або тижнів розповідають про номери.

campaign-none = Зараз кампанії немає.
campaign-lines = Телефони допомоги цієї кампанії
campaign-partners = Разом із нами
campaign-kit = Поширити кампанію
campaign-kit-text = Ці тексти можна копіювати як є. Наступного разу скопіюйте їх знову: номер міг змінитися.
campaign-caption-short = Короткий текст
campaign-caption-long = Довгий текст
campaign-picture = Картинка для поширення: { $format }, { $width } × { $height } пікселів, { $kilobytes } кБ
campaign-picture-alt = Текст для тих, хто не бачить цієї картинки
