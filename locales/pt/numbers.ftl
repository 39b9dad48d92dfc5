# A lista de números por país ou território.

numbers-find = Escreva um país ou território, em qualquer língua
numbers-found = Resultados: { $count }
numbers-no-number = Não temos nenhum número de confiança.
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
numbers-none = Países e territórios sem número
numbers-none-say = Para estes países e territórios não temos nenhum número de confiança.
numbers-none-embassy = Também pode ligar ou ir à embaixada ou ao consulado do seu país. Pode ajudar com documentos e com a volta a casa.
numbers-none-resources = Que ajuda existe, e quem pode abrir a porta

numbers-for = Para { $audiences }
numbers-nationals = Só para cidadãos de: { $territories }
numbers-professionals = Não temos aqui um número para o público. A linha abaixo é só para quem encontra isto no seu trabalho.
