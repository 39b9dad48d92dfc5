# El marco de todas las páginas: barra, nombre, avisos y pie.

frame-title = { $title } – { $name }
frame-skip = Ir al texto principal
frame-exit = Salir de aquí
frame-change-language = Cambiar de idioma
frame-fallback = (en { $language })
frame-numbers = Números
frame-call = Llamar
frame-first-page = { $name }, página de inicio
frame-history = Salir no borra el historial.
frame-history-stay-safe = Salir no borra el historial. Cómo protegerse
frame-path = Dónde está en este sitio
frame-sections = Secciones
frame-emergency = ¿Está en peligro ahora? Llame al número de emergencias del país donde está.
frame-courtesy =
    { $source ->
        [en] Esta página se tradujo para ayudarle. El texto que vale es el inglés.
        [fr] Esta página se tradujo para ayudarle. El texto que vale es el francés.
        [nb] Esta página se tradujo para ayudarle. El texto que vale es el noruego.
        [el] Esta página se tradujo para ayudarle. El texto que vale es el griego.
       *[other] Esta página se tradujo para ayudarle. Texto que vale: { $language }
    }
frame-unreviewed = Nadie que hable este idioma y conozca este campo ha leído todavía esta página.
frame-outdated =
    { $source ->
        [en] La página en inglés cambió después de esta traducción.
        [fr] La página en francés cambió después de esta traducción.
        [nb] La página en noruego cambió después de esta traducción.
        [el] La página en griego cambió después de esta traducción.
       *[other] La página cambió después de esta traducción. Texto más nuevo: { $language }
    }
frame-draft = Borrador: esta página solo se ve en esta vista previa.
frame-untranslated =
    { $source ->
        [en] Esta página todavía no está en español. Aquí está en inglés.
        [fr] Esta página todavía no está en español. Aquí está en francés.
        [nb] Esta página todavía no está en español. Aquí está en noruego.
        [el] Esta página todavía no está en español. Aquí está en griego.
       *[other] Esta página todavía no está en español. Idioma del texto: { $language }
    }
frame-read-source =
    { $source ->
        [en] Leerla en inglés
        [fr] Leerla en francés
        [nb] Leerla en noruego
        [el] Leerla en griego
       *[other] Leer el texto original: { $language }
    }
frame-not-legal-advice = Información general, no asesoramiento legal.
frame-contact = Sobre este sitio web:
frame-no-record =
    { $hosting ->
        [own-server] Sin cookies. No registramos quién lee esta página. La empresa cuya red usamos puede registrar su visita.
        [aws] Sin cookies. No registramos quién lee esta página. Amazon, que la envía, puede registrar su dirección de internet.
       *[static-host] Sin cookies. No registramos quién lee esta página. La empresa que la envía registra su dirección de internet.
    }
frame-address = La versión más nueva de esta página:
frame-updated = Página actualizada el { $date }.
frame-share = Números para llamar, en muchos idiomas.
frame-share-one = Un número para llamar, en varios idiomas.
