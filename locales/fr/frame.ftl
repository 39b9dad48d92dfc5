# Le cadre de chaque page : barre, nom, avis, pied de page.

frame-title = { $title } – { $name }
frame-skip = Aller au texte principal
frame-exit = Sortir du site
frame-change-language = Changer de langue
frame-fallback = (en { $language })
frame-numbers = Numéros
frame-call = Appeler
frame-first-page = { $name }, première page
frame-history = Sortir n’efface pas l’historique.
frame-history-stay-safe = Sortir n’efface pas l’historique. Que faire ?
frame-path = Où vous êtes sur ce site
frame-sections = Rubriques
frame-emergency = En danger maintenant ? Appelez le numéro d’urgence du pays où vous êtes.
frame-courtesy = { $source ->
    [en] Cette page est une traduction de courtoisie. En cas de différence, c’est le texte anglais qui compte.
   *[other] Cette page est une traduction de courtoisie. Langue du texte qui compte : { $language }
}
frame-outdated = { $source ->
    [en] La page anglaise a changé depuis cette traduction.
   *[other] La page a changé depuis cette traduction. Langue du texte plus récent : { $language }
}
frame-untranslated = { $source ->
    [en] Cette page n’existe pas encore en français. La voici en anglais.
   *[other] Cette page n’existe pas encore en français. Langue du texte : { $language }
}
frame-read-source = { $source ->
    [en] Lire la page en anglais
   *[other] Lire le texte d’origine : { $language }
}
frame-not-legal-advice = Ce sont des informations générales, pas des conseils juridiques.
frame-contact = Au sujet de ce site :
frame-no-record = { $hosting ->
    [own-server] Pas de cookies. Nous ne notons pas qui lit cette page.
    [aws] Pas de cookies. Nous ne notons pas qui lit cette page. Amazon, qui l’envoie, note peut-être les adresses internet.
   *[static-host] Pas de cookies. Nous ne notons pas qui lit cette page. L’entreprise qui l’envoie note les adresses internet.
}
frame-updated = Page mise à jour le { $date }.
frame-share = Des numéros à appeler, dans beaucoup de langues.
