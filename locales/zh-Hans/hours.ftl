# 热线什么时候接听。

hours-always = 白天晚上都接听
hours-days-times = { $days }：{ $times }
hours-run = { $first }至{ $last }
hours-every-day = 每天
hours-span = { $from }–{ $to }
hours-and = { $first }；{ $second }
hours-local = { $hours }（当地时间）
open-now = 现在接听
open-closed = 现在不接听
open-until = 现在接听。结束：当地 { $there }，您这里 { $here }
open-until-same = 现在接听。结束：{ $time }
open-opens = 现在不接听。开始：当地 { $there }，您这里 { $here }
open-opens-same = 现在不接听。开始：{ $time }
open-day = { $day } { $time }
