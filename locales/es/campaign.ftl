# Campañas: páginas que dan a conocer los números durante un día o unas semanas.

campaign-none = Ahora no hay ninguna campaña.
campaign-lines = Números
