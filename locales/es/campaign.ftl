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
press-title = Para la prensa y otras organizaciones
press-say = Puede usar todo esto tal como está. La próxima vez, tómelo de aquí otra vez: un número puede haber cambiado.
press-sheets = Para imprimir
press-others = En otros idiomas
press-file =
    { $kind ->
        [kit] Todo en un archivo: { $format }, { $kilobytes } kB
        [square] Imagen cuadrada: { $format }, { $kilobytes } kB
        [story] Imagen vertical para teléfonos: { $format }, { $kilobytes } kB
        [preview] Imagen para poner junto a un enlace: { $format }, { $kilobytes } kB
        [poster-a4] Cartel, A4: { $format }, { $kilobytes } kB
        [poster-a3] Cartel, A3: { $format }, { $kilobytes } kB
        [strips] Cartel con tiras para arrancar: { $format }, { $kilobytes } kB
        [card] Tarjeta para la cartera: { $format }, { $kilobytes } kB
       *[other] Folleto para doblar: { $format }, { $kilobytes } kB
    }
