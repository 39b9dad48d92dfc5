# As palavras em volta do texto de uma página, e as páginas sem texto próprio.

page-contents = Nesta página
page-sources = Fontes
page-source-read = Lida em { $date }
page-source-elsewhere = Um país entre parênteses quer dizer que o texto foi escrito para as pessoas de lá. Onde você está, muita coisa pode ser diferente. Os números e escritórios são os daquele país.
page-language = Idioma
page-moved = Esta página tem um endereço novo.
page-moved-go = Ir para a página
page-gone = Esta página não está disponível no momento.
page-gone-go = Ir para outra página
page-missing-title = Não encontrada
page-missing = Esta página não está aqui.
page-missing-say = O endereço pode ser antigo ou ter um erro de digitação. Mesmo assim, você pode encontrar os números.
page-missing-home = Página inicial
page-hosting =
    { $hosting ->
        [own-server] Quem envia estas páginas para você é o nosso próprio servidor. Para isso, ele precisa ver o seu endereço de internet. Ele não guarda nenhuma lista de visitas. A empresa dona da rede que ele usa pode ver que o seu endereço se conecta a ele. Ela pode guardar um registro disso e da hora. Nós não podemos desligar esse registro.
        [aws] Quem envia estas páginas para você, em nosso nome, é a Amazon. Para isso, ela precisa ver o seu endereço de internet. Nós desligamos as listas de visitas dela. Mesmo assim, ela pode guardar registros próprios, com o seu endereço e a hora. Nós não podemos ver nem desligar esses registros.
       *[static-host] Quem envia estas páginas para você, em nosso nome, é outra empresa. Para isso, ela precisa ver o seu endereço de internet. Ela guarda registros do seu endereço, da página e da hora. Nós não podemos desligar esses registros. Isso é um perigo para você? Então leia estas páginas com o navegador Tor, que esconde o seu endereço. Ou use outro aparelho em outra rede.
    }
page-source-article = { $source }, artigo { $article }.
