# A primeira página: as palavras em volta do texto.

home-find = Encontre um número
home-campaign = Sobre este dia
