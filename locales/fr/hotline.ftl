# La fiche d’une ligne d’aide.

hotline-gloss = Ligne d’aide
hotline-gloss-state = Ligne d’aide de l’État
hotline-gloss-organisation = Ligne d’aide d’une association
hotline-reach = { $kind ->
    [sms] SMS
    [whatsapp] WhatsApp
   *[other] Appeler
}
hotline-unknown = Nous n’avons pas pu savoir : { $facts }.
hotline-ask = Demandez quand quelqu’un répond :
hotline-hours-unknown = Nous n’avons pas pu connaître les horaires.
hotline-cost = Prix
hotline-free = { $known ->
    [yes] L’appel est gratuit.
   *[no] L’appel n’est pas gratuit. Votre opérateur téléphonique le fait payer.
}
hotline-languages = Langues
hotline-interpreters = { $count ->
    [one] Un interprète pour { $count } langue ou plus. Dites le nom de votre langue.
    [many] Des interprètes pour { $count } de langues ou plus. Dites le nom de votre langue.
   *[other] Des interprètes pour { $count } langues ou plus. Dites le nom de votre langue.
}
hotline-who = Qui répond
hotline-person = { $known ->
    [yes] Une personne répond, pas un message enregistré.
   *[no] Un message enregistré répond.
}
hotline-kind = Quel type de ligne c’est
hotline-for-whom = Pour qui
hotline-forms = De quoi il s’agit : { $forms }
hotline-anonymous = { $known ->
    [yes] Vous n’avez pas besoin de donner votre nom.
   *[no] La ligne vous demande votre nom.
}
hotline-abroad = De l’étranger
hotline-abroad-inside = Ce numéro marche seulement dans le pays.
hotline-age = Ancienneté de ces informations
hotline-age-called = Nous avons appelé le { $date }.
hotline-age-dated = Vient d’une page du { $page } (lue le { $date }). Nous n’avons pas appelé ce numéro.
hotline-age-month = Vient d’une page de { $month } (lue le { $date }). Nous n’avons pas appelé ce numéro.
hotline-month = { $month } { $year }
hotline-year = { $year }
hotline-age-undated = Vient d’une page sans date (lue le { $date }). Nous n’avons pas appelé ce numéro.
hotline-age-old = Cela a pu changer depuis.
hotline-source = Source :
hotline-services = Quelle aide vous pouvez demander
hotline-limits = Ce que la ligne ne peut pas faire
hotline-next = Ce qui se passe après l’appel
hotline-write = Pour écrire
hotline-chat = Écrire par tchat, sur le site de la ligne
hotline-website = Le site de la ligne
hotline-email = Adresse e-mail
hotline-all-about = Tout sur cette ligne
hotline-emergency-own = En danger ? Appelez le
hotline-emergency-who = { $who ->
    [police] (la police)
    [police-ambulance] (police et ambulance)
    [police-fire] (police et pompiers)
   *[all] (tous les services)
}
hotline-emergency-may-not-answer = Il se peut que personne ne réponde ou ne vienne.
hotline-before-you-call = Avant d’appeler
hotline-ask-first = Vous pouvez d’abord demander ce qui reste privé.
hotline-hang-up = Vous pouvez raccrocher à tout moment et rappeler.
hotline-call-list = Un appel peut rester dans la liste des appels et sur la facture. Prenez un téléphone que personne ne regarde.
hotline-when-you-call = Ce qui se passe quand vous appelez
hotline-write-instead = Écrire plutôt, sans donner votre nom
