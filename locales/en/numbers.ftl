# The list of numbers by country or territory, on the first page and on its own page, and the page of those without one.

# Label of the field that filters the list while one types. Names in every language are understood.
numbers-find = Type a country or territory, in any language
# Below the field, and said by a screen reader while one types. $count stands for the number of rows that fit; it is put
# in by the browser, so write a label that fits every number.
numbers-found = Found: { $count }
# Beside a country or territory that was found but has no number on this site.
numbers-no-number = We have no number that we trust.
# Opens the list on the first page. $count: how many countries and territories are in it.
numbers-with = { $count ->
    [one] { $count } country or territory with a number
   *[other] { $count } countries and territories with a number
}
# Link to the page of the others. $count: how many they are.
numbers-without = { $count ->
    [one] { $count } country or territory without a number
   *[other] { $count } countries and territories without a number
}
# Link to the whole list.
numbers-all = All countries and territories
# Heading of the page of those without a number.
numbers-none = Countries and territories without a number
# First sentence there.
numbers-none-say = For these countries and territories we have no number that we trust.
# Second sentence there, after the one about the emergency number.
numbers-none-embassy = You can also call or visit the embassy or consulate of your own country. It can help with papers and with the way home.
# Link there, to the page about kinds of help.
numbers-none-resources = What help there is, and who can open the door

# Small beside a number in the list, where the line is not for everybody. $audiences: a list such as “women and children”.
numbers-for = For { $audiences }
# Beside a number that a state keeps for its own citizens. $territories: a list of countries, in the nominative, after a colon.
numbers-nationals = Only for citizens of: { $territories }
# On the page of a country whose only line is for people at work with this, such as social workers. Above that line’s card.
numbers-professionals = We have no number for the public here. The line below is only for people who meet this in their job.
