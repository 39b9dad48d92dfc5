# La primera página: las palabras alrededor de su texto.

home-find = Encontrar un número
home-campaign = Sobre este día
