# 求助热线的卡片。

hotline-gloss = 求助热线
hotline-gloss-state = 政府的求助热线
hotline-gloss-organisation = 民间组织的求助热线
hotline-reach =
    { $kind ->
        [sms] 短信
        [whatsapp] WhatsApp
       *[other] 拨打
    }
hotline-unknown = 我们没能查到：{ $facts }。
hotline-ask = 有人接听时，您可以问：
hotline-hours-unknown = 我们没能查到接听时间。
hotline-cost = 费用
hotline-free =
    { $known ->
        [yes] 通话免费。
       *[no] 通话不免费。您的电话公司会收费。
    }
hotline-languages = 语言
hotline-interpreters =
    { $count ->
       *[other] 有{ $count }种或更多语言的翻译。请说您讲哪种语言。
    }
hotline-who = 谁接听
hotline-person =
    { $known ->
        [yes] 由真人接听，不是录音。
       *[no] 接听的是录音。
    }
hotline-kind = 这是什么样的热线
hotline-for-whom = 谁可以打
hotline-forms = 遇到这些情况可以打：{ $forms }
hotline-anonymous =
    { $known ->
        [yes] 您不用说出自己的姓名。
       *[no] 他们会问您的姓名。
    }
hotline-abroad = 从国外拨打
hotline-abroad-inside = 这个号码只能在这个国家或地区境内拨打。
hotline-age = 我们什么时候核对的
hotline-age-called = 我们在{ $date }拨打过。
hotline-age-dated = 出自{ $page }的网页（{ $date }读到）。我们没有拨打过。
hotline-age-month = 出自{ $month }的网页（{ $date }读到）。我们没有拨打过。
hotline-month = { $year }年{ $number }月
hotline-year = { $year }年
hotline-age-undated = 出自没有日期的网页（{ $date }读到）。我们没有拨打过。
hotline-age-old = 情况可能已经变了。
hotline-source = 来源：
hotline-services = 您可以要求什么帮助
hotline-limits = 这条热线做不到什么
hotline-next = 打电话之后会怎样
hotline-write = 您也可以写文字
hotline-chat = 在他们的网站上聊天
hotline-website = 网站（会留在您的浏览记录里）
hotline-email = 电子邮件
hotline-all-about = 这条热线的更多信息
hotline-emergency-own = 现在有危险？请拨打
hotline-emergency-who =
    { $who ->
        [police] （警察）
        [police-ambulance] （警察和救护车）
        [police-fire] （警察和消防）
       *[all] （所有紧急服务）
    }
hotline-emergency-may-not-answer = 可能没人接听，也可能没人来。
hotline-before-you-call = 打电话之前
hotline-ask-first = 您可以先问，他们会告诉谁。
hotline-hang-up = 您随时可以挂断，以后可以再打。
hotline-call-list = 通话记录和话费单上可能会留下这次通话。如果可以，请用没有人查看的手机。
hotline-when-you-call = 打电话时会怎样
hotline-write-instead = 改为留言，不用写姓名
