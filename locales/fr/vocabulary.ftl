# Les mots des fiches des lignes d’aide.

## Who runs the line and who pays for it

model-state-run = Gérée par l’État
    .plain = L’État gère cette ligne d’aide et la paie.
model-ngo-state-funded = Gérée par une association, payée par l’État
    .plain = Une association gère cette ligne d’aide. C’est l’État qui la paie.
model-ngo-privately-funded = Gérée par une association, payée par des dons privés
    .plain = Une association gère cette ligne d’aide. Des dons privés la paient.
model-ngo-mixed-funding = Gérée par une association, payée par l’État et d’autres
    .plain = Une association gère cette ligne d’aide. L’État et d’autres la paient.
model-labour-line = Ligne d’aide de l’État pour les personnes qui travaillent
    .plain = L’État gère cette ligne d’aide pour les personnes qui travaillent. C’est lui qui la paie.
    .beside = Pour les personnes qui travaillent
model-labour-advice = Ligne d’aide d’une association, pour qui travaille
    .plain = Une association gère cette ligne d’aide pour qui travaille. Cette fiche ne dit pas qui paie.
    .beside = Pour les personnes qui travaillent
model-violence-line = Ligne d’aide pour les personnes qui subissent des violences
    .plain = Elle est pour qui subit des violences, à la maison ou ailleurs. Cette fiche ne dit pas qui paie.
    .beside = Pour les personnes qui subissent des violences
model-child-line = Ligne d’aide pour les enfants
    .plain = Elle est pour les enfants, et pour qui s’inquiète pour un enfant. Cette fiche ne dit pas qui paie.
    .beside = Pour les enfants
model-crime-victim-line = Ligne d’aide pour qui a subi un crime ou un délit
    .plain = Elle est pour toute personne touchée par un crime ou un délit. Cette fiche ne dit pas qui paie.
    .beside = Pour toute personne touchée par un crime ou un délit
model-other-crime-line = Ligne d’aide aussi pour d’autres violences ou abus
    .plain = Elle est aussi pour d’autres violences ou abus, pas juste pour la traite. Cette fiche ne dit pas qui paie.
    .beside = Pour tout crime, violence ou abus
model-nationals-line = Ligne d’aide d’un État pour ses propres citoyens
    .plain = Un État gère cette ligne d’aide pour ses propres citoyens.
model-unknown = Nous ne savons pas qui paie
    .plain = Nous ne savons pas qui paie cette ligne d’aide.

## Who answers the line

answered-by-police = C’est la police qui répond.
answered-by-prosecutor = Ce sont des personnes qui travaillent avec des procureurs qui répondent.
answered-by-state-office = C’est un service de l’État qui répond.
answered-by-organisation = C’est une association qui répond, pas la police.
answered-by-labour-ministry = C’est un service de l’État chargé du travail qui répond.
answered-by-immigration = C’est le service de l’immigration qui répond.
answered-by-embassy = C’est une ambassade ou un consulat qui répond.
answered-by-international-organisation = C’est une organisation internationale qui répond, pas la police.
answered-by-emergency-centre = C’est le centre des appels d’urgence du pays qui répond.
answered-by-unknown = Nous ne savons pas qui répond.

## What the line is about

form-all-forms = toutes les formes d’exploitation
form-trafficking = traite des êtres humains
form-sex = actes sexuels imposés au profit d’autres
form-labour = travail que l’on vous force à faire
form-domestic-servitude = travail dans une maison sans pouvoir partir
form-begging = mendicité forcée
form-forced-marriage = mariage forcé
form-criminal-activity = infractions que l’on vous force à commettre
form-slavery = esclavage
form-locked-in = enfermement contre votre volonté
form-smuggling = trafic de migrants
form-violence = violences à la maison ou ailleurs
form-harm-to-children = mal fait aux enfants
form-any-crime = tout crime ou délit
form-human-rights = atteintes aux droits humains
form-social-help = autres aides sociales

## For whom the line is

audience-affected = les personnes à qui cela arrive
audience-public = toute personne qui a vu quelque chose
audience-helpers = les personnes qui aident quelqu’un
audience-adults = les adultes
audience-children = les enfants
audience-women = les femmes
audience-migrants = les personnes venues d’un autre pays
audience-refugees = les personnes qui ont fui leur pays
audience-workers = les personnes qui travaillent
audience-domestic-workers = les personnes qui travaillent chez quelqu’un
audience-going-abroad = les personnes qui pensent partir à l’étranger
audience-workers-abroad = les personnes qui travaillent à l’étranger
audience-professionals = les professionnels (soins, école …)
audience-employers = les employeurs

## What help one can ask the line for

service-referral = Vous pouvez demander un contact avec des services qui aident.
service-information = Vous pouvez demander des informations.
service-training = Écoles, entreprises et services publics peuvent demander une formation.
service-shelter = Vous pouvez demander un lieu sûr où loger.
service-lawyer = Vous pouvez demander à parler à un avocat.
service-counselling = Vous pouvez demander à dire comment vous allez à une personne formée.
service-accompaniment = Vous pouvez demander du soutien pour vous en sortir, et aussi après.
service-job-offer-check = Vous pouvez demander de vérifier une offre d’emploi.
service-text-telephone = Si vous entendez mal, vous pouvez appeler avec un téléphone à texte.
service-sign-language = Vous pouvez appeler avec un interprète en langue des signes.

## What the line passes on

report-child-abuse = On le signale si l’on pense qu’un enfant est maltraité.
report-imminent-harm = On le signale si quelqu’un va bientôt subir du mal.
report-child-under-18 = On peut signaler, sans vous demander, tout danger avant 18 ans.
report-information-to-police = On donne des informations à la police.
report-information-to-prosecutors = On donne des informations aux procureurs.
report-information-to-immigration = On donne des informations au service de l’immigration.
report-information-to-authorities = On donne des informations à des services de l’État.

## What the line cannot do

limit-adults-only = Cette ligne d’aide est seulement pour les personnes de 18 ans ou plus.
limit-urgent-only-outside-hours = Hors des heures de bureau, elle prend seulement les appels urgents.
limit-recording-outside-hours = Hors de ces heures, un répondeur enregistre votre message.
limit-languages-by-day = Les langues parlées changent selon les jours.
limit-hours-incomplete = Il y a peut-être d’autres jours ou d’autres heures.
limit-some-sim-cards = Ce numéro ne marche peut-être pas avec certaines cartes SIM.
limit-area-code = Depuis un portable, il faut parfois un indicatif régional d’abord.
limit-referral-only = Vous ne pouvez pas y aller de vous-même : un service (la police …) vous envoie.
limit-only-in = Cette ligne d’aide est seulement pour { $region }.
limit-not-in = Cette ligne d’aide n’est pas pour { $region }.

## Regions, which help lines are only for, or not for

region-dubai-and-north = Dubaï et les émirats plus au nord
region-kurdistan-region = la région du Kurdistan
region-north-cyprus = le nord de Chypre
region-transnistria = la région de Transnistrie
region-west-saudi-arabia = l’ouest de l’Arabie saoudite

## What a call can bring on the person who calls

caution-reports-without-papers = Cette ligne d’aide peut signaler les personnes sans papiers.
caution-detains-without-papers = Ce service peut enfermer les personnes sans papiers.
caution-sends-back = Ce service peut renvoyer dans leur pays les personnes sans papiers.
caution-papers-needed = On n’aide peut-être que les personnes qui ont des papiers valables.
caution-own-government = Appelez seulement si vous n’avez pas peur du gouvernement de votre pays.
caution-feared-authorities = Les autorités gèrent cette ligne d’aide. Il peut y avoir des raisons d’en avoir peur.
caution-back-to-family = Si vous avez quitté votre famille, on peut vous ramener chez elle.
caution-closed-shelter = Si on vous y donne un hébergement, vous ne serez peut-être pas libre d’en sortir.
caution-employer-in-call = On peut faire participer votre employeur à l’appel.

## What happens next

next-investigation = Un appel peut lancer une enquête.
next-police-or-services = On peut vous mettre en contact avec la police, ou directement avec des gens qui aident.
next-takes-reports = Vous pouvez dire ce que vous savez.
next-partner-network = On peut vous mettre en contact avec des associations partenaires.
next-your-consent = Certaines choses doivent parfois être signalées. Pour le reste, vous décidez.
next-help-without-permit = Vous pouvez demander de l’aide même sans titre de séjour.
next-you-decide-police = C’est vous qui décidez si la police est prévenue.

## What a further number of a line is for

number-label-from-abroad = d’un autre pays
number-label-adults = pour les adultes
number-label-children = pour les enfants
number-label-women = pour les femmes
number-label-police = la police
number-label-old = ancien numéro
number-label-office = le bureau
number-label-professionals-only = pour les professionnels seulement
number-label-region = dans la région :
number-label-second = autre numéro de cette ligne d’aide

## What we could not find out about a line

unknown-hours = les horaires
    .ask = Quand est-ce que je peux appeler ?
unknown-languages = les langues
    .ask = Est-ce que quelqu’un parle ma langue ?
unknown-cost = le prix
    .ask = Est-ce que cet appel est gratuit ?
unknown-who-answers = qui répond
    .ask = Qui êtes-vous ? Est-ce que vous êtes la police ?
unknown-person = si une personne répond
unknown-your-name = si on demande votre nom
    .ask = Est-ce que je dois donner mon nom ?
unknown-passed-on = si la police est prévenue
    .ask = Est-ce que vous allez parler de moi à la police ou à d’autres ?
unknown-abroad = comment appeler d’un autre pays
    .ask = Quel numéro est-ce que je peux appeler d’un autre pays ?
unknown-for-whom = qui peut appeler
    .ask = Qui peut vous appeler ?
unknown-who-pays = qui paie
unknown-services = quelle aide on y donne
    .ask = Quelle aide pouvez-vous donner ?
unknown-limits = ce que la ligne d’aide ne peut pas faire
unknown-next = ce qui se passe après l’appel
    .ask = Que se passe-t-il après cet appel ?
