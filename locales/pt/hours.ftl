# Quando uma linha de ajuda atende.

hours-always = Dia e noite
hours-days-times = { $days }: { $times }
hours-run = { $first } a { $last }
hours-every-day = todos os dias
hours-span = { $from }–{ $to }
hours-and = { $first }; { $second }
hours-local = { $hours } (hora daquele país)
open-now = Aberto agora
open-closed = Fechado agora
open-until = Aberto agora. Até: { $there } lá, { $here } aqui
open-until-same = Aberto agora. Até: { $time }
open-opens = Fechado agora. Abre: { $there } lá, { $here } aqui
open-opens-same = Fechado agora. Abre: { $time }
open-day = { $day } { $time }
