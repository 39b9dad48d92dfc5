# 热线什么时候接听。

hours-always = 白天晚上都接听
hours-days-times = { $days }：{ $times }
hours-run = { $first }至{ $last }
hours-every-day = 每天
hours-span = { $from }–{ $to }
hours-and = { $first }；{ $second }
hours-local = { $hours }（当地时间）
