# La página de inicio: las palabras alrededor de su texto.

home-find = Encontrar un número
home-campaign = Sobre este día
home-about-me = Necesito ayuda
home-about-someone = Me preocupa otra persona
home-near = ¿Está en este país?
home-where = ¿En qué país está ahora?
home-where-why = Elija ese país, aunque usted venga de otro. Muchos números solo funcionan cuando se llama desde el mismo país.
home-find-another = Buscar otro país
