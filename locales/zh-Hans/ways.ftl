ways-free = 免费拨打
ways-net = 用 WhatsApp、网上聊天或电子邮件
ways-texts = 用短信
ways-children = 面向儿童
ways-interpreters = 有其他语言的口译
ways-day-and-night = 全天接听
ways-hours = 在固定时间接听
ways-none = 我们不知道有这样的热线。
