# The card of a help line. A person in danger may read it: short sentences, nothing promised that we have not read.
# The words for who answers, for whom and so on are in vocabulary.ftl.

# What a line is, in small letters under a name that the reader may not understand. Where the name says nothing else.
hotline-gloss = Help line

# Run by the state.
hotline-gloss-state = Help line run by the state

# Run by an organisation that is not the state.
hotline-gloss-organisation = Help line run by an organisation

# Small word above or beside a number that can be pressed. $kind: what one does with it.
hotline-reach =
    { $kind ->
        [sms] Text message
        [whatsapp] WhatsApp
       *[other] Call
    }

# All that we could not find out about a line, in one sentence. $facts: a list in words, in the nominative, after a colon.
hotline-unknown = We could not find out: { $facts }.

# After it. Questions follow, each on a line of its own.
hotline-ask = Ask when someone answers:

# In place of the hours.
hotline-hours-unknown = We could not find out the hours.

# Label. What a call costs.
hotline-cost = Cost

# $known: yes or no.
hotline-free =
    { $known ->
        [yes] The call is free.
       *[no] The call is not free. Your phone company charges for it.
    }

# Label.
hotline-languages = Languages

# $count: how many languages there are with an interpreter, at the least.
hotline-interpreters =
    { $count ->
        [one] An interpreter for { $count } language or more. Say the name of your language.
       *[other] Interpreters for { $count } languages or more. Say the name of your language.
    }

# Label. Below it stand who answers and the name of the body.
hotline-who = Who answers

# Whether one talks to somebody. $known: yes means a person, no means a recording.
hotline-person =
    { $known ->
        [yes] A person answers, not a recording.
       *[no] A recording answers.
    }

# Label. Below it stands who runs the line and who pays for it.
hotline-kind = About this help line

# Label.
hotline-for-whom = For whom

# What kinds of things one can call about. $forms: a list in words, in the nominative, after a colon.
hotline-forms = You can call about: { $forms }

# $known: yes means that one need not give a name.
hotline-anonymous =
    { $known ->
        [yes] You do not have to give your name.
       *[no] They ask for your name.
    }

# Label. The number for those who are in another country.
hotline-abroad = From another country
hotline-abroad-inside = This number works only inside the country.

# Label. How old the facts on the card are.
hotline-age = When we checked this

# $date: the day on which one of us called the line.
hotline-age-called = We called on { $date }.

# $page: the day that stands on the page we read. $date: the day we read it.
hotline-age-dated = From a page dated { $page } (read { $date }). We have not called.

# $month: a month and a year, or a year alone, of the page: “July 2025”, “2025”. $date: the day we read the page.
hotline-age-month = From a page of { $month } (read { $date }). We have not called.

# A month and its year, put together for the message above. $month: its name. $number: 1 to 12, for a language that writes
# dates with it, such as Chinese.
hotline-month = { $month } { $year }

# A year alone, for the same message.
hotline-year = { $year }

# $date: the day we read the page.
hotline-age-undated = From a page without a date (read { $date }). We have not called.

# After any of these sentences, where the page has no date or the call or the page is older than a year.
hotline-age-old = This may have changed.

# Before the address of the page we read.
hotline-source = Source:

# Label. Below it stand sentences such as “You can ask for a safe place to stay.”
hotline-services = What help you can ask for

# Label.
hotline-limits = Limits of this help line

# Label.
hotline-next = What happens after the call

# Label. Below it stand numbers for text messages, a chat and an e-mail address.
hotline-write = You can also write

# Links to pages of the line itself, on another site.
hotline-chat = Chat on their website
hotline-website = Website (it stays in your history)

# Before an e-mail address.
hotline-email = E-mail

# Link from a short card to the whole one.
hotline-all-about = More about this help line

# Before the emergency number of this country or territory, where we know it. Short: number and words share one line.
hotline-emergency-own = In danger now? Call

# In brackets after that number, where it is not all services. $who: who answers. The first variant is never shown.
hotline-emergency-who =
    { $who ->
        [police] (the police)
        [police-ambulance] (police and ambulance)
        [police-fire] (police and fire service)
       *[all] (all services)
    }

# After it, where a source says so.
hotline-emergency-may-not-answer = It may not answer, or nobody may come.

# Heading below the cards of a country or territory, with three sentences and links.
hotline-before-you-call = Before you call
hotline-ask-first = You can ask first who will be told.
hotline-hang-up = You can hang up at any time and call again.
hotline-call-list = The call may stay in the phone’s list of calls and on the bill. If you can, use a phone that nobody checks.
hotline-when-you-call = What happens when you call
hotline-write-instead = Send a message instead, without your name
