ways-free = Appel gratuit
ways-net = Par WhatsApp, chat ou e-mail
ways-texts = Par SMS
ways-children = Pour les enfants
ways-interpreters = Avec des interprètes pour d’autres langues
ways-day-and-night = Jour et nuit
ways-hours = À certaines heures
ways-none = Nous n’en connaissons aucune.
