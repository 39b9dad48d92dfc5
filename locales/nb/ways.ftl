# Lister over hjelpetelefoner etter hva noen trenger.

ways-free = Gratis å ringe
ways-net = På WhatsApp, chat eller e-post
ways-texts = På SMS
ways-children = For barn
ways-interpreters = Med tolk for andre språk
ways-day-and-night = Hele døgnet
ways-hours = Til bestemte tider
ways-none = Vi kjenner ingen slik hjelpetelefon.
