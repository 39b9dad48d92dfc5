# As palavras em volta do texto de uma página, e as páginas sem texto próprio.

page-contents = Nesta página
page-sources = Fontes
page-source-read = Lida em { $date }
page-language = Língua
page-moved = Esta página tem um novo endereço.
page-moved-go = Ir para a página
page-missing-title = Página não encontrada
page-missing = Esta página não está aqui.
page-missing-say = O endereço pode ser antigo ou ter um erro. Os números continuam aqui.
page-missing-home = Página inicial
page-hosting = { $hosting ->
    [own-server] Quem lhe envia estas páginas é o nosso próprio servidor. Para isso, tem de ver o seu endereço de internet. Não guarda nenhuma lista de visitas. A empresa cuja rede ele usa pode ver que o seu endereço se liga a ele. Pode guardar dados sobre isto e sobre a hora. Não podemos desligar isso.
    [aws] Quem lhe envia estas páginas, em nosso nome, é a Amazon. Para isso, tem de ver o seu endereço de internet. As listas de visitas dela estão desligadas. Mesmo assim, pode guardar dados próprios, com o seu endereço e a hora. Não podemos ver nem desligar isso.
   *[static-host] Quem lhe envia estas páginas, em nosso nome, é outra empresa. Para isso, tem de ver o seu endereço de internet. Ela guarda o seu endereço, a página e a hora. Não podemos desligar isso. Se isso é um perigo, leia estas páginas com o navegador Tor, que esconde o seu endereço, ou em outro aparelho e outra rede.
}
