# A primeira página: as palavras em volta do texto.

home-find = Encontre um número
home-campaign = Sobre este dia
home-about-me = É sobre mim
home-about-someone = É sobre outra pessoa
home-near = Está aqui?
home-find-another = Encontrar outro país
