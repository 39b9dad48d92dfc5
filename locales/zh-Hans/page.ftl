# 页面正文周围的文字，以及没有正文的页面。

page-contents = 本页内容
page-sources = 来源
page-source-read = 读于{ $date }
page-language = 语言
page-moved = 本页换了新地址。
page-moved-go = 前往新页面
page-missing-title = 找不到
page-missing = 这里没有这个页面。
page-missing-say = 地址可能太旧，或输入有误。号码还在这里。
page-missing-home = 首页
page-hosting = { $hosting ->
    [own-server] 这些网页由我们自己的服务器发送给您。为此它必须看到您的网络地址。它不保存访问名单。提供网络的公司能看到您的地址与它相连，可能会保存这方面和时间的记录，我们关不掉。
    [aws] 这些网页由Amazon代我们发送给您。为此它必须看到您的网络地址。它的访问名单我们已经关掉。但它仍可能自己保存记录，其中有您的地址和时间。我们看不到，也关不掉。
   *[static-host] 这些网页由另一家公司代我们发送给您。为此它必须看到您的网络地址。它会记录您的地址、网页和时间，我们关不掉。如果这对您有危险，请用Tor浏览器阅读，它会隐藏您的地址，或者换一台设备和一个网络。
}
