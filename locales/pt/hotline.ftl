# A página de uma linha de ajuda, e as palavras ao lado dos números.

hotline-gloss = Linha de ajuda
hotline-gloss-state = Linha de ajuda do governo
hotline-gloss-organisation = Linha de ajuda de uma organização
hotline-reach =
    { $kind ->
        [sms] SMS
        [whatsapp] WhatsApp
       *[other] Ligar
    }
hotline-unknown = Não conseguimos descobrir: { $facts }.
hotline-ask = Quando alguém atender, pergunte:
hotline-hours-unknown = Não conseguimos descobrir o horário.
hotline-cost = Custo
hotline-free =
    { $known ->
        [yes] A ligação é gratuita.
       *[no] A ligação não é gratuita. A sua operadora de telefone cobra.
    }
hotline-languages = Idiomas
hotline-interpreters =
    { $count ->
        [one] Intérprete para { $count } idioma ou mais. Diga o nome do seu idioma.
        [many] Intérpretes para { $count } de idiomas ou mais. Diga o nome do seu idioma.
       *[other] Intérpretes para { $count } idiomas ou mais. Diga o nome do seu idioma.
    }
hotline-who = Quem atende
hotline-person =
    { $known ->
        [yes] Uma pessoa atende, não uma gravação.
       *[no] Uma gravação atende.
    }
hotline-kind = Sobre esta linha de ajuda
hotline-for-whom = Para quem
hotline-forms = Você pode falar sobre: { $forms }
hotline-anonymous =
    { $known ->
        [yes] Você não precisa dizer o seu nome.
       *[no] Quem atende pergunta o seu nome.
    }
hotline-abroad = De outro país
hotline-abroad-inside = Este número só funciona dentro do país.
hotline-age = Quando verificamos isto
hotline-age-called = Ligamos em { $date }.
hotline-age-dated = De uma página de { $page } (lida em { $date }). Nós não ligamos para testar.
hotline-age-month = De uma página de { $month } (lida em { $date }). Nós não ligamos para testar.
hotline-month = { $month } de { $year }
hotline-year = { $year }
hotline-age-undated = De uma página sem data (lida em { $date }). Nós não ligamos para testar.
hotline-age-old = Isto pode ter mudado.
hotline-source = Fonte:
hotline-services = Que ajuda você pode pedir
hotline-limits = Limites desta linha de ajuda
hotline-next = O que acontece depois da ligação
hotline-write = Você também pode escrever
hotline-chat = Chat no site da linha de ajuda
hotline-website = Site (fica no seu histórico)
hotline-email = E-mail
hotline-all-about = Mais sobre esta linha de ajuda
hotline-emergency-own = Em perigo agora? Ligue para
hotline-emergency-who =
    { $who ->
        [police] (a polícia)
        [police-ambulance] (polícia e ambulância)
        [police-fire] (polícia e bombeiros)
       *[all] (todos os serviços)
    }
hotline-emergency-may-not-answer = Pode ser que ninguém atenda, ou que ninguém venha.
hotline-before-you-call = Antes de ligar
hotline-ask-first = Você pode perguntar antes quem vai ficar sabendo.
hotline-hang-up = Você pode desligar a qualquer momento e ligar de novo.
hotline-call-list = A ligação pode ficar na lista de chamadas do telefone e na conta. Se puder, use um telefone em que mais ninguém mexe.
hotline-when-you-call = O que acontece quando você liga
hotline-write-instead = Mandar uma mensagem, sem dizer o seu nome
