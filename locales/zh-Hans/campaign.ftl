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
