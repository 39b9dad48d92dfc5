# Sheets of paper: posters, cards and leaflets that `fanal print` makes. They hang on walls and lie in pockets: plain, short, calm.
# Say nothing that could bring somebody into danger if the wrong person reads it.

# Largest on a poster. At most 40 characters.
print-headline = You can ask for help.

# Three questions to the reader, one below the other. “Home”: where the reader sleeps.
print-question-leave = Are you not free to leave your work or your home?

# “Keep”: so that the reader does not get it.
print-question-papers = Does someone keep your passport or your pay?

# Of someone: an employer, a partner.
print-question-fear = Are you afraid of what happens if you say no?

# Heading above sentences that one can say when somebody answers.
print-say = What you can say

# With the quotation marks of your language, as are the next three.
print-say-time = “I can talk for just a few minutes.”

# To the person who answers.
print-say-tell = “Who will you tell about me?”

# Name your own language here.
print-say-language = “My language is English.”

# Said to somebody who does not know the reader’s language, in theirs. $language: name of the reader’s language.
print-say-other = “My language: { $language }”

# Above strips with the number, at the foot of a poster.
print-tear = Tear off a strip and take it with you.

# Heading above further lines of the same country.
print-others = Other help lines

# Beside a QR code and the address of a page. The second sentence is a warning: somebody may look at the phone.
print-more = Your rights and more help. The phone keeps this address in its history.

# Said by a screen reader for the QR code. $address: an address such as fanal.example/en/numbers/no/.
print-qr = QR code with the address { $address }

# $date: the day, in words.
print-made = This sheet was made on { $date }.

# On a page that somebody prints from the browser, below its address. $date: the day on which the page was made, in words.
print-page-day = This page is from { $date }.

# Small, at the foot of a sheet whose translation nobody has checked.
print-unchecked = No native speaker has checked this text yet.

# Title of the file of a card that names nothing. One neutral word.
print-card-title = Card
