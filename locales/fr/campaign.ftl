# Les campagnes.

campaign-none = Il n’y a pas de campagne en ce moment.
campaign-lines = Numéros
campaign-partners = Avec
campaign-kit = Partager cette campagne
campaign-kit-text = Vous pouvez copier ces textes tels quels. La prochaine fois, copiez-les de nouveau : un numéro a peut-être changé.
campaign-caption-short = Texte court
campaign-caption-long = Texte long
