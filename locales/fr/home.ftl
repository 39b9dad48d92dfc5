# La première page : les mots autour du texte.

home-find = Trouver un numéro
home-campaign = À propos de ce jour
home-about-me = C’est pour moi
home-about-someone = C’est pour quelqu’un d’autre
home-near = Êtes-vous ici ?
home-find-another = Trouver un autre pays
