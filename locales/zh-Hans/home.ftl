# 首页正文周围的文字。

home-find = 查找号码
home-campaign = 关于这一天
home-about-me = 这是我自己的事
home-about-someone = 这是别人的事
home-near = 您在这里吗？
home-find-another = 找其他国家
