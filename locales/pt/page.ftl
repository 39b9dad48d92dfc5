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
