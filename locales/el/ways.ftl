# Οι λίστες με γραμμές βοήθειας, ανάλογα με την ανάγκη.

ways-free = Δωρεάν κλήση
ways-net = Με WhatsApp, συνομιλία (chat) ή e-mail
ways-texts = Με μήνυμα SMS
ways-children = Για παιδιά
ways-interpreters = Με διερμηνείς για άλλες γλώσσες
ways-day-and-night = Μέρα και νύχτα
ways-hours = Ορισμένες ώρες
ways-none = Δεν ξέρουμε τέτοια γραμμή βοήθειας.
