# La fiche d’une ligne d’aide.

hotline-gloss = Ligne d’aide
hotline-gloss-state = Ligne d’aide de l’État
hotline-gloss-organisation = Ligne d’aide d’une association
hotline-reach =
    { $kind ->
        [sms] SMS
        [whatsapp] WhatsApp
       *[other] Appeler
    }
hotline-unknown = Nous n’avons pas pu savoir : { $facts }.
hotline-ask = Demandez quand quelqu’un répond :
hotline-hours-unknown = Nous n’avons pas pu connaître les horaires.
hotline-cost = Prix
hotline-free =
    { $known ->
        [yes] L’appel est gratuit.
       *[no] L’appel n’est pas gratuit. Votre opérateur téléphonique le fait payer.
    }
hotline-languages = Langues
hotline-interpreters =
    { $count ->
        [one] Un interprète pour { $count } langue ou plus. Dites le nom de votre langue.
        [many] Des interprètes pour { $count } de langues ou plus. Dites le nom de votre langue.
       *[other] Des interprètes pour { $count } langues ou plus. Dites le nom de votre langue.
    }
hotline-who = Qui répond
hotline-person =
    { $known ->
        [yes] Une personne répond, pas une machine.
       *[no] C’est un message enregistré qui répond.
    }
hotline-kind = À propos de cette ligne d’aide
hotline-for-whom = Pour qui
hotline-forms = Vous pouvez appeler au sujet de : { $forms }
hotline-anonymous =
    { $known ->
        [yes] Vous n’avez pas besoin de donner votre nom.
       *[no] On vous demande votre nom.
    }
hotline-abroad = D’un autre pays
hotline-abroad-inside = Ce numéro marche seulement dans le pays.
hotline-age = Quand nous avons vérifié
hotline-age-called = Nous avons appelé le { $date }.
hotline-age-dated = Date de la page : { $page } (lue le { $date }). Nous n’avons pas appelé.
hotline-age-month = Date de la page : { $month } (lue le { $date }). Nous n’avons pas appelé.
hotline-month = { $month } { $year }
hotline-year = { $year }
hotline-age-undated = Page sans date (lue le { $date }). Nous n’avons pas appelé.
hotline-age-old = Cela a peut-être changé.
hotline-source = Source :
hotline-services = L’aide que vous pouvez demander
hotline-limits = Les limites de cette ligne d’aide
hotline-next = Ce qui se passe après l’appel
hotline-write = Vous pouvez aussi écrire
hotline-chat = Discussion écrite (tchat), sur leur site
hotline-website = Leur site (il reste dans votre historique)
hotline-email = Adresse e-mail
hotline-all-about = Tout sur cette ligne d’aide
hotline-emergency-own = En danger ? Appelez le
hotline-emergency-who =
    { $who ->
        [police] (la police)
        [police-ambulance] (police et ambulance)
        [police-fire] (police et pompiers)
       *[all] (tous les secours)
    }
hotline-emergency-may-not-answer = Il se peut que personne ne réponde ou ne vienne.
hotline-before-you-call = Avant d’appeler
hotline-ask-first = Vous pouvez d’abord demander : « À qui allez-vous le dire ? »
hotline-hang-up = Vous pouvez raccrocher à tout moment, et rappeler.
hotline-call-list = L’appel peut rester dans la liste des appels et sur la facture. Si possible, utilisez un téléphone que personne d’autre ne consulte.
hotline-when-you-call = Ce qui se passe quand vous appelez
hotline-write-instead = Envoyer plutôt un message, sans votre nom
