# 宣传活动。

campaign-none = 现在没有宣传活动。
campaign-lines = 这项宣传活动的求助热线
campaign-partners = 合作伙伴：
campaign-kit = 转发这项宣传活动
campaign-kit-text = 这些文字可以照样复制。下次请重新复制：号码可能已经变了。
campaign-caption-short = 短文字
campaign-caption-long = 长文字
campaign-picture = 可以转发的图片：{ $format }，{ $width } × { $height } 像素，{ $kilobytes } kB
campaign-picture-alt = 给看不见这张图片的人的文字
press-title = 供媒体和合作方使用
press-say = 这里的内容都可以直接使用。下次请再从这里获取：号码可能已经变了。
press-sheets = 可以打印的
press-others = 其他语言
press-file =
    { $kind ->
        [kit] 全部内容（一个文件）：{ $format }，{ $kilobytes } kB
        [square] 方形图片：{ $format }，{ $kilobytes } kB
        [story] 手机竖屏图片：{ $format }，{ $kilobytes } kB
        [preview] 链接旁的图片：{ $format }，{ $kilobytes } kB
        [poster-a4] 海报，A4：{ $format }，{ $kilobytes } kB
        [poster-a3] 海报，A3：{ $format }，{ $kilobytes } kB
        [strips] 可撕条海报：{ $format }，{ $kilobytes } kB
        [card] 钱包卡片：{ $format }，{ $kilobytes } kB
       *[other] 折页传单：{ $format }，{ $kilobytes } kB
    }
