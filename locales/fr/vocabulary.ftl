# Les mots des fiches des lignes d’aide.

## Who runs the line and who pays for it

model-state-run = Gérée par l’État
    .plain = L’État gère cette ligne et la paie.
model-ngo-state-funded = Gérée par une association, payée par l’État
    .plain = Une association gère cette ligne. C’est l’État qui la paie.
model-ngo-privately-funded = Gérée par une association, payée par des dons privés
    .plain = Une association gère cette ligne. Des dons privés la paient.
model-ngo-mixed-funding = Gérée par une association, payée par l’État et d’autres
    .plain = Une association gère cette ligne. L’État et d’autres la paient.
model-labour-line = Ligne de l’État pour les personnes qui travaillent
    .plain = L’État gère cette ligne pour les personnes qui travaillent. C’est lui qui la paie.
    .beside = Pour les personnes qui travaillent
model-labour-advice = Ligne d’une association pour les personnes qui travaillent
    .plain = Une association gère cette ligne pour les personnes qui travaillent. Cette fiche ne dit pas qui paie.
    .beside = Pour les personnes qui travaillent
model-violence-line = Ligne sur les violences
    .plain = Cette ligne est pour les violences à la maison ou ailleurs. Cette fiche ne dit pas qui paie.
    .beside = Pour les violences à la maison ou ailleurs
model-child-line = Ligne pour les enfants
    .plain = Cette ligne est pour les enfants, et pour qui s’inquiète pour un enfant. Cette fiche ne dit pas qui paie.
    .beside = Pour les enfants
model-crime-victim-line = Ligne pour les personnes touchées par un crime ou un délit
    .plain = Cette ligne est pour toute personne touchée par un crime ou un délit. Cette fiche ne dit pas qui paie.
    .beside = Pour toute personne touchée par un crime ou un délit
model-other-crime-line = Ligne ouverte aussi à d’autres faits graves
    .plain = Cette ligne est aussi pour d’autres faits graves, pas seulement la traite des êtres humains. Cette fiche ne dit pas qui paie.
    .beside = Pour tout crime, délit ou fait grave
model-nationals-line = Ligne d’un État pour ses propres citoyens
    .plain = Un État gère cette ligne pour ses propres citoyens.
model-unknown = Nous ne savons pas qui paie
    .plain = Nous ne savons pas qui paie cette ligne.

## Who answers the line

answered-by-police = C’est la police qui répond sur cette ligne.
answered-by-prosecutor = Des personnes qui travaillent avec des procureurs répondent sur cette ligne.
answered-by-state-office = Un service de l’État répond sur cette ligne.
answered-by-organisation = Une association répond sur cette ligne, pas la police.
answered-by-labour-ministry = Un service de l’État chargé du travail répond sur cette ligne.
answered-by-immigration = C’est le service de l’immigration qui répond sur cette ligne.
answered-by-embassy = C’est une ambassade ou un consulat qui répond sur cette ligne.
answered-by-international-organisation = Une organisation internationale répond sur cette ligne, pas la police.
answered-by-emergency-centre = C’est le centre des appels d’urgence du pays qui répond.
answered-by-unknown = Nous ne savons pas qui répond sur cette ligne.

## What the line is about

form-all-forms = toutes les formes d’exploitation
form-trafficking = traite des êtres humains
form-sex = actes sexuels imposés au profit d’autres
form-labour = travail que l’on vous force à faire
form-domestic-servitude = travail dans une maison sans pouvoir partir
form-begging = mendicité forcée
form-forced-marriage = mariage forcé
form-criminal-activity = délits que l’on vous force à commettre
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
audience-professionals = les gens qui voient cela dans leur métier
audience-employers = les employeurs

## What help the line can reach

service-referral = Vous pouvez demander un contact avec des services qui aident.
service-information = Vous pouvez demander des informations.
service-training = Écoles, entreprises et services publics peuvent demander une formation.
service-shelter = Vous pouvez demander un lieu sûr où loger.
service-lawyer = Vous pouvez demander à parler à un avocat.
service-counselling = Vous pouvez demander à parler avec une personne formée à l’écoute.
service-accompaniment = Vous pouvez demander du soutien pour vous en sortir, et aussi après.
service-job-offer-check = Vous pouvez demander de vérifier une offre d’emploi.
service-text-telephone = Si vous entendez mal, vous pouvez appeler avec un téléphone à texte.
service-sign-language = Vous pouvez appeler avec un interprète en langue des signes.

## What the line passes on

report-child-abuse = La ligne le signale si elle soupçonne qu’un enfant est maltraité.
report-imminent-harm = La ligne le signale si l’on va bientôt faire du mal à quelqu’un.
report-child-under-18 = La ligne peut signaler sans vous demander tout danger pour une personne de moins de 18 ans.
report-information-to-police = La ligne transmet des informations à la police.
report-information-to-prosecutors = La ligne transmet des informations aux procureurs.
report-information-to-immigration = La ligne transmet des informations au service de l’immigration.
report-information-to-authorities = La ligne transmet des informations à des services de l’État.

## What the line cannot do

limit-adults-only = Cette ligne aide seulement les personnes de plus de 18 ans.
limit-urgent-only-outside-hours = Hors des heures de bureau, la ligne traite seulement les appels urgents.
limit-recording-outside-hours = Hors de ces heures, un répondeur enregistre votre message.
limit-languages-by-day = Les langues parlées changent selon les jours.
limit-hours-incomplete = Il y a peut-être d’autres jours ou d’autres heures que ceux indiqués ici.
limit-some-sim-cards = Avec certaines cartes SIM, vous ne pourrez peut-être pas joindre ce numéro.
limit-area-code = Depuis un portable, il faut parfois un indicatif régional avant le numéro.
limit-referral-only = Un autre service, comme la police, doit vous adresser à celui-ci.
limit-transnistria-only = Cette ligne est pour la région de Transnistrie.
limit-dubai-and-north-only = Cette ligne est pour Dubaï et les émirats du nord seulement.
limit-kurdistan-region-only = Cette ligne est pour la région du Kurdistan seulement.
limit-north-cyprus-only = Cette ligne est pour le nord de Chypre seulement.
limit-not-north-cyprus = Cette ligne n’est pas pour le nord de Chypre.
limit-west-saudi-arabia-only = Cette ligne est pour l’ouest de l’Arabie saoudite seulement.

caution-reports-without-papers = Ils peuvent signaler les personnes sans papiers.
caution-detains-without-papers = Ils peuvent arrêter et enfermer les personnes sans papiers.
caution-sends-back = Ils peuvent renvoyer dans leur pays les personnes sans papiers.
caution-papers-needed = Ils n’aident peut-être que les personnes qui ont des papiers valables.
caution-own-government = Appelez seulement si vous ne craignez pas le gouvernement de votre pays.
caution-feared-authorities = Certaines personnes ont des raisons de craindre les autorités qui gèrent cette ligne.
caution-back-to-family = Ils peuvent ramener dans leur famille les personnes qui l’ont quittée.
caution-closed-shelter = Vous ne serez peut-être pas libre de quitter l’hébergement de cette ligne.
caution-employer-in-call = Ils peuvent faire participer votre employeur à l’appel.

## What happens next

next-investigation = Un appel peut lancer une enquête.
next-police-or-services = La ligne peut vous mener à la police, ou directement à de l’aide.
next-takes-reports = Vous pouvez dire ce que vous savez.
next-partner-network = La ligne peut vous mettre en contact avec ses partenaires.
next-your-consent = À part ce qui doit être signalé, vous décidez de ce qui est dit à d’autres.
next-help-without-permit = Vous pouvez recevoir de l’aide même sans titre de séjour.
next-you-decide-police = C’est vous qui décidez si la police est informée.

## What a further number of a line is for

number-label-from-abroad = de l’étranger
number-label-adults = pour les adultes
number-label-children = pour les enfants
number-label-women = pour les femmes
number-label-police = la police
number-label-old = ancien numéro
number-label-office = le bureau
number-label-professionals-only = pour les professionnels seulement
number-label-region = dans la région :
number-label-second = autre numéro de cette ligne

unknown-hours = horaires
    .ask = Quand est-ce que je peux appeler ?
unknown-languages = langues
    .ask = Est-ce que quelqu’un parle ma langue ?
unknown-cost = prix
    .ask = Est-ce que cet appel est gratuit ?
unknown-who-answers = qui répond
    .ask = Qui êtes-vous ? Est-ce que vous êtes la police ?
unknown-person = si une personne répond
unknown-your-name = votre nom
    .ask = Est-ce que je dois donner mon nom ?
unknown-passed-on = ce qui est transmis
    .ask = Qu’est-ce que vous devez signaler, et à qui ?
unknown-abroad = appels de l’étranger
    .ask = Quel numéro appeler depuis un autre pays ?
unknown-for-whom = pour qui c’est
    .ask = Qui peut vous appeler ?
unknown-who-pays = qui paie
unknown-services = quelle aide il y a
    .ask = Quelle aide pouvez-vous donner ?
unknown-limits = ce que la ligne ne peut pas faire
unknown-next = ce qui se passe après l’appel
    .ask = Que se passe-t-il après cet appel ?
