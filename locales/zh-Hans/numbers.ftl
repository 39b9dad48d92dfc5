# 按国家或地区排列的号码列表。

numbers-find = 输入国家或地区名，哪种语言都行
numbers-found = 找到：{ $count }
numbers-no-number = 我们没有信得过的号码。
numbers-with = { $count ->
   *[other] { $count } 个国家和地区有号码
}
numbers-without = { $count ->
   *[other] { $count } 个国家和地区没有号码
}
numbers-all = 所有国家和地区
numbers-none = 没有号码的国家和地区
numbers-none-say = 这些国家和地区，我们没有信得过的号码。
numbers-none-embassy = 您也可以打电话给本国的大使馆或领事馆，或者直接去。那里可以帮忙办证件和回家的事。
numbers-none-resources = 有哪些帮助，可以找谁
numbers-for = 面向{ $audiences }
numbers-nationals = 只面向这些国家的公民：{ $territories }
numbers-professionals = 这里没有面向公众的号码。下面的热线只供在工作中遇到这类情况的人使用。
