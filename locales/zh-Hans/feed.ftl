# 每种语言的消息源。

feed-about = 新的页面，以及有变化的号码
feed-changed = { $what ->
    [number] { $territory }：号码有变化
    [hours] { $territory }：接听时间有变化
    [operator] { $territory }：接听方换了
   *[added] { $territory }：新的号码
}
feed-line = { $name }：{ $number }
