# The words of the hotline records. A record holds a word such as `state-run`;
# the reader sees the message made from it.
#
# Who reads this: a person in danger, or someone who wants to help, perhaps
# watched. Plain words, short sentences, the polite form. Never say `victim` to
# the reader. Everybody sees these words beside a telephone number, so they must
# be exact: do not promise more than the English does.
#
# Each message is one whole sentence or one label, as its group says. Templates
# add no full stop, no colon and no space.

## Who runs the line and who pays for it
##
## The message is a label for lists and downloads, at most 60 characters, without
## a full stop. The attribute `.plain` says the same on the card of the line, in one
## or two sentences beside the label “About this help line”, at most 110 characters.

model-state-run = Run by the state
    .plain = The state runs this help line and pays for it.
model-ngo-state-funded = Run by an organisation, paid by the state
    .plain = An organisation runs this help line. The state pays for it.
model-ngo-privately-funded = Run by an organisation, paid by private donors
    .plain = An organisation runs this help line. Private donors pay for it.
model-ngo-mixed-funding = Run by an organisation, paid by the state and others
    .plain = An organisation runs this help line. The state and others pay for it.

# For people at work, often from another country. It is not only for trafficking.
model-labour-line = Help line of the state for workers
    .plain = The state runs this help line for workers. The state pays for it.
    .beside = For workers

# A union or another organisation that is not the state, for people at work.
model-labour-advice = Help line of an organisation for workers
    .plain = An organisation runs this help line for workers. This page does not say who pays.
    .beside = For workers

# For violence at home or elsewhere. The word says nothing of who pays.
model-violence-line = Help line for people hurt by violence
    .plain = It is for people hurt by violence, at home or elsewhere. This page does not say who pays.
    .beside = For people hurt by violence

# For children, and for whoever worries about a child. The word says nothing of who pays.
model-child-line = Help line for children
    .plain = It is for children, and for anyone who worries about a child. This page does not say who pays.
    .beside = For children

# For people who were harmed by a crime of any kind. The word says nothing of who pays.
model-crime-victim-line = Help line for people harmed by a crime
    .plain = This help line is for people harmed by any crime. This page does not say who pays.
    .beside = For people harmed by any crime

# For violence, for children, for crime in general. The word says nothing of who pays.
model-other-crime-line = Help line for many kinds of harm
    .plain = It is for many kinds of harm, not just human trafficking. This page does not say who pays.
    .beside = For any crime or harm

# Run by an embassy, or by another office of the state that the people it is for come from.
model-nationals-line = Help line of a state for its own citizens
    .plain = A state runs this help line for its own citizens.
model-unknown = We do not know who pays
    .plain = We do not know who pays for this help line.

## Who answers the line
##
## A whole sentence on the card, beside the label “Who answers”. The name of the
## body may stand after it, as a part of its own. At most 80 characters. A caller
## may decide by this sentence alone whether to call: keep police and others apart.

answered-by-police = The police answer.

# The prosecutors’ office runs it alone or with another office of the state.
answered-by-prosecutor = People who work with public prosecutors answer.

# An office, agency or ministry that is neither police nor prosecutor.
answered-by-state-office = An office of the state answers.

# An organisation that is not the state.
answered-by-organisation = An organisation answers, not the police.

# A ministry of labour, a labour inspectorate or a labour market authority.
answered-by-labour-ministry = A labour office of the state answers.

# An office that gives and checks permits to stay in the country, and may send people back.
answered-by-immigration = The immigration office answers.

# An embassy, a consulate, or its office for workers.
answered-by-embassy = An embassy or consulate answers.

# Such as the United Nations.
answered-by-international-organisation = An international organisation answers, not the police.

# The centre that answers the emergency number of the country.
answered-by-emergency-centre = The emergency centre of the country answers.
answered-by-unknown = We do not know who answers.

## What the line is about
##
## Parts of a list within a sentence or a cell: “forced begging, slavery and
## harm to children”. The list is put together by the program, so: small first
## letter, no comma, no full stop, the form a list needs. At most 45 characters.

form-all-forms = every kind of exploitation

# The source names trafficking, but not which kinds of it.
form-trafficking = human trafficking
form-sex = being forced to have sex for others’ gain
form-labour = work that you are forced to do
form-domestic-servitude = work in a home that you cannot leave
form-begging = forced begging
form-forced-marriage = forced marriage
form-criminal-activity = crimes that you are forced to commit
form-slavery = slavery
form-locked-in = being kept where you cannot leave

# People brought across a border for money, which is not trafficking by itself.
form-smuggling = smuggling of migrants
form-violence = violence at home or elsewhere
form-harm-to-children = harm to children
form-any-crime = any crime
form-human-rights = violations of human rights
form-social-help = other social help

## For whom the line is
##
## Parts of a list within a sentence or a cell, beside the label “For whom”. Small
## first letter, no comma, no full stop, the form a list needs. At most 45 characters.

# The default word for the reader: somebody who is or was exploited.
audience-affected = people this happens to

# Anybody who wants to tell what they saw or heard.
audience-public = anyone who saw something

# Family, friends, neighbours, volunteers.
audience-helpers = people who help someone
audience-adults = adults

# Under 18.
audience-children = children
audience-women = women

# Whatever their papers.
audience-migrants = people who came from another country

# People who had to leave their country.
audience-refugees = people who fled their country
audience-workers = workers

# They clean, cook or care in the home of others.
audience-domestic-workers = people who work in someone’s home
audience-going-abroad = people who plan to go abroad

# The citizens of the line’s own country who work in another one.
audience-workers-abroad = people who work abroad

# Social workers, doctors, teachers, inspectors.
audience-professionals = professionals, such as nurses or teachers
audience-employers = employers

## What help one can ask the line for
##
## Each is a whole sentence in a list on the card. At most 80 characters. Say that
## one can ask for it, never that one will get it.

# Contact with other bodies that help.
service-referral = You can ask them to connect you with services that help.
service-information = You can ask for information.

# For teachers, firms, offices and others who want to learn about the subject.
service-training = Schools, firms and offices can ask for training.
service-shelter = You can ask for a safe place to stay.
service-lawyer = You can ask to talk to a lawyer.

# A psychologist or another trained person.
service-counselling = You can ask to talk to a trained person about how you feel.

# A programme of the state helps people to get out and supports them afterwards.
service-accompaniment = You can ask for support to get out, and afterwards.
service-job-offer-check = You can ask them to check a job offer.

# TTY: a telephone with a keyboard.
service-text-telephone = You can call with a text telephone, if you do not hear well.
service-sign-language = You can call with a sign language interpreter.

## What the line passes on
##
## Each is a whole sentence on the card, beside the label “Who answers”, and in the form, beside the label “Do they tell
## the police?”. At most 80 characters. Do not make it sound smaller than it is.

report-child-abuse = They report it if they think that a child is being abused.
report-imminent-harm = They report it if someone is about to be harmed.

# Possible without the consent of the person who calls; not a duty that we read.
report-child-under-18 = They can report any danger to someone under 18 without asking you.
report-information-to-police = They give information to the police.

# Those who bring crimes before a court.
report-information-to-prosecutors = They give information to the public prosecutors.
report-information-to-immigration = They give information to the immigration office.

# Offices of the state; the source does not say which, or names several.
report-information-to-authorities = They give information to offices of the state.

## What the line cannot do
##
## Each is a whole sentence in a list on the card. At most 80 characters.

limit-adults-only = This help line is only for people aged 18 or over.
limit-urgent-only-outside-hours = Outside office hours, they take only urgent calls.
limit-recording-outside-hours = Outside these hours, a machine records your message.
limit-languages-by-day = They speak different languages on different days.

# The page that we read was cut off: a day may be missing, or a part of a day.
limit-hours-incomplete = There may be more days or hours than those shown here.

# The card or chip of the mobile phone, from one of the smaller companies.
limit-some-sim-cards = This number may not work from some SIM cards.
limit-area-code = From a mobile phone, you may have to dial an area code first.
limit-referral-only = You cannot go there yourself. An office, such as the police, must send you.

# $region is the name of a region from the list below.
limit-only-in = This help line is only for { $region }.
limit-not-in = This help line is not for { $region }.

## Regions, which help lines are only for, or not for
##
## Each is the name as it stands in the two sentences above, with the article, the case and the preposition that it needs there. The id
## behind "region-" is the one that the record of the help line has. A site adds its own regions to this list.

# The emirates north of Dubai, such as Sharjah.
region-dubai-and-north = Dubai and the emirates north of it

# The Kurdistan Region of Iraq.
region-kurdistan-region = the Kurdistan Region

# The north of the island. Name no state.
region-north-cyprus = the north of Cyprus

# A region of Moldova; use the usual name in your language.
region-transnistria = the region of Transnistria

# Jeddah, Mecca and the land around them.
region-west-saudi-arabia = the west of Saudi Arabia

## What a call can bring on the person who calls
##
## Each is a whole sentence right under the number, and beside it in lists, so that it is read before a call. At most 90
## characters. “Papers”: a passport, or a permit to stay or to work. Do not make it sound smaller than it is.

# They work with those who look for people without a permit to stay.
caution-reports-without-papers = They can report people who have no papers.
caution-detains-without-papers = They can lock up people who have no papers.
caution-sends-back = They can send people who have no papers back to their country.
caution-papers-needed = They may help only people who have valid papers.

# The line belongs to the state that the caller comes from.
caution-own-government = Call only if you do not fear the government of your own country.

# The line belongs to the state of the country, and a call can be a risk there.
caution-feared-authorities = The authorities run this help line. Some callers have reason to fear them.
caution-back-to-family = If you left your family, they can take you back to it.
caution-closed-shelter = If they give you a place in a shelter, you may not be free to leave it.
caution-employer-in-call = They can bring your employer into the call.

## What happens next
##
## Each is a whole sentence in a list on the card, after a call. At most 90 characters.

next-investigation = A call can start an investigation.
next-police-or-services = They can put you in touch with the police, or directly with people who help.
next-takes-reports = You can tell them what you know.
next-partner-network = They can connect you with organisations they work with.

# Stands on cards that also say what must be passed on.
next-your-consent = They may have to report some things. You decide about the rest.

# Also for people who are in the country without permission to stay.
next-help-without-permit = You can ask for help even without permission to stay.
next-you-decide-police = You decide whether the police are told.

## What a further number of a line is for
##
## A label beside the number. Small first letter, no full stop, at most 45 characters.

number-label-from-abroad = from another country
number-label-adults = for adults
number-label-children = for children
number-label-women = for women
number-label-police = the police

# A number that has been replaced.
number-label-old = old number
number-label-office = the office
number-label-professionals-only = for professionals, not for the public

# The name of the region follows, in its own language, so the label ends in a colon.
number-label-region = in the region:

# Another number of the same line, for when the first one fails.
number-label-second = another number of this help line

## What we could not find out about a line
##
## Parts of a list after “We could not find out:”. Small first letter, no full stop, the form a list needs. The attribute
## `.ask` is a question that the reader can say to whoever answers: short, polite, easy to read aloud. It is also shown to
## readers of other languages, for lines where this language is spoken.

unknown-hours = hours
    .ask = When can I call?
unknown-languages = languages
    .ask = Does anyone there speak my language?
unknown-cost = cost
    .ask = Is this call free?
unknown-who-answers = who answers
    .ask = Who are you? Are you the police?

# Rather than a recording.
unknown-person = if a person answers

# Whether one must say who one is.
unknown-your-name = if they ask for your name
    .ask = Do I have to give my name?

# What those who answer must tell the police or another office.
unknown-passed-on = if they tell the police
    .ask = Will you tell the police or other people about me?

# Which number works from another country.
unknown-abroad = calls from another country
    .ask = Which number can I call from another country?
unknown-for-whom = who can call
    .ask = Who can call you?
unknown-who-pays = who pays
unknown-services = what help they give
    .ask = What help can you give?
unknown-limits = what they cannot do
unknown-next = what happens after the call
    .ask = What happens after this call?
