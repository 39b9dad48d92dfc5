# Les mots autour du texte d’une page, et les pages sans texte.

page-contents = Sur cette page
page-sources = Sources
page-source-read = Page lue le { $date }
page-source-elsewhere = Un pays entre parenthèses veut dire : ce texte a été écrit pour les gens de ce pays. Là où vous êtes, beaucoup de choses peuvent être différentes. Ses numéros et ses bureaux sont ceux de ce pays.
page-language = Langue
page-moved = Cette page a une nouvelle adresse.
page-moved-go = Aller à la page
page-gone = Cette page n’est pas disponible pour le moment.
page-gone-go = Aller à une autre page
page-missing-title = Page introuvable
page-missing = Cette page n’est pas ici.
page-missing-say = L’adresse est peut-être ancienne ou mal écrite. Vous pouvez quand même trouver les numéros.
page-missing-home = Page d’accueil
page-hosting =
    { $hosting ->
        [own-server] Notre propre serveur vous envoie ces pages. Pour cela, il doit voir votre adresse internet. Il ne garde aucune liste des visites. L’entreprise dont il utilise le réseau peut voir que votre adresse s’y connecte. Elle garde peut-être des traces de cela et de l’heure. Nous ne pouvons pas l’empêcher.
        [aws] Amazon vous envoie ces pages pour nous. Pour cela, Amazon doit voir votre adresse internet. Nous avons désactivé ses listes de visites. Amazon garde peut-être quand même ses propres traces, avec votre adresse et l’heure. Nous ne pouvons ni les voir, ni l’empêcher.
       *[static-host] Une autre entreprise vous envoie ces pages pour nous. Pour cela, elle doit voir votre adresse internet. Elle garde des traces de votre adresse, de la page et de l’heure. Nous ne pouvons pas l’empêcher. Est-ce que cela vous met en danger ? Lisez alors ces pages avec le navigateur Tor, qui cache votre adresse. Ou utilisez un autre appareil, sur un autre réseau.
    }
page-source-article = { $source }, article { $article }.
