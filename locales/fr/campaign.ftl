# Les campagnes.

campaign-none = Il n’y a pas de campagne en ce moment.
campaign-lines = Les lignes d’aide de cette campagne
campaign-partners = Avec
campaign-kit = Partager cette campagne
campaign-kit-text = Vous pouvez copier ces textes tels quels. La prochaine fois, copiez-les de nouveau : un numéro a peut-être changé.
campaign-caption-short = Texte court
campaign-caption-long = Texte long
campaign-picture = Image à partager : { $format }, { $width } × { $height } pixels, { $kilobytes } ko
campaign-picture-alt = Texte pour les personnes qui ne voient pas cette image
