# La page d’accueil : les mots autour du texte.

home-find = Trouver un numéro
home-campaign = À propos de ce jour
home-about-me = J’ai besoin d’aide
home-about-someone = Je m’inquiète pour quelqu’un
home-near = Êtes-vous dans ce pays ?
home-where = Dans quel pays êtes-vous maintenant ?
home-where-why = Choisissez ce pays, même si vous venez d’un autre. Beaucoup de numéros marchent seulement à l’intérieur de leur pays.
home-find-another = Trouver un autre pays
