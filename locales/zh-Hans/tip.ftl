# 留言表单、发送后的回复页，以及没有表单时的页面。

write-before = 写之前请看
write-danger = 现在有危险吗？
write-danger-text = 这里不是紧急服务。请拨打您所在国家或地区的紧急电话。
write-readers = 谁来读：
write-countries = 他们能在哪里帮忙：
write-countries-text = 他们只能在这些国家和地区帮忙：{ $countries }。
write-countries-else = 如果是别的国家或地区，请拨打那里的热线。
write-countries-link = 其他国家和地区的号码
write-passed-on = 会告诉警察吗？
write-passed-on-text = 如果孩子有危险，或有人有生命危险，读留言的人可能必须上报。这时，他们可能不问您，就告诉警察或其他部门。
write-passed-on-list = 这些情况，他们必须上报：
write-passed-on-unknown = 还有哪些情况他们必须上报，我们没能查到。您可以先打电话问。
write-cannot = 这个表单做不到什么：
write-cannot-answer = 在这一页上，没有人能回复您。您会得到一个代码，打电话时可以说出来。如果您写下电话号码或地址，读留言的人就会知道。
write-cannot-hide = 它不能隐藏您来过本网站。如果有人查看这部手机或电脑，请换一台。
write-cannot-link = 怎样注意安全
write-no-name = 您不用说出自己的姓名。

write-one-required = 只有第一个问题需要回答。
write-required = 需要回答
write-no-answer = 不回答
write-more = 还有别的问题，想答再答
write-left = 还可以写的字符数：{ $count }
write-over = 太长了。多出的字符数：{ $count }
write-several = 符合的都可以选。
write-max = 最多{ $max }个字符。
write-trap = 这一栏请留空
write-nothing-leaves = 您点“发送”之前，本页的内容不会发出去。
write-way-plain = 留言一送到，我们的服务器（电脑）就给它上锁（加密）。上锁之前，服务器能读到它。上锁之后，只有负责读留言的人能打开。
write-way-sealed = 发送之前，这台设备会给留言上锁（加密）。只有负责读留言的人能打开。我们的服务器打不开。
write-known = 他们会知道是我写的吗？
write-known-answer = 我们不问您的姓名，也不保存您的网络地址。但是从您写的话，可能看得出您是谁。只有您才知道的事，请不要写。
write-come = 警察会来吗？
write-come-answer = 页面上方写着：谁读您的留言，哪些事他们可能必须告诉警察。
write-wrong = 如果我弄错了呢？
write-wrong-answer = 请写您看到的事。没有把握的，就写明没有把握。没有人要您拿出证据。
write-soon = 多久会有人读？
write-saved-copy = 如果您是从保存的文件打开本页的，就不能从这里发送。原来的页面在这里：
write-sending = 正在发送，请稍等。
write-send = 发送
review-heading = 您要发送的是这些吗？
review-send = 发送这些
review-change = 修改
write-or-call = 或者打电话

tip-readers-hotline-operators = 只有接听求助热线的人能打开。
tip-readers-organisation = 只有某个民间组织里受过培训的工作人员能打开。他们不是警察。
tip-readers-state-office = 只有某个政府部门的工作人员能打开。
tip-readers-police = 由警察来读。
tip-reading-several-times-a-day = 他们每天读好几次新留言。
tip-reading-daily = 他们每天读一次新留言。
tip-reading-weekdays = 星期一到星期五，他们会读新留言。
tip-reading-weekly = 他们每星期读一次新留言。

tip-what = 发生了什么事？
    .hint = 用什么语言都行。可以不写姓名。写这些会有帮助：您看到了什么，在哪里，什么时候，有多少人，车牌号。请不要为了多了解情况再去看。

tip-who = 您的留言说的是什么？
tip-who-me = 我自己的事
tip-who-someone = 我认识的人的事
tip-who-saw = 我看到或听到的事

tip-safe = 您现在所在的地方安全吗？
    .when = 是您自己的事才回答
tip-safe-yes = 安全
tip-safe-no = 不安全
    .danger = 如果有人可能看到这个屏幕，请不要再写。您可以离开本网站，以后在更安全的地方再写。
tip-safe-unsure = 我不知道

tip-there = 那里是什么情况？
tip-there-papers = 有人扣着护照或其他证件
tip-there-pay = 有人扣着工资
tip-there-leave = 人不能离开
tip-there-threats = 有人威胁人或打人

tip-work = 那里的人被逼做什么？
tip-work-home = 在别人家里干活
tip-work-land = 在农场、林场干活，或捕鱼
tip-work-site = 在工地、工厂或作坊干活
tip-work-service = 在酒店、餐馆、商店干活，或打扫卫生
tip-work-crime = 犯罪，或网络诈骗
tip-work-marry = 结婚
tip-work-sex = 性方面的事，或拍这类照片
tip-work-begging = 乞讨
tip-work-other = 其他

tip-where = 在哪里？
    .hint = 国家、城镇、街道，或者楼上的招牌。知道多少写多少。

tip-time = 是什么时候的事？
tip-time-now = 现在正在发生
tip-time-before = 已经结束了
tip-time-soon = 可能很快会发生

tip-child = 那里有未满18岁的人吗？
tip-child-yes = 有
tip-child-no = 没有
tip-child-unsure = 我不知道

tip-contact = 您同意读留言的人联系您吗？
tip-contact-no = 不同意
tip-contact-yes = 同意

tip-how = 他们怎样联系您才安全？
    .when = 您同意他们联系您才回答
    .hint = 只有您自己用的号码或地址，以及安全的时间。

no-form-heading = 这里不能留言
no-form-text = 本网站没有表单，因为这里没有人会读您的留言。
no-form-why = 放一个没有人读的表单，等于骗人。
no-form-call = 您可以拨打您所在国家或地区的热线。
no-form-link = 查找号码

look-again-title = 再看一看
look-again-heading = 请再看一看
look-again-text = 还没有发送任何内容。您写的字都还在。
problem-missing-link = 需要回答：{ $question }
problem-too-long-link = 太长了：{ $question }
problem-missing = 这个问题需要回答。几个字就够。
problem-too-long = 这个回答太长。最多能写{ $max }个字符。

sent-title = 已送到
sent-heading = 您的留言已经送到。

sent-code = 您的代码
sent-code-use = 请拨打下面写的热线，说出这个代码。他们就能找到您的留言。
sent-code-no-name = 您不用说出自己的姓名。从代码看不出您是谁。
sent-copy = 复制代码
sent-copied = 已复制
sent-not-copied = 没有复制成功。请写下代码。
sent-copy-shared = 复制以后，使用这部手机或电脑的人都能粘贴出来看到。
sent-not-again = 本页关掉后不能再打开。
sent-keep = 请把代码背下来，或写在没人看的地方。拍了照，照片会留在手机里。
sent-found = 别人找到代码，就可能知道您写过留言。
sent-line = 这条热线知道您的代码：{ $line }
sent-line-only = 其他热线都不知道这个代码。
sent-call = 打电话时说出代码
sent-demonstration = 演示：没有人会读。没有热线知道这个代码。
sent-done = 都看完了吗？
sent-done-text = 离开本页不会删除浏览记录。
sent-done-link = 怎样注意安全

cannot-seal-heading = 这台设备没能给您的留言上锁。
cannot-seal-why = 有些较旧的手机和浏览器做不到。有时再试一次就可以。
cannot-seal-choice = 您还是可以发送。这样，留言送到后由我们的服务器上锁。上锁之前，服务器能读到它。
cannot-seal-send = 不在这里上锁，直接发送

not-sent-title = 没有发送
not-sent-heading = 没能发送出去。
not-sent-what = 存放留言的地方现在没有回应。我们不知道您的留言有没有送到。
not-sent-kept = 您写的字都还在，只在本页上。
not-sent-again-text = 您可以现在再试，也可以以后再试。您也可以把写的字复制下来。
not-sent-again = 再试一次
not-sent-call = 改为打电话
not-sent-call-text = 如果不能等，请打电话给求助热线。

demonstration = 演示：没有人会读。
demonstration-text = 请不要在这里写真实的事。
demonstration-countries = 在这个演示里，这些国家和地区只是例子。
demonstration-readers = 没有人会读。这里只是演示表单怎样用。

empty-title = 页面
empty-text = 本页不能单独打开。
empty-hint = 如果您没有看到代码，就是什么也没送到。
empty-link = 选择语言
