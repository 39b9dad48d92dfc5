# 按需要排列的热线名单。

ways-free = 免费拨打
ways-net = 用WhatsApp、网上聊天或电子邮件
ways-texts = 用短信
ways-children = 面向儿童
ways-interpreters = 有其他语言的翻译
ways-day-and-night = 白天晚上都接听
ways-hours = 在固定时间接听
ways-none = 我们不知道有这样的热线。
