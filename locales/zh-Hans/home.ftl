# 首页正文周围的文字。

home-find = 查找号码
home-campaign = 关于这一天
home-about-me = 我需要帮助
home-about-someone = 我为别人担心
home-near = 您在这个国家或地区吗？
home-where = 您现在在哪个国家或地区？
home-where-why = 请选择这个国家或地区，即使您来自别处。许多号码只能在当地拨打。
home-find-another = 找其他国家或地区
