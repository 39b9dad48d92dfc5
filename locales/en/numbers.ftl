# The field that finds, the list of numbers by country or territory, and the page of a country without one.

# Label of the field that finds a country or a page while one types. Names in every language are understood.
numbers-find = Type a country, a town or a word, in any language

# Small, below the field: a country, a city and a word that one could type.
numbers-example = For example: Italy, Dubai, passport

# Below the field, and said by a screen reader while one types. $count stands for the number of rows that fit; it is put
# in by the browser, so write a label that fits every number.
numbers-found = Found: { $count }

# In place of results. The list of countries is below it.
numbers-nothing = We found nothing for this. Try another spelling, or look in the list below.

# Above a country whose name is one letter apart from what was typed.
numbers-meant = Did you mean this?

# Above pages of this site that have the word, below the countries.
numbers-pages = Pages with this word

# Heading of the list. $count: how many countries and territories are in it.
numbers-with =
    { $count ->
        [one] { $count } country or territory with a number
       *[other] { $count } countries and territories with a number
    }

# Heading of the list of the others. $count: how many they are.
numbers-without =
    { $count ->
        [one] { $count } country or territory without a number
       *[other] { $count } countries and territories without a number
    }

# Link to the whole list.
numbers-all = All countries and territories

# The same on a site for one country: a link to the page with every number of that country.
numbers-own = All numbers on this site

# In its place where the site has one help line: a link to the page about it.
numbers-own-one = The number, and who answers

# At the end of the list, for those who want to use the numbers elsewhere. $format: CSV or JSON.
numbers-data = These numbers as data ({ $format })

# Beside it: a feed of changed numbers.
numbers-feed = What has changed (feed)

# First sentence on the page of one of them.
numbers-none-say = We have not found a help line that we can trust for this country or territory.

# Under the heading of that list.
numbers-none-pages = Each has a page that says what you can do instead.

# Link there, to the page about kinds of help.
numbers-none-resources = What help there is, and who to ask

# On the page of a country or territory without a line. Heading of the list below.
instead = What you can do instead

# First in the list; in bold. The next message follows it, and then a link to the list of numbers.
instead-own-country = The help line of the country you come from.
instead-own-country-say = It may know who can help you where you are. If you fear your government, first look who answers.

# A body of the United Nations, with the name that people know; in bold. A link to its site follows the next message.
instead-unhcr = The UN refugee agency, UNHCR.
instead-unhcr-say = You can ask it for help if you fear your own government, or cannot go home safely.

# In bold.
instead-iom = The UN migration agency, IOM.
instead-iom-say = In many countries it helps people who want to go home. First ask what it costs and who will be told.

# In bold. Never without the warning: for some people an embassy is a danger.
instead-embassy = The embassy or consulate of your country, if you do not fear your government.
instead-embassy-say = It can help with papers and with the way home. If you fear your government, do not ask there.

# In bold.
instead-group = A trade union, a church, a mosque, a temple or an aid group.
instead-group-say = Before you tell your story, ask: “Who will you have to tell?”

# In bold.
instead-ship = Do you work on a ship?
instead-ship-say = Ask for the ITF. It brings together the unions of transport workers.

# Small beside a number in the list, where the line is not for everybody. $audiences: a list such as “women and children”.
numbers-for = For { $audiences }

# Beside a number that a state keeps for its own citizens. $territories: a list of countries, in the nominative, after a colon.
numbers-nationals = Only for citizens of: { $territories }

# On the page of a country whose only line is for people at work with this, such as social workers. Above that line’s card.
numbers-professionals = We have no number for the public here. The number below is just for professionals, such as nurses, teachers or police.

# On the page of a country where we have just a line for citizens of other countries, such as that of an embassy. Above its card.
numbers-citizens = We have no number here that is for everyone. The number below is just for citizens of the countries that it names.

# The heading above help lines of other countries, on the page of a country without a help line of its own.
numbers-related = Help lines of other countries that also take calls from here
