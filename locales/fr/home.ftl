# La première page : les mots autour du texte.

home-find = Trouver un numéro
home-campaign = À propos de ce jour
