# Le cadre de chaque page : barre, nom, avis, pied de page.

frame-title = { $title } – { $name }
frame-skip = Aller au texte principal
frame-exit = Sortir du site
frame-change-language = Changer de langue
frame-fallback = (en { $language })
frame-numbers = Numéros
frame-call = Appeler
frame-first-page = { $name }, page d’accueil
frame-history = Sortir n’efface pas l’historique.
frame-history-stay-safe = Sortir n’efface pas l’historique. Que faire ?
frame-path = Où vous êtes sur ce site
frame-sections = Rubriques
frame-emergency = En danger maintenant ? Appelez le numéro d’urgence du pays où vous êtes.
frame-courtesy =
    { $source ->
        [en] Cette page a été traduite pour vous aider. C’est le texte anglais qui compte.
       *[other] Cette page a été traduite pour vous aider. Langue du texte qui compte : { $language }
    }
frame-unreviewed = Personne qui parle cette langue et connaît ce domaine n’a encore relu cette page.
frame-outdated =
    { $source ->
        [en] La page anglaise a changé depuis cette traduction.
       *[other] La page a changé depuis cette traduction. Langue du texte plus récent : { $language }
    }
frame-draft = Brouillon : cette page n’est visible que dans cet aperçu.
frame-untranslated =
    { $source ->
        [en] Cette page n’existe pas encore en français. La voici en anglais.
       *[other] Cette page n’existe pas encore en français. Langue du texte : { $language }
    }
frame-read-source =
    { $source ->
        [en] Lire la page en anglais
       *[other] Lire le texte d’origine : { $language }
    }
frame-not-legal-advice = Ce sont des informations générales, pas des conseils juridiques.
frame-contact = Au sujet de ce site internet :
frame-no-record =
    { $hosting ->
        [own-server] Pas de cookies. Nous ne notons pas qui lit cette page. L’entreprise dont nous utilisons le réseau note peut-être votre visite.
        [aws] Pas de cookies. Nous ne notons pas qui lit cette page. Amazon, qui l’envoie, note peut-être votre adresse internet.
       *[static-host] Pas de cookies. Nous ne notons pas qui lit cette page. L’entreprise qui l’envoie note votre adresse internet.
    }
frame-address = La version la plus récente de cette page :
frame-updated = Page mise à jour le { $date }.
frame-share = Des numéros à appeler, dans beaucoup de langues.
frame-share-one = Un numéro à appeler, en plusieurs langues.
