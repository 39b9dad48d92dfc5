# O campo de busca, a lista de números por país ou território e a página de um país sem número.

numbers-find = Escreva um país, uma cidade ou uma palavra, em qualquer idioma
numbers-example = Por exemplo: Itália, Dubai, passaporte
numbers-found = Resultados: { $count }
numbers-nothing = Não encontramos nada. Tente escrever de outro jeito, ou procure na lista abaixo.
numbers-meant = Você quis dizer isto?
numbers-pages = Páginas com esta palavra
numbers-with =
    { $count ->
        [one] { $count } país ou território com número
        [many] { $count } de países e territórios com número
       *[other] { $count } países e territórios com número
    }
numbers-without =
    { $count ->
        [one] { $count } país ou território sem número
        [many] { $count } de países e territórios sem número
       *[other] { $count } países e territórios sem número
    }
numbers-all = Todos os países e territórios
numbers-own = Todos os números deste site
numbers-own-one = O número, e quem atende
numbers-data = Estes números como dados ({ $format })
numbers-feed = O que mudou (feed)
numbers-none-say = Não encontramos uma linha de ajuda de confiança para este país ou território.
numbers-none-pages = Cada um tem uma página que diz o que você pode fazer nesse caso.
numbers-none-resources = Que ajuda existe e a quem pedir
instead = O que você pode fazer nesse caso
instead-own-country = A linha de ajuda do país de onde você vem.
instead-own-country-say = Talvez ela saiba quem pode ajudar onde você está. Se você tem medo do seu governo, veja antes quem atende.
instead-unhcr = A agência da ONU para refugiados, ACNUR.
instead-unhcr-say = Você pode pedir ajuda a ela se tem medo do seu governo, ou se não pode voltar para casa em segurança.
instead-iom = A agência da ONU para as migrações, OIM.
instead-iom-say = Em muitos países, ela ajuda quem quer voltar para casa. Pergunte antes quanto custa e quem vai ficar sabendo.
instead-embassy = A embaixada ou o consulado do seu país, se você não tem medo do seu governo.
instead-embassy-say = Pode ajudar com os documentos e com a volta para casa. Se você tem medo do seu governo, não peça ajuda lá.
instead-group = Um sindicato, uma igreja, uma mesquita, um templo ou uma organização de ajuda.
instead-group-say = Antes de contar a sua história, pergunte: “Para quem vocês têm que contar?”
instead-ship = Você trabalha em um navio?
instead-ship-say = Pergunte pela ITF. Ela reúne os sindicatos de quem trabalha em transportes.
numbers-for = Para { $audiences }
numbers-nationals = Só para cidadãos de: { $territories }
numbers-professionals = Aqui não temos um número para o público. O número abaixo é só para profissionais, como os da saúde, das escolas ou da polícia.
numbers-citizens = Aqui não temos um número para todas as pessoas. O número abaixo é só para cidadãos dos países que ele indica.
numbers-related = Linhas de ajuda de outros países que também atendem ligações daqui
