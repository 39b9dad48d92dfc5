# 按国家或地区排列的号码列表。

numbers-find = 输入国家、城市或任何词，用哪种语言都可以
numbers-example = 例如：意大利、迪拜、护照
numbers-found = 找到：{ $count }
numbers-nothing = 没有找到。请换一种写法，或者在下面的名单里找。
numbers-meant = 您要找的是这个吗？
numbers-pages = 有这个词的页面
numbers-with =
    { $count ->
       *[other] { $count }个国家和地区有号码
    }
numbers-without =
    { $count ->
       *[other] { $count }个国家和地区没有号码
    }
numbers-all = 所有国家和地区
numbers-own = 本网站上的所有号码
numbers-own-one = 号码，以及由谁接听
numbers-data = 以数据形式下载这些号码（{ $format }）
numbers-feed = 有哪些变动（订阅源）
numbers-none-say = 这个国家或地区，我们没有找到信得过的求助热线。
numbers-none-pages = 每个国家和地区都有一页，说明您还可以怎样做。
numbers-none-resources = 有哪些帮助，可以找谁
instead = 您还可以这样做
instead-own-country = 您来自的国家的求助热线。
instead-own-country-say = 他们也许知道，在您所在的地方谁能帮您。如果您害怕自己国家的政府，请先看清谁接听。
instead-unhcr = 联合国难民署（UNHCR）。
instead-unhcr-say = 如果您害怕自己国家的政府，或者回家不安全，可以请他们帮忙。
instead-iom = 联合国的国际移民组织（IOM）。
instead-iom-say = 在许多国家，他们帮助想回家的人。请先问清楚要花多少钱、会告诉谁。
instead-embassy = 您国家的大使馆或领事馆，但只在您不害怕自己国家的政府的时候。
instead-embassy-say = 他们可以帮忙办证件和回家。如果您害怕自己国家的政府，请不要找他们。
instead-group = 工会、教堂、清真寺、寺庙或援助团体。
instead-group-say = 讲自己的事之前先问：“你们必须告诉谁？”
instead-ship = 您在船上工作吗？
instead-ship-say = 可以找国际运输工人联合会（ITF）。各国运输工人的工会都在其中。
numbers-for = 面向{ $audiences }
numbers-nationals = 只面向这些国家的公民：{ $territories }
numbers-professionals = 这里没有面向公众的号码。下面的号码只供护士、教师、警察等专业人员使用。
numbers-citizens = 这里没有人人都能打的号码。下面的号码只供所写国家的公民使用。
numbers-related = 也接听这里来电的其他国家或地区的热线
