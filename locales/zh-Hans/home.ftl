# 首页正文周围的文字。

home-find = 查找号码
home-campaign = 关于这一天
