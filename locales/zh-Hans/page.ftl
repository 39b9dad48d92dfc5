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
