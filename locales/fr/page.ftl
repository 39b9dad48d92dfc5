# Les mots autour du texte d’une page, et les pages sans texte.

page-contents = Sur cette page
page-sources = Sources
page-source-read = Page lue le { $date }
page-language = Langue
page-moved = Cette page a une nouvelle adresse.
page-moved-go = Aller à la page
page-missing-title = Page introuvable
page-missing = Cette page n’est pas ici.
page-missing-say = L’adresse est peut-être ancienne ou mal écrite. Les numéros sont toujours là.
page-missing-home = Première page
