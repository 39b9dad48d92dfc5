# A primeira página: as palavras em volta do texto.

home-find = Encontrar um número
home-campaign = Sobre este dia
home-about-me = Preciso de ajuda
home-about-someone = Acho que alguém precisa de ajuda
home-near = Você está neste país?
home-where = Em que país você está agora?
home-where-why = Escolha esse país, mesmo que você venha de outro. Muitos números só funcionam para quem liga de dentro do país.
home-find-another = Encontrar outro país
