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
