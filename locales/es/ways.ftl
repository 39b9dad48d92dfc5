# Listas de líneas de ayuda según lo que alguien necesita.

ways-free = Llamada gratis
ways-net = Por WhatsApp, chat o correo electrónico
ways-texts = Por mensaje de texto
ways-children = Para niños y niñas
ways-interpreters = Con intérpretes para otros idiomas
ways-day-and-night = Día y noche
ways-hours = A ciertas horas
ways-none = No conocemos ninguna línea de ayuda así.
