ways-free = Chamada grátis
ways-net = Por WhatsApp, chat ou e-mail
ways-texts = Por SMS
ways-children = Para crianças
ways-interpreters = Com intérpretes para outras línguas
ways-day-and-night = Dia e noite
ways-hours = A certas horas
ways-none = Não conhecemos nenhuma.
