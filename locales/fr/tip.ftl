# Le formulaire, les réponses à son envoi, et la page qui en tient lieu.

## The page with the form

write-before = Avant d’écrire
write-danger = En danger maintenant ?
write-danger-text = Ceci n’est pas un service d’urgence. Appelez le numéro d’urgence du pays où vous êtes.
write-readers = Qui lit le message
write-countries = Dans quels pays ces personnes peuvent aider
write-countries-text = Elles peuvent aider seulement dans ces pays : { $countries }.
write-countries-else = Pour un autre pays, appelez la ligne d’aide de ce pays.
write-countries-link = Numéros des autres pays
write-passed-on = Est-ce que la police est prévenue ?
write-passed-on-text = Si un enfant est en danger, ou la vie de quelqu’un, les personnes qui lisent doivent parfois le signaler. Elles peuvent alors prévenir la police ou d’autres services sans vous demander.
write-passed-on-list = Elles doivent signaler ces choses :
write-passed-on-unknown = Nous n’avons pas pu savoir ce qu’elles doivent signaler en plus. Vous pouvez d’abord appeler et demander.
write-cannot = Ce que ce formulaire ne peut pas faire
write-cannot-answer = Personne ne peut vous répondre sur cette page. Vous recevez un code, que vous pouvez dire quand vous appelez. Si vous donnez un numéro de téléphone ou une adresse, les personnes qui lisent votre message les verront.
write-cannot-hide = Ce formulaire ne peut pas cacher que vous étiez sur ce site. Si quelqu’un fouille ce téléphone ou cet ordinateur, utilisez-en un autre.
write-cannot-link = Comment rester en sécurité
write-no-name = Vous n’avez pas besoin de donner votre nom.
write-one-required = Seule la première question demande une réponse.
write-required = réponse nécessaire
write-no-answer = Pas de réponse
write-more = D’autres questions, si vous voulez
write-left = Caractères encore possibles : { $count }
write-over = Texte trop long. Caractères en trop : { $count }
write-several = Choisissez tout ce qui convient.
write-max = { $max } caractères au plus.
write-trap = Laissez ce champ vide
write-nothing-leaves = Rien ne quitte cette page avant que vous appuyiez sur « Envoyer ».
write-way-plain = Notre serveur verrouille votre message quand il arrive. Avant cela, le serveur pourrait le lire. Après, seules les personnes qui lisent les messages peuvent l’ouvrir.
write-way-sealed = Cet appareil verrouille votre message avant l’envoi. Seules les personnes qui lisent les messages peuvent l’ouvrir. Notre serveur ne le peut pas.
write-known = Est-ce qu’on saura que c’est moi ?
write-known-answer = Nous ne demandons pas votre nom, et nous ne gardons aucune adresse. Mais ce que vous écrivez peut montrer qui vous êtes. N’écrivez pas ce que vous êtes la seule personne à savoir.
write-come = Est-ce que la police va venir ?
write-come-answer = Le haut de cette page dit qui lit votre message, et ce que ces personnes doivent parfois dire à la police.
write-wrong = Et si je me trompe ?
write-wrong-answer = Écrivez ce que vous avez vu. Dites de quoi vous doutez. Personne ne vous demande de preuve.
write-soon = Quand est-ce que quelqu’un le lira ?
write-saved-copy = Si vous avez ouvert cette page depuis un fichier, rien ne peut être envoyé d’ici. La vraie page est à cette adresse :
write-sending = Envoi en cours. Attendez un instant.
write-send = Envoyer
review-heading = C’est bien ce que vous voulez envoyer ?
review-send = Envoyer ceci
review-change = Modifier
write-or-call = Ou appelez

## Who reads, and how often: one message for each word of site.toml

tip-readers-hotline-operators = Seules les personnes qui répondent à la ligne d’aide peuvent ouvrir le message.
tip-readers-organisation = Seule l’équipe formée d’une association peut ouvrir le message. Ce n’est pas la police.
tip-readers-state-office = Seul le personnel d’un service de l’État peut ouvrir le message.
tip-readers-police = C’est la police qui lit le message.
tip-reading-several-times-a-day = Les nouveaux messages sont lus plusieurs fois par jour.
tip-reading-daily = Les nouveaux messages sont lus une fois par jour.
tip-reading-weekdays = Les nouveaux messages sont lus du lundi au vendredi.
tip-reading-weekly = Les nouveaux messages sont lus une fois par semaine.

## The questions: tip-<id>, and tip-<id>-<choice> for each choice

tip-what = Que s’est-il passé ?
    .hint = Toutes les langues conviennent. Vous pouvez ne pas dire les noms. Ce qui aide : ce que vous avez vu, où, quand, combien de personnes, le numéro d’une voiture. N’allez pas chercher autre chose.
tip-who = De quoi parle votre message ?
tip-who-me = De moi
tip-who-someone = De quelqu’un que je connais
tip-who-saw = De quelque chose que j’ai vu ou entendu
tip-safe = Êtes-vous en sécurité là où vous êtes ?
    .when = Seulement si le message parle de vous
tip-safe-yes = Oui
tip-safe-no = Non
    .danger = Si quelqu’un peut regarder cet écran, arrêtez ici. Vous pouvez sortir de ce site et écrire plus tard, d’un endroit plus sûr.
tip-safe-unsure = Je ne sais pas
tip-there = Qu’est-ce qui se passe là-bas ?
tip-there-papers = Quelqu’un garde les passeports ou d’autres papiers
tip-there-pay = Quelqu’un garde le salaire
tip-there-leave = On ne peut pas partir
tip-there-threats = Quelqu’un menace ou frappe des gens
tip-work = Qu’est-ce qu’on oblige les gens à faire là-bas ?
tip-work-home = Travailler chez quelqu’un, dans une maison
tip-work-land = Ferme, forêt ou pêche
tip-work-site = Chantier, usine ou atelier
tip-work-service = Hôtel, restaurant, magasin ou ménage
tip-work-crime = Choses interdites par la loi, ou arnaques en ligne
tip-work-marry = Se marier
tip-work-sex = Actes sexuels, ou images sexuelles
tip-work-begging = Mendier
tip-work-other = Autre chose
tip-where = Où est-ce ?
    .hint = Un pays, une ville, une rue, ou un panneau sur le bâtiment. Ce que vous savez suffit.
tip-time = Quand est-ce ?
tip-time-now = Cela se passe maintenant
tip-time-before = C’est fini
tip-time-soon = Cela va peut-être arriver bientôt
tip-child = Est-ce qu’une personne là-bas a moins de 18 ans ?
tip-child-yes = Oui
tip-child-no = Non
tip-child-unsure = Je ne sais pas
tip-contact = Acceptez-vous que les personnes qui lisent ce message vous contactent ?
tip-contact-no = Non
tip-contact-yes = Oui
tip-how = Comment peuvent-elles vous contacter sans danger ?
    .when = Seulement si vous acceptez qu’on vous contacte
    .hint = Un numéro ou une adresse que personne d’autre n’utilise, et une heure sans danger.

## The page in place of the form, where nobody reads

no-form-heading = Vous ne pouvez pas envoyer de message ici
no-form-text = Ce site n’a pas de formulaire, car personne ne lirait votre message ici.
no-form-why = Un formulaire que personne ne lit serait une fausse promesse.
no-form-call = Vous pouvez appeler la ligne d’aide du pays où vous êtes.
no-form-link = Trouver un numéro

## The reply when something is missing or too long

look-again-title = À revoir
look-again-heading = Vérifiez vos réponses, s’il vous plaît
look-again-text = Rien n’a été envoyé. Ce que vous avez écrit est encore là.
problem-missing-link = Il manque une réponse : { $question }
problem-too-long-link = Trop long : { $question }
problem-missing = Cette question demande une réponse. Quelques mots suffisent.
problem-too-long = Cette réponse est trop longue. Elle peut avoir { $max } caractères au plus.

## The reply when the message has arrived

sent-title = C’est arrivé
sent-heading = Votre message est arrivé.
sent-code = Votre code
sent-code-use = Appelez la ligne d’aide indiquée plus bas et dites ce code. On peut alors retrouver votre message.
sent-code-no-name = Vous n’avez pas besoin de donner votre nom. Le code ne montre pas qui vous êtes.
sent-copy = Copier le code
sent-copied = Copié
sent-not-copied = La copie n’a pas marché. Notez le code.
sent-copy-shared = Si vous le copiez, toute personne qui utilise ce téléphone ou cet ordinateur peut le coller et le voir.
sent-not-again = Cette page ne s’ouvrira plus.
sent-keep = Apprenez le code par cœur, ou écrivez-le là où personne ne regarde. Si vous le prenez en photo, la photo reste sur votre téléphone.
sent-found = Une personne qui trouve le code peut comprendre que vous avez écrit.
sent-line = Cette ligne d’aide connaît votre code : { $line }
sent-line-only = Aucune autre ligne d’aide ne le connaît.
sent-call = Appeler avec votre code
sent-demonstration = Démonstration : personne ne lit ce message. Aucune ligne d’aide ne connaît ce code.
sent-done = Vous avez fini ici ?
sent-done-text = Quitter cette page n’efface pas votre historique.
sent-done-link = Comment rester en sécurité

## When the device cannot lock the message

cannot-seal-heading = Cet appareil n’a pas pu verrouiller votre message.
cannot-seal-why = Certains téléphones et navigateurs plus anciens ne savent pas le faire. Parfois, cela marche la deuxième fois.
cannot-seal-choice = Vous pouvez l’envoyer quand même. Notre serveur le verrouille alors quand il arrive. Avant cela, le serveur pourrait le lire.
cannot-seal-send = Envoyer sans ce verrou

## The reply when the message could not be sent

not-sent-title = Pas envoyé
not-sent-heading = Nous n’avons pas pu envoyer ce message.
not-sent-what = Notre boîte à messages ne répond pas. Nous ne savons pas si votre message est arrivé.
not-sent-kept = Ce que vous avez écrit est encore là, sur cette page seulement.
not-sent-again-text = Vous pouvez réessayer maintenant, ou plus tard. Vous pouvez aussi copier votre texte.
not-sent-again = Réessayer
not-sent-call = Ou appelez
not-sent-call-text = Si cela ne peut pas attendre, appelez une ligne d’aide.

## Demonstration: a form that nobody reads, in `fanal serve`

demonstration = Démonstration : personne ne lit ces messages.
demonstration-text = N’écrivez rien de vrai ici.
demonstration-countries = Dans cette démonstration, ce n’est qu’un exemple.
demonstration-readers = Personne ne lit le message. Ceci montre seulement comment marche un formulaire.

## The page at the address of the replies, when it is opened without the form

empty-title = Page
empty-text = Cette page ne peut pas s’ouvrir toute seule.
empty-hint = Si vous n’avez pas vu de code, rien n’est arrivé.
empty-link = Choisir une langue
