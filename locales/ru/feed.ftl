# Лента новостей на русском языке.

feed-about = Новые страницы и номера, которые изменились
feed-changed =
    { $what ->
        [number] { $territory }: номер изменился
        [hours] { $territory }: часы работы изменились
        [operator] { $territory }: теперь отвечает кто-то другой
       *[added] { $territory }: новый номер
    }
feed-line = { $name }: { $number }
