# A primeira página: as palavras em volta do texto.

home-find = Encontrar um número
home-campaign = Sobre este dia
home-about-me = Preciso de ajuda
home-about-someone = Acho que alguém precisa de ajuda
home-near = Você está neste país?
home-find-another = Encontrar outro país
