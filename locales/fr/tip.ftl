# Le formulaire, les réponses à son envoi, et la page qui en tient lieu.

## The page with the form

write-before = Avant d’écrire
write-danger = En danger maintenant ?
write-danger-text = Ceci n’est pas un service d’urgence. Appelez le numéro d’urgence du pays où vous êtes.
write-readers = Qui vous lit
write-countries = Dans quels pays ces personnes peuvent aider
write-countries-text = Elles peuvent aider seulement dans ces pays : { $countries }.
write-countries-else = Pour un autre pays, appelez la ligne de ce pays.
write-countries-link = Numéros des autres pays
write-passed-on = Ce qui peut être transmis
write-passed-on-text = Un danger pour un enfant ou pour une vie doit parfois être signalé. Les personnes qui lisent peuvent alors prévenir les autorités sans vous demander.
write-passed-on-list = Ces choses doivent être signalées :
write-passed-on-unknown = Nous n’avons pas trouvé ce qui doit être signalé d’autre. Vous pouvez d’abord appeler et demander.
write-cannot = Ce que ce formulaire ne peut pas faire
write-cannot-answer = Personne ne peut vous répondre ici. Vous recevez un code, et vous pouvez appeler avec ce code.
write-cannot-hide = Il ne peut pas cacher que vous étiez sur ce site. Une personne qui regarde cet appareil peut le voir.
write-cannot-link = Comment rester en sécurité
write-no-name = Vous n’avez pas besoin de donner votre nom.

write-one-required = Seule la première question demande une réponse.
write-required = réponse nécessaire
write-several = Choisissez tout ce qui convient.
write-max = { $max } caractères au plus.
write-trap = Laissez ce champ vide
write-nothing-leaves = Rien ne quitte cette page avant que vous appuyiez sur « Envoyer ».
write-way-plain = Notre serveur scelle votre message dès qu’il arrive. Jusque-là, le serveur peut le lire. Ensuite, seules les personnes chargées de le lire peuvent l’ouvrir.
write-way-sealed = Cet appareil scelle votre message avant l’envoi. Seules les personnes chargées de le lire peuvent l’ouvrir. Notre serveur ne peut pas.
write-sending = Envoi en cours. Attendez un instant.
write-send = Envoyer
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
    .hint = Toutes les langues conviennent. Vous pouvez ne pas dire les noms.

tip-who = De qui s’agit-il ?
tip-who-me = De moi
tip-who-someone = De quelqu’un que je connais
tip-who-saw = De quelque chose que j’ai vu ou entendu

tip-safe = Êtes-vous en sécurité là où vous êtes ?
    .when = Seulement s’il s’agit de vous
tip-safe-yes = Oui
tip-safe-no = Non
tip-safe-unsure = Je ne sais pas

tip-there = Comment cela se passe-t-il là-bas ?
tip-there-papers = Quelqu’un garde les papiers
tip-there-pay = Quelqu’un garde le salaire
tip-there-leave = On ne peut pas partir
tip-there-threats = Il y a des menaces ou des coups

tip-work = De quel travail s’agit-il ?
tip-work-home = Travail dans la maison de quelqu’un
tip-work-land = Ferme, forêt ou pêche
tip-work-site = Chantier, usine ou atelier
tip-work-sex = Actes sexuels, ou images de ces actes
tip-work-begging = Mendicité
tip-work-other = Autre chose

tip-where = Où est-ce ?
    .hint = Un pays, une ville ou une rue. Ce que vous savez suffit.

tip-time = Quand est-ce ?
tip-time-now = Cela se passe maintenant
tip-time-before = C’est fini
tip-time-soon = Cela va peut-être arriver bientôt

tip-child = Est-ce qu’une personne là-bas a moins de 18 ans ?
tip-child-yes = Oui
tip-child-no = Non
tip-child-unsure = Je ne sais pas

tip-contact = Est-ce que les personnes qui lisent votre message peuvent vous contacter ?
tip-contact-no = Non
tip-contact-yes = Oui

tip-how = Comment peuvent-elles vous contacter sans danger ?
    .when = Seulement si vous acceptez qu’on vous contacte
    .hint = Un numéro ou une adresse que personne d’autre n’utilise, et un bon moment.

## The page in place of the form, where nobody reads

no-form-heading = Vous ne pouvez pas écrire ici
no-form-text = Ce site n’a pas de formulaire, car personne ne lirait les messages ici.
no-form-why = Un formulaire que personne ne lit serait une fausse promesse.
no-form-call = Vous pouvez appeler la ligne d’aide du pays où vous êtes.
no-form-link = Trouver un numéro

## The reply when something is missing or too long

look-again-title = Écrire
look-again-heading = Vérifiez vos réponses, s’il vous plaît
look-again-text = Rien n’a été envoyé. Ce que vous avez écrit est encore là.
problem-missing-link = Il manque une réponse : { $question }
problem-too-long-link = Trop long : { $question }
problem-missing = Cette question demande une réponse. Quelques mots suffisent.
problem-too-long = Cette réponse est trop longue. Elle peut avoir { $max } caractères au plus.

## The reply when the message has arrived

sent-title = Page
sent-heading = Votre message est arrivé.

sent-code = Votre code
sent-code-use = Appelez la ligne indiquée plus bas et dites ce code. On peut alors retrouver votre message.
sent-code-no-name = Vous n’avez pas besoin de donner votre nom. Le code ne montre pas qui vous êtes.
sent-not-again = Cette page ne s’ouvrira plus.
sent-keep = Apprenez le code, ou écrivez-le là où personne ne regarde. Si vous le prenez en photo, la photo reste sur votre téléphone.
sent-found = Une personne qui trouve le code peut comprendre que vous avez écrit.
sent-line = Cette ligne connaît votre code : { $line }
sent-line-only = Aucune autre ligne ne le connaît.
sent-call = Appeler avec votre code
sent-demonstration = Démonstration : personne ne lit ce message. Aucune ligne ne connaît ce code.
sent-done = Vous avez fini ici ?
sent-done-text = Quitter cette page n’efface pas votre historique.
sent-done-link = Comment rester en sécurité

## When the device cannot seal the message

cannot-seal-heading = Cet appareil n’a pas pu sceller votre message.
cannot-seal-why = Certains téléphones et navigateurs plus anciens ne savent pas le faire. Parfois, cela marche la deuxième fois.
cannot-seal-choice = Vous pouvez l’envoyer quand même. Notre serveur le scelle alors dès qu’il arrive. Jusque-là, le serveur peut le lire.
cannot-seal-send = Envoyer sans ce sceau

## The reply when the message could not be sent

not-sent-title = Page
not-sent-heading = L’envoi n’a pas marché.
not-sent-what = Le service qui reçoit les messages ne répond pas en ce moment. Ne comptez pas sur ce message.
not-sent-kept = Ce que vous avez écrit est encore là, sur cette page seulement.
not-sent-again-text = Vous pouvez réessayer maintenant, ou plus tard. Vous pouvez aussi copier votre texte.
not-sent-again = Réessayer
not-sent-call = Appeler à la place
not-sent-call-text = Si cela ne peut pas attendre, appelez une ligne.

## Demonstration: a form that nobody reads, in `fanal serve`

demonstration = Démonstration : personne ne lit ces messages.
demonstration-text = N’écrivez rien de vrai ici.
demonstration-readers = Personne ne lit le message. Ceci montre seulement comment marche un formulaire.

## The page at the address of the replies, when it is opened without the form

empty-title = Page
empty-text = Cette page ne peut pas s’ouvrir toute seule.
empty-hint = Si vous n’avez pas vu de code, rien n’est arrivé.
empty-link = Choisir une langue
