# Campañas: páginas que dan a conocer los números durante un día o unas semanas.

campaign-none = Ahora no hay ninguna campaña.
campaign-lines = Las líneas de ayuda de esta campaña
campaign-partners = Junto con
campaign-kit = Compartir esta campaña
campaign-kit-text = Puede copiar estos textos tal como están. La próxima vez, cópielos de nuevo: un número puede haber cambiado.
campaign-caption-short = Texto corto
campaign-caption-long = Texto largo
campaign-picture = Imagen para compartir: { $format }, { $width } × { $height } píxeles, { $kilobytes } kB
campaign-picture-alt = Texto para quienes no pueden ver esta imagen
