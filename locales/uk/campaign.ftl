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
press-title = Для преси та партнерів
press-say = Усе це можна використовувати як є. Наступного разу візьміть це звідси знову: номер міг змінитися.
press-sheets = Для друку
press-others = Іншими мовами
press-file =
    { $kind ->
        [kit] Усе в одному файлі: { $format }, { $kilobytes } кБ
        [square] Квадратна картинка: { $format }, { $kilobytes } кБ
        [story] Вертикальна картинка для телефона: { $format }, { $kilobytes } кБ
        [preview] Картинка поруч із посиланням: { $format }, { $kilobytes } кБ
        [poster-a4] Плакат, А4: { $format }, { $kilobytes } кБ
        [poster-a3] Плакат, А3: { $format }, { $kilobytes } кБ
        [strips] Плакат із відривними смужками: { $format }, { $kilobytes } кБ
        [card] Картка для гаманця: { $format }, { $kilobytes } кБ
       *[other] Листівка, яку складають: { $format }, { $kilobytes } кБ
    }
