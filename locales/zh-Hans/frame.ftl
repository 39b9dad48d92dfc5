# 每一页的框架：顶栏、名称行、提示、页脚。

frame-title = { $title } – { $name }
frame-skip = 跳到正文
frame-exit = 快速离开
frame-change-language = 更换语言
frame-fallback = （{ $language }）
frame-numbers = 电话号码
frame-call = 拨打
frame-first-page = { $name }，首页
frame-history = 离开不会删除浏览记录。
frame-history-stay-safe = 离开不会删除浏览记录。怎样注意安全
frame-path = 您在本网站的哪一页
frame-sections = 栏目
frame-emergency = 现在有危险吗？请拨打您所在国家或地区的紧急电话。
frame-courtesy =
    { $source ->
        [en] 本页译文是为了方便您阅读。以英文文本为准。
       *[other] 本页译文是为了方便您阅读。作准文本：{ $language }
    }
frame-unreviewed = 还没有既懂这种语言、又了解这方面情况的人读过这一页。
frame-outdated =
    { $source ->
        [en] 本页译出以后，英文页面有改动。
       *[other] 本页译出以后，原文有改动。较新的文本：{ $language }
    }
frame-draft = 草稿：只有在此预览中才能看到本页。
frame-untranslated =
    { $source ->
        [en] 本页还没有您的语言。下面是英文。
       *[other] 本页还没有您的语言。下面文本的语言：{ $language }
    }
frame-read-source =
    { $source ->
        [en] 看英文版
       *[other] 看原文：{ $language }
    }
frame-not-legal-advice = 这里是一般信息，不是法律意见。
frame-contact = 关于本网站：
frame-no-record =
    { $hosting ->
        [own-server] 不用Cookie。我们不记录谁看了本页。我们用的网络属于一家公司，那家公司可能会记录您来过。
        [aws] 不用Cookie。我们不记录谁看了本页。本页由Amazon发送，它可能会记录您的网络地址（IP地址）。
       *[static-host] 不用Cookie。我们不记录谁看了本页。发送本页的公司会记录您的网络地址（IP地址）。
    }
frame-address = 本页的最新版本：
frame-updated = 本页更新于{ $date }。
frame-share = 可以拨打的号码，有多种语言。
frame-share-one = 一个可以拨打的号码，有多种语言。
