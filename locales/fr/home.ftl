# La page d’accueil : les mots autour du texte.

home-find = Trouver un numéro
home-campaign = À propos de ce jour
home-about-me = J’ai besoin d’aide
home-about-someone = Je m’inquiète pour quelqu’un
home-near = Êtes-vous dans ce pays ?
home-find-another = Trouver un autre pays
