# Les listes de lignes d’aide selon le besoin.

ways-free = Appel gratuit
ways-net = Par WhatsApp, par tchat (discussion écrite) ou par e-mail
ways-texts = Par SMS
ways-children = Pour les enfants
ways-interpreters = Avec des interprètes pour d’autres langues
ways-day-and-night = Jour et nuit
ways-hours = À certaines heures
ways-none = Nous ne connaissons pas de ligne d’aide de ce genre.
