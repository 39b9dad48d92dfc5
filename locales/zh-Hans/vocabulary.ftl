# 热线记录里的用词。

model-state-run = 政府开办
    .plain = 这条热线由政府开办，由政府出资。
model-ngo-state-funded = 民间组织开办，由政府出资
    .plain = 这条热线由民间组织开办，由政府出资。
model-ngo-privately-funded = 民间组织开办，靠民间捐款
    .plain = 这条热线由民间组织开办，靠民间捐款。
model-ngo-mixed-funding = 民间组织开办，由政府和其他方面出资
    .plain = 这条热线由民间组织开办，由政府和其他方面出资。
model-labour-line = 政府为劳动者开办的热线
    .plain = 这条热线是政府为劳动者开办的，由政府出资。
model-other-crime-line = 也受理其他伤害的热线
    .plain = 这条热线不只受理人口贩运，也受理其他伤害。这张卡片没有写由谁出钱。
model-unknown = 我们不知道由谁出资
    .plain = 我们不知道这条热线由谁出资。

answered-by-police = 接听这条热线的是警察。
answered-by-prosecutor = 接听这条热线的人和检察官一起工作。
answered-by-state-office = 接听这条热线的是政府部门。
answered-by-organisation = 接听这条热线的是民间组织，不是警察。
answered-by-labour-ministry = 接听这条热线的是政府的劳动部门。
answered-by-unknown = 我们不知道谁接听这条热线。

form-all-forms = 各种剥削
form-trafficking = 人口贩运
form-sex = 为别人的利益被迫与人发生性关系
form-labour = 被迫干活
form-domestic-servitude = 做家务而不能离开
form-begging = 被迫乞讨
form-forced-marriage = 强迫婚姻
form-criminal-activity = 被迫犯罪
form-slavery = 奴役
form-locked-in = 被关在走不了的地方
form-smuggling = 偷运移民
form-violence = 家里或别处的暴力
form-harm-to-children = 对儿童的伤害
form-any-crime = 任何犯罪
form-human-rights = 侵犯人权
form-social-help = 其他社会帮助

audience-affected = 遇到这种事的人
audience-public = 看到情况的任何人
audience-helpers = 帮助别人的人
audience-adults = 成年人
audience-children = 儿童
audience-women = 女性
audience-migrants = 从别的国家来的人
audience-going-abroad = 打算出国的人
audience-workers-abroad = 在国外做工的人
audience-professionals = 工作中遇到这种事的人
audience-employers = 雇主

service-referral = 您可以要求联系能帮忙的机构。
service-information = 您可以询问信息。
service-training = 学校、公司和机关可以要求培训。
service-shelter = 您可以要求安全住处。
service-lawyer = 您可以要求跟律师谈。
service-counselling = 您可以要求跟受过培训的人谈心。
service-accompaniment = 您可以要求帮助脱身，以及之后的帮助。
service-job-offer-check = 您可以请对方查核工作邀约是否可靠。
service-text-telephone = 如果您听力不好，可以用文字电话拨打。
service-sign-language = 您可以通过手语翻译拨打。

report-child-abuse = 如果怀疑有孩子受虐待，会上报。
report-imminent-harm = 如果有人马上要受到伤害，会上报。
report-child-under-18 = 如果未满18岁的人有任何危险，可以不问您就上报。
report-information-to-police = 会把信息转给警察。

limit-adults-only = 这条热线只帮助18岁以上的人。
limit-urgent-only-outside-hours = 办公时间以外，只处理紧急电话。
limit-recording-outside-hours = 这些时间以外，由机器录下您的留言。
limit-languages-by-day = 能说哪些语言，要看是哪一天。
limit-hours-incomplete = 除了这里列出的日子和时间，热线可能还有别的接听时间。
limit-some-sim-cards = 用某些SIM卡可能打不通这个号码。
limit-area-code = 用手机拨打时，可能要先拨区号。
limit-transnistria-only = 这条热线只服务德涅斯特河左岸地区。

next-investigation = 您的电话可能会引起调查。
next-police-or-services = 热线可以带您找警察，也可以直接找能帮忙的机构。
next-takes-reports = 您可以把知道的情况告诉对方。
next-partner-network = 热线可以帮您联系合作的机构。
next-your-consent = 除了必须上报的情况，告诉别人什么由您决定。
next-help-without-permit = 即使没有居留许可，您也可以得到帮助。

number-label-from-abroad = 从国外拨打
number-label-children = 供儿童拨打
number-label-women = 供女性拨打
number-label-police = 警察
number-label-old = 旧号码
number-label-office = 办公室
number-label-professionals-only = 只供工作中遇到这种事的人
number-label-region = 所在地区：
number-label-second = 这条热线的另一个号码
