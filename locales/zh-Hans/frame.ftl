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
frame-history-stay-safe = 离开不会删除浏览记录。注意安全
frame-path = 您在本网站的位置
frame-sections = 栏目
frame-emergency = 现在有危险吗？请拨打您所在国家或地区的紧急电话。
frame-courtesy = { $source ->
    [en] 本页译文仅供参考，以英文文本为准。
   *[other] 本页译文仅供参考。作准文本：{ $language }
}
frame-outdated = { $source ->
    [en] 本译文完成后，英文页面有改动。
   *[other] 本译文完成后，原文页面有改动。较新的文本：{ $language }
}
frame-untranslated = { $source ->
    [en] 本页还没有中文版，以下是英文版。
   *[other] 本页还没有中文版。以下文本的语言：{ $language }
}
frame-read-source = { $source ->
    [en] 阅读英文版
   *[other] 阅读原文：{ $language }
}
frame-not-legal-advice = 这里是一般信息，不是法律意见。
frame-contact = 关于本网站：
frame-no-record = { $hosting ->
    [own-server] 不用Cookie。我们不记录谁读过本页。
    [aws] 不用Cookie。我们不记录谁读过本页。发送本页的Amazon可能会记录网络地址。
   *[static-host] 不用Cookie。我们不记录谁读过本页。发送本页的公司会记录网络地址。
}
frame-updated = 本页更新于{ $date }。
frame-share = 可以拨打的号码，有多种语言。
