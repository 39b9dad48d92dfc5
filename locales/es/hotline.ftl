# La ficha de una línea de ayuda.

hotline-gloss = Línea de ayuda
hotline-gloss-state = Línea de ayuda del Estado
hotline-gloss-organisation = Línea de ayuda de una organización
hotline-reach =
    { $kind ->
        [sms] Mensaje de texto
        [whatsapp] WhatsApp
       *[other] Llamar
    }
hotline-unknown = No pudimos averiguar: { $facts }.
hotline-ask = Pregunte cuando alguien responda:
hotline-hours-unknown = No pudimos averiguar el horario.
hotline-cost = Precio
hotline-free =
    { $known ->
        [yes] La llamada es gratis.
       *[no] La llamada no es gratis. La cobra su compañía de teléfono.
    }
hotline-languages = Idiomas
hotline-interpreters =
    { $count ->
        [one] Hay intérprete para { $count } idioma o más. Diga el nombre de su idioma.
        [many] Hay intérpretes para { $count } de idiomas o más. Diga el nombre de su idioma.
       *[other] Hay intérpretes para { $count } idiomas o más. Diga el nombre de su idioma.
    }
hotline-who = Quién atiende
hotline-person =
    { $known ->
        [yes] Responde una persona, no una grabación.
       *[no] Responde una grabación.
    }
hotline-kind = Sobre esta línea de ayuda
hotline-for-whom = Para quién
hotline-forms = Puede llamar por: { $forms }
hotline-anonymous =
    { $known ->
        [yes] No tiene que dar su nombre.
       *[no] Le piden su nombre.
    }
hotline-abroad = Desde otro país
hotline-abroad-inside = Este número solo funciona dentro del país.
hotline-age = Cuándo lo comprobamos
hotline-age-called = Llamamos el { $date }.
hotline-age-dated = De una página del { $page } (leída el { $date }). No hemos llamado.
hotline-age-month = De una página de { $month } (leída el { $date }). No hemos llamado.
hotline-month = { $month } de { $year }
hotline-year = { $year }
hotline-age-undated = De una página sin fecha (leída el { $date }). No hemos llamado.
hotline-age-old = Esto puede haber cambiado.
hotline-source = Fuente:
hotline-services = Qué ayuda puede pedir
hotline-limits = Límites de esta línea de ayuda
hotline-next = Qué pasa después de la llamada
hotline-write = También puede escribir
hotline-chat = Chat en el sitio web de la línea de ayuda
hotline-website = Sitio web (queda en su historial)
hotline-email = Correo electrónico
hotline-all-about = Más sobre esta línea de ayuda
hotline-emergency-own = ¿Está en peligro ahora? Llame al
hotline-emergency-who =
    { $who ->
        [police] (la policía)
        [police-ambulance] (policía y ambulancia)
        [police-fire] (policía y bomberos)
       *[all] (todos los servicios)
    }
hotline-emergency-may-not-answer = Puede que nadie conteste o que nadie venga.
hotline-before-you-call = Antes de llamar
hotline-ask-first = Puede preguntar primero a quién le van a contar lo que usted diga.
hotline-hang-up = Puede colgar en cualquier momento y llamar otra vez.
hotline-call-list = La llamada puede quedar en la lista de llamadas del teléfono y en la factura. Si puede, use un teléfono que nadie revise.
hotline-when-you-call = Qué pasa cuando llama
hotline-write-instead = También puede escribir un mensaje, sin dar su nombre
