# 宣传活动。

campaign-none = 现在没有宣传活动。
campaign-lines = 电话号码
