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
frame-emergency = ¿Hay peligro ahora mismo? Llame al número de emergencias del país donde está.
frame-courtesy = { $source ->
    [en] Esta página es una traducción de cortesía. El texto que vale es el inglés.
    [fr] Esta página es una traducción de cortesía. El texto que vale es el francés.
    [nb] Esta página es una traducción de cortesía. El texto que vale es el noruego.
    [el] Esta página es una traducción de cortesía. El texto que vale es el griego.
   *[other] Esta página es una traducción de cortesía. Texto que vale: { $language }
}
frame-outdated = { $source ->
    [en] La página en inglés cambió después de esta traducción.
    [fr] La página en francés cambió después de esta traducción.
    [nb] La página en noruego cambió después de esta traducción.
    [el] La página en griego cambió después de esta traducción.
   *[other] La página cambió después de esta traducción. Texto más nuevo: { $language }
}
frame-untranslated = { $source ->
    [en] Esta página todavía no está en español. Aquí está en inglés.
    [fr] Esta página todavía no está en español. Aquí está en francés.
    [nb] Esta página todavía no está en español. Aquí está en noruego.
    [el] Esta página todavía no está en español. Aquí está en griego.
   *[other] Esta página todavía no está en español. Idioma del texto: { $language }
}
frame-read-source = { $source ->
    [en] Leerla en inglés
    [fr] Leerla en francés
    [nb] Leerla en noruego
    [el] Leerla en griego
   *[other] Leer el texto original: { $language }
}
frame-not-legal-advice = Información general, no asesoramiento legal.
frame-contact = Sobre este sitio web:
frame-no-record = { $hosting ->
    [own-server] Sin cookies. No guardamos ningún registro de quién lee esta página.
    [aws] Sin cookies. No guardamos ningún registro de quién lee esta página. Es posible que Amazon, que la envía, registre las direcciones de internet.
   *[static-host] Sin cookies. No guardamos ningún registro de quién lee esta página. La empresa que la envía registra las direcciones de internet.
}
frame-updated = Página actualizada el { $date }.
frame-share = Números a los que llamar, en muchos idiomas.
