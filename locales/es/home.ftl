# La primera página: las palabras alrededor de su texto.

home-find = Encontrar un número
home-campaign = Sobre este día
home-about-me = Es sobre mí
home-about-someone = Es sobre otra persona
home-near = ¿Está aquí?
home-find-another = Buscar otro país
