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
press-title = Pour la presse et les partenaires
press-say = Vous pouvez utiliser tout ceci tel quel. La prochaine fois, reprenez-le ici : un numéro peut avoir changé.
press-sheets = À imprimer
press-others = Dans d’autres langues
press-file =
    { $kind ->
        [kit] Tout en un fichier : { $format }, { $kilobytes } ko
        [square] Image carrée : { $format }, { $kilobytes } ko
        [story] Image verticale pour téléphones : { $format }, { $kilobytes } ko
        [preview] Image à côté d’un lien : { $format }, { $kilobytes } ko
        [poster-a4] Affiche, A4 : { $format }, { $kilobytes } ko
        [poster-a3] Affiche, A3 : { $format }, { $kilobytes } ko
        [strips] Affiche avec des bandes à détacher : { $format }, { $kilobytes } ko
        [card] Carte à mettre dans un portefeuille : { $format }, { $kilobytes } ko
       *[other] Dépliant : { $format }, { $kilobytes } ko
    }
