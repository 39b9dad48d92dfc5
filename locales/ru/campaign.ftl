# Кампании: страницы, которые несколько дней или недель рассказывают о номерах.

campaign-none = Сейчас кампании нет.
campaign-lines = Телефоны помощи этой кампании
campaign-partners = Вместе с нами
campaign-kit = Поделиться кампанией
campaign-kit-text = Эти тексты можно копировать как есть. В следующий раз скопируйте их снова: номер мог измениться.
campaign-caption-short = Короткий текст
campaign-caption-long = Длинный текст
campaign-picture = Картинка для публикации: { $format }, { $width } × { $height } пикселей, { $kilobytes } кБ
campaign-picture-alt = Текст для тех, кто не видит эту картинку
press-title = Для прессы и партнёров
press-say = Всё это можно использовать как есть. В следующий раз возьмите это отсюда снова: номер мог измениться.
press-sheets = Для печати
press-others = На других языках
press-file =
    { $kind ->
        [kit] Всё в одном файле: { $format }, { $kilobytes } кБ
        [square] Квадратная картинка: { $format }, { $kilobytes } кБ
        [story] Вертикальная картинка для телефона: { $format }, { $kilobytes } кБ
        [preview] Картинка рядом со ссылкой: { $format }, { $kilobytes } кБ
        [poster-a4] Плакат, А4: { $format }, { $kilobytes } кБ
        [poster-a3] Плакат, А3: { $format }, { $kilobytes } кБ
        [strips] Плакат с отрывными полосками: { $format }, { $kilobytes } кБ
        [card] Карточка для кошелька: { $format }, { $kilobytes } кБ
       *[other] Листовка, которую складывают: { $format }, { $kilobytes } кБ
    }
