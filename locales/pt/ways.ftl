# Listas de linhas de ajuda pelo que alguém precisa.

ways-free = Ligação gratuita
ways-net = Por WhatsApp, chat ou e-mail
ways-texts = Por SMS
ways-children = Para crianças
ways-interpreters = Com intérpretes para outros idiomas
ways-day-and-night = Dia e noite
ways-hours = Em certos horários
ways-none = Não conhecemos nenhuma linha de ajuda assim.
