# A lista de números por país ou território.

numbers-find = Escreva um país, uma cidade ou uma palavra, em qualquer língua
numbers-example = Por exemplo: Itália, Dubai, passaporte
numbers-found = Resultados: { $count }
numbers-nothing = Não encontrámos nada. Tente escrever de outra forma, ou procure na lista abaixo.
numbers-meant = Queria dizer isto?
numbers-pages = Páginas com esta palavra
numbers-with = { $count ->
    [one] { $count } país ou território com número
    [many] { $count } de países e territórios com número
   *[other] { $count } países e territórios com número
}
numbers-without = { $count ->
    [one] { $count } país ou território sem número
    [many] { $count } de países e territórios sem número
   *[other] { $count } países e territórios sem número
}
numbers-all = Todos os países e territórios
numbers-data = Estes números como dados ({ $format })
numbers-feed = O que mudou (feed)
numbers-none-say = Não temos nenhuma linha de apoio de confiança para este país ou território.
numbers-none-pages = Cada um tem uma página que diz o que pode fazer em vez disso.
numbers-none-resources = Que ajuda existe, e quem pode abrir a porta

instead = O que pode fazer em vez disso
instead-own-country = A linha de apoio do país de onde vem.
instead-own-country-say = Talvez saiba quem pode ajudar onde está.
instead-unhcr = A agência da ONU para os refugiados, ACNUR.
instead-unhcr-say = Procure-a se tem medo do seu próprio governo ou não pode voltar para casa.
instead-iom = A agência da ONU para as migrações, OIM.
instead-iom-say = Em muitos países ajuda a voltar para casa. Pergunte primeiro quanto custa e quem vai saber.
instead-embassy = A embaixada ou o consulado do seu país, só se não tem medo do seu governo.
instead-embassy-say = Pode ajudar com documentos e com a volta a casa.
instead-group = Um sindicato, uma igreja, uma mesquita, um templo ou uma associação de ajuda.
instead-group-say = Pergunte antes de contar: «A quem têm de dizer?»
instead-ship = Trabalha num navio?
instead-ship-say = Pergunte pela ITF, o sindicato dos transportes.

numbers-for = Para { $audiences }
numbers-nationals = Só para cidadãos de: { $territories }
numbers-professionals = Não temos aqui um número para o público. A linha abaixo é só para quem encontra isto no seu trabalho.
