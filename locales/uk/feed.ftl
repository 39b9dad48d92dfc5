# Стрічка новин українською мовою.

feed-about = Нові сторінки та номери, які змінилися
feed-changed =
    { $what ->
        [number] { $territory }: номер змінився
        [hours] { $territory }: години роботи змінилися
        [operator] { $territory }: тепер відповідає хтось інший
       *[added] { $territory }: новий номер
    }
feed-line = { $name }: { $number }
