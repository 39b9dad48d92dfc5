# A ficha de uma linha de apoio.

hotline-gloss = Linha de ajuda
hotline-gloss-state = Linha de ajuda do Estado
hotline-gloss-organisation = Linha de ajuda de uma organização
hotline-reach = { $kind ->
    [sms] SMS
    [whatsapp] WhatsApp
   *[other] Ligar
}
hotline-unknown = Não conseguimos saber: { $facts }.
hotline-ask = Pergunte quando alguém atender:
hotline-hours-unknown = Não conseguimos saber o horário.
hotline-cost = Custo
hotline-free = { $known ->
    [yes] A chamada é gratuita.
   *[no] A chamada não é gratuita. A sua operadora de telefone cobra.
}
hotline-languages = Línguas
hotline-interpreters = { $count ->
    [one] Intérprete para { $count } língua ou mais. Diga o nome da sua língua.
    [many] Intérpretes para { $count } de línguas ou mais. Diga o nome da sua língua.
   *[other] Intérpretes para { $count } línguas ou mais. Diga o nome da sua língua.
}
hotline-who = Quem atende
hotline-person = { $known ->
    [yes] Atende uma pessoa, não uma gravação.
   *[no] Atende uma gravação.
}
hotline-kind = Que tipo de linha é
hotline-for-whom = Para quem
hotline-forms = Assuntos: { $forms }
hotline-anonymous = { $known ->
    [yes] Não é preciso dizer o seu nome.
   *[no] A linha pergunta o seu nome.
}
hotline-abroad = Para ligar de outro país
hotline-abroad-inside = Este número só funciona dentro do país.
hotline-age = De quando é esta informação
hotline-age-called = Número testado por nós em { $date }.
hotline-age-dated = De uma página de { $page } (lida em { $date }). O número não foi testado por nós.
hotline-age-month = De uma página de { $month } (lida em { $date }). O número não foi testado por nós.
hotline-month = { $month } de { $year }
hotline-year = { $year }
hotline-age-undated = De uma página sem data (lida em { $date }). O número não foi testado por nós.
hotline-age-old = Isto pode ter mudado.
hotline-source = Fonte:
hotline-services = Que ajuda pode pedir
hotline-limits = O que a linha não pode fazer
hotline-next = O que acontece depois da chamada
hotline-write = Para escrever
hotline-chat = Escrever num chat, no site da linha
hotline-website = O site da linha
hotline-email = Endereço de e-mail
hotline-all-about = Tudo sobre esta linha
hotline-emergency-own = Em perigo agora? Ligue
hotline-emergency-who = { $who ->
    [police] (a polícia)
    [police-ambulance] (polícia e ambulância)
    [police-fire] (polícia e bombeiros)
   *[all] (todos os serviços)
}
hotline-emergency-may-not-answer = Pode ser que ninguém atenda ou ninguém venha.
hotline-before-you-call = Antes de ligar
hotline-ask-first = Pode perguntar primeiro o que não é contado a outros.
hotline-hang-up = Pode desligar a qualquer momento e ligar outra vez.
hotline-call-list = A chamada pode ficar na lista de chamadas e na conta. Use um telefone que mais ninguém vê.
hotline-when-you-call = O que acontece quando liga
hotline-write-instead = Escrever em vez de ligar, sem dizer o seu nome
