# 每种语言的消息源。

feed-about = 新的页面，以及有变化的号码
feed-changed =
    { $what ->
        [number] { $territory }：号码变了
        [hours] { $territory }：接听时间变了
        [operator] { $territory }：接听的人换了
       *[added] { $territory }：新的号码
    }
feed-line = { $name }：{ $number }
