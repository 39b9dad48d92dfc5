# 留言表单、发送后的回复页，以及没有表单时的页面。

write-before = 写之前请看
write-danger = 现在有危险吗？
write-danger-text = 这里不是紧急服务。请拨打您所在国家或地区的紧急电话。
write-readers = 谁来读
write-countries = 在哪些国家和地区能帮忙
write-countries-text = 只能在这些国家和地区帮忙：{ $countries }。
write-countries-else = 如果事情在别的国家或地区，请拨打那里的热线。
write-countries-link = 其他国家和地区的号码
write-passed-on = 哪些情况可能必须上报
write-passed-on-text = 如果孩子有危险，或有生命危险，可能必须上报。读的人可能不问您，就告诉有关部门。
write-passed-on-list = 这些情况必须上报：
write-passed-on-unknown = 还有哪些情况必须上报，我们没能查到。您可以先打电话问。
write-cannot = 这个表单做不到什么
write-cannot-answer = 这里没有人能回复您。您会得到一个代码，打电话时可以用。
write-cannot-hide = 它不能隐藏您来过本网站。查看这台设备的人可能会看到。
write-cannot-link = 怎样注意安全
write-no-name = 您不用说出自己的姓名。

write-one-required = 只有第一个问题需要回答。
write-required = 需要回答
write-several = 符合的都可以选。
write-max = 最多 { $max } 个字符。
write-trap = 这一栏请留空
write-nothing-leaves = 您点“发送”之前，本页的内容不会发出去。
write-way-plain = 留言一送到，我们的服务器就把它加密封好。在这之前，留言在服务器上可以被读到。封好之后，只有负责读留言的人能打开。
write-way-sealed = 发送之前，这台设备会把留言加密封好。只有负责读留言的人能打开，我们的服务器打不开。
write-sending = 正在发送，请稍等。
write-send = 发送
write-or-call = 或者打电话

tip-readers-hotline-operators = 只有接听求助热线的人能打开。
tip-readers-organisation = 只有一家机构里受过培训的工作人员能打开，不是警察。
tip-readers-state-office = 只有一个政府部门的工作人员能打开。
tip-readers-police = 由警察来读。
tip-reading-several-times-a-day = 每天会读好几次新留言。
tip-reading-daily = 每天会读一次新留言。
tip-reading-weekdays = 星期一到星期五会读新留言。
tip-reading-weekly = 每星期会读一次新留言。

tip-what = 发生了什么事？
    .hint = 用什么语言都行。可以不写姓名。

tip-who = 是谁的事？
tip-who-me = 我自己
tip-who-someone = 我认识的人
tip-who-saw = 我看到或听到的事

tip-safe = 您现在的地方安全吗？
    .when = 只有是您自己的事时才回答
tip-safe-yes = 安全
tip-safe-no = 不安全
tip-safe-unsure = 我不知道

tip-there = 那里是什么情况？
tip-there-papers = 有人扣着证件
tip-there-pay = 有人扣着工资
tip-there-leave = 人不能离开
tip-there-threats = 有人威胁或打人

tip-work = 是哪种工作？
tip-work-home = 在别人家里干活
tip-work-land = 农场、林场或捕鱼
tip-work-site = 工地、工厂或作坊
tip-work-sex = 性，或拍这类照片、视频
tip-work-begging = 乞讨
tip-work-other = 其他

tip-where = 在哪里？
    .hint = 国家、城镇或街道。知道多少写多少。

tip-time = 是什么时候的事？
tip-time-now = 正在发生
tip-time-before = 已经结束
tip-time-soon = 可能很快会发生

tip-child = 那里有未满18岁的人吗？
tip-child-yes = 有
tip-child-no = 没有
tip-child-unsure = 我不知道

tip-contact = 读留言的人可以联系您吗？
tip-contact-no = 不可以
tip-contact-yes = 可以

tip-how = 怎样联系您才安全？
    .when = 只有您同意对方联系您时才回答
    .hint = 只有您自己用的号码或地址，以及合适的时间。

no-form-heading = 这里不能留言
no-form-text = 本网站没有表单，因为在这里没有人会读。
no-form-why = 没有人读的表单，等于骗人的承诺。
no-form-call = 您可以拨打您所在国家或地区的热线。
no-form-link = 查找号码

look-again-title = 留言
look-again-heading = 请再看一看
look-again-text = 还没有发送任何内容。您写的字都还在。
problem-missing-link = 需要回答：{ $question }
problem-too-long-link = 太长了：{ $question }
problem-missing = 这个问题需要回答。几个字就够。
problem-too-long = 这个回答太长。最多能写 { $max } 个字符。

sent-title = 页面
sent-heading = 我们已收到您的留言。

sent-code = 您的代码
sent-code-use = 请拨打下面写的热线，说出这个代码。对方就能找到您的留言。
sent-code-no-name = 您不用说出自己的姓名。从代码看不出您是谁。
sent-not-again = 本页关掉后不能再打开。
sent-keep = 请把代码背下来，或写在没人看的地方。拍了照，照片会留在手机里。
sent-found = 别人找到代码，就可能知道您写过留言。
sent-line = 知道您代码的热线：{ $line }
sent-line-only = 其他热线都不知道这个代码。
sent-call = 用代码打电话
sent-demonstration = 演示：没有人会读。没有热线知道这个代码。
sent-done = 都看完了吗？
sent-done-text = 离开本页不会删除浏览记录。
sent-done-link = 怎样注意安全

cannot-seal-heading = 这台设备没能把留言加密封好。
cannot-seal-why = 有些较旧的手机和浏览器做不到。有时再试一次就可以。
cannot-seal-choice = 您仍然可以发送。这样，留言送到后由我们的服务器封好。在这之前，留言在服务器上可以被读到。
cannot-seal-send = 不在这台设备上封好，直接发送

not-sent-title = 页面
not-sent-heading = 没能发送出去。
not-sent-what = 存放留言的地方现在没有回应。请不要指望这条留言已经送到。
not-sent-kept = 您写的字都还在，只在本页上。
not-sent-again-text = 您可以现在再试，也可以以后再试。您也可以把写的字复制下来。
not-sent-again = 再试一次
not-sent-call = 改为打电话
not-sent-call-text = 如果不能等，请打电话给热线。

demonstration = 演示：没有人会读。
demonstration-text = 请不要在这里写真实的事。
demonstration-readers = 没有人会读。这里只是演示表单怎么用。

empty-title = 页面
empty-text = 本页不能单独打开。
empty-hint = 如果您没有看到代码，就是什么也没送到。
empty-link = 选择语言
