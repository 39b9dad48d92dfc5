# 页面正文周围的文字，以及没有正文的页面。

page-contents = 本页内容
page-sources = 来源
page-source-read = 读于{ $date }
page-source-elsewhere = 括号里有国家名，表示这份材料是写给那里的人看的。您所在的地方可能有很多不同。里面的号码和机构都是那个国家的。
page-language = 语言
page-moved = 本页换了新地址。
page-moved-go = 前往新页面
page-gone = 这个页面暂时不在这里。
page-gone-go = 前往另一个页面
page-missing-title = 找不到
page-missing = 这里没有这个页面。
page-missing-say = 地址可能太旧，或者输错了。号码还可以找到。
page-missing-home = 首页
page-hosting =
    { $hosting ->
        [own-server] 这些网页由我们自己的服务器发给您。为此，它必须看到您的网络地址（IP地址）。它不保存谁来过。它用的网络属于一家公司。那家公司能看到您的地址连上了它，可能会记录这件事和时间。我们关不掉。
        [aws] 这些网页由Amazon替我们发给您。为此，它必须看到您的网络地址（IP地址）。它的访问记录，我们已经关掉。它还是可能自己保存记录，里面有您的地址和时间。我们看不到，也关不掉。
       *[static-host] 这些网页由另一家公司替我们发给您。为此，它必须看到您的网络地址（IP地址）。它会记录您的地址、哪个网页和时间。我们关不掉。这对您有危险吗？那就用Tor浏览器来看，它会隐藏您的地址。或者换一台设备，用另一个网络。
    }
page-source-article = { $source }，第{ $article }条。
