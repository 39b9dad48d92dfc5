# El formulario para escribir, las respuestas y la página que ocupa su lugar.

write-before = Antes de escribir
write-danger = ¿Está en peligro ahora?
write-danger-text = Este no es un servicio de emergencias. Llame al número de emergencias del país donde está.
write-readers = Quién lo lee
write-countries = En qué países pueden ayudar
write-countries-text = Solo pueden ayudar en estos países: { $countries }.
write-countries-else = Para otro país, llame a la línea de ayuda de ese país.
write-countries-link = Números de otros países
write-passed-on = ¿Avisan a la policía?
write-passed-on-text = Si hay peligro para un niño, una niña o la vida de alguien, tal vez tengan que avisar. Entonces pueden avisar a la policía o a otras oficinas sin preguntarle a usted.
write-passed-on-list = Tienen que avisar de estas cosas:
write-passed-on-unknown = No pudimos averiguar de qué más tienen que avisar. Puede llamar antes y preguntar.
write-cannot = Lo que este formulario no puede hacer
write-cannot-answer = En esta página nadie puede responderle. Le damos un código que puede decir cuando llame. Si da un número de teléfono o una dirección, lo sabrán las personas que leen su mensaje.
write-cannot-hide = No puede ocultar que estuvo en este sitio. Si alguien revisa este aparato, use otro.
write-cannot-link = Cómo protegerse
write-no-name = No tiene que dar su nombre.

write-one-required = Solo la primera pregunta necesita respuesta.
write-required = necesita respuesta
write-no-answer = Sin respuesta
write-more = Más preguntas, si quiere
write-left = Letras que quedan: { $count }
write-over = Demasiado largo. Letras que sobran: { $count }
write-several = Elija todo lo que corresponda.
write-max = Como máximo, { $max } letras.
write-trap = Deje este campo vacío
write-nothing-leaves = Nada sale de esta página hasta que toque “Enviar”.
write-way-plain = Nuestro servidor cierra su mensaje con llave cuando llega. Antes de eso, el servidor podría leerlo. Después, solo pueden abrirlo las personas que leen los mensajes.
write-way-sealed = Este aparato cierra su mensaje con llave antes de enviarlo. Solo pueden abrirlo las personas que leen los mensajes. Nuestro servidor no puede.
write-known = ¿Van a saber que fui yo?
write-known-answer = No le preguntamos su nombre, y no guardamos ninguna dirección. Pero lo que escribe puede mostrar quién es. No cuente lo que solo usted puede saber.
write-come = ¿Va a venir la policía?
write-come-answer = Arriba, en esta página, dice quién lee su mensaje, y qué puede tener que contarle a la policía.
write-wrong = ¿Y si me equivoco?
write-wrong-answer = Escriba lo que vio. Diga qué no sabe con certeza. Nadie le pide que lo pruebe.
write-soon = ¿Cuándo lo lee alguien?
write-saved-copy = Si abrió esta página desde un archivo, desde aquí no se puede enviar nada. La página misma está aquí:
write-sending = Se está enviando. Espere un momento.
write-send = Enviar
review-heading = ¿Es esto lo que quiere enviar?
review-send = Enviar esto
review-change = Cambiarlo
write-or-call = O llame

tip-readers-hotline-operators = Solo pueden abrirlo las personas que atienden la línea de ayuda.
tip-readers-organisation = Solo puede abrirlo el personal con formación de una organización. No es la policía.
tip-readers-state-office = Solo puede abrirlo el personal de una oficina del Estado.
tip-readers-police = Lo lee la policía.
tip-reading-several-times-a-day = Los mensajes nuevos se leen varias veces al día.
tip-reading-daily = Los mensajes nuevos se leen una vez al día.
tip-reading-weekdays = Los mensajes nuevos se leen de lunes a viernes.
tip-reading-weekly = Los mensajes nuevos se leen una vez por semana.

tip-what = ¿Qué pasó?
    .hint = Puede escribir en cualquier idioma. No hace falta que ponga nombres. Esto ayuda: qué vio, dónde, cuándo, cuántas personas, la placa o matrícula de un vehículo. No vaya a buscar más.

tip-who = ¿De qué trata su mensaje?
tip-who-me = De mí
tip-who-someone = De alguien que conozco
tip-who-saw = De algo que vi u oí

tip-safe = ¿Está a salvo donde está?
    .when = Solo si se trata de usted
tip-safe-yes = Sí
tip-safe-no = No
    .danger = Si alguien puede mirar esta pantalla, pare aquí. Puede salir de este sitio y escribir más tarde, desde un lugar más seguro.
tip-safe-unsure = No lo sé

tip-there = ¿Qué está pasando allí?
tip-there-papers = Alguien se queda con los pasaportes u otros documentos
tip-there-pay = Alguien se queda con el salario
tip-there-leave = La gente no puede irse
tip-there-threats = Alguien amenaza o golpea a la gente

tip-work = ¿Qué obligan a hacer a la gente allí?
tip-work-home = Trabajo en la casa de alguien
tip-work-land = Campo, bosque o pesca
tip-work-site = Obra, fábrica o taller
tip-work-service = Hotel, restaurante, tienda o limpieza
tip-work-crime = Delitos, o estafas por internet
tip-work-marry = Casarse
tip-work-sex = Sexo, o imágenes de sexo
tip-work-begging = Pedir dinero en la calle
tip-work-other = Otra cosa

tip-where = ¿Dónde es?
    .hint = Un país, una ciudad, una calle o un letrero del edificio. Basta con lo que sepa.

tip-time = ¿Cuándo pasa?
tip-time-now = Está pasando ahora
tip-time-before = Ya terminó
tip-time-soon = Puede pasar pronto

tip-child = ¿Hay allí alguien de menos de 18 años?
tip-child-yes = Sí
tip-child-no = No
tip-child-unsure = No lo sé

tip-contact = ¿Acepta que las personas que leen esto se pongan en contacto con usted?
tip-contact-no = No
tip-contact-yes = Sí

tip-how = ¿Cómo pueden ponerse en contacto con usted sin peligro?
    .when = Solo si acepta que se pongan en contacto con usted
    .hint = Un número o una dirección que solo use usted, y una hora segura.

no-form-heading = Aquí no puede enviar un mensaje
no-form-text = Este sitio no tiene formulario, porque aquí nadie leería su mensaje.
no-form-why = Un formulario que nadie lee sería una promesa falsa.
no-form-call = Puede llamar a la línea de ayuda del país donde está.
no-form-link = Encontrar un número

look-again-title = Revisar
look-again-heading = Revíselo, por favor
look-again-text = No se ha enviado nada. Lo que escribió sigue aquí.
problem-missing-link = Necesita respuesta: { $question }
problem-too-long-link = Demasiado largo: { $question }
problem-missing = Esta pregunta necesita respuesta. Bastan unas pocas palabras.
problem-too-long = Esta respuesta es demasiado larga. Caben como máximo { $max } letras.

sent-title = Listo
sent-heading = Su mensaje ha llegado.
sent-code = Su código
sent-code-use = Llame a la línea de ayuda que aparece abajo y diga este código. Así pueden encontrar su mensaje.
sent-code-no-name = No tiene que dar su nombre. El código no muestra quién es usted.
sent-copy = Copiar el código
sent-copied = Copiado
sent-not-copied = No se pudo copiar. Escríbalo en otro lugar.
sent-copy-shared = Si lo copia, cualquiera que use este aparato puede pegarlo y verlo.
sent-not-again = Esta página no se podrá volver a abrir.
sent-keep = Apréndase el código de memoria, o escríbalo donde nadie mire. Una foto del código se queda en su teléfono.
sent-found = Si alguien encuentra el código, puede saber que usted escribió.
sent-line = Esta línea de ayuda conoce su código: { $line }
sent-line-only = Ninguna otra línea de ayuda lo conoce.
sent-call = Llamar con su código
sent-demonstration = Demostración: nadie lee esto. Ninguna línea de ayuda conoce este código.
sent-done = ¿Ya terminó?
sent-done-text = Salir de esta página no borra su historial.
sent-done-link = Cómo protegerse

cannot-seal-heading = Este aparato no pudo cerrar su mensaje con llave.
cannot-seal-why = Algunos teléfonos y navegadores antiguos no pueden hacerlo. A veces funciona la segunda vez.
cannot-seal-choice = Aun así puede enviarlo. Entonces nuestro servidor lo cierra con llave cuando llega. Antes de eso, el servidor podría leerlo.
cannot-seal-send = Enviar sin esta llave

not-sent-title = Sin enviar
not-sent-heading = No pudimos enviar esto.
not-sent-what = Nuestro buzón de mensajes no responde. No sabemos si su mensaje llegó.
not-sent-kept = Lo que escribió sigue aquí, solo en esta página.
not-sent-again-text = Puede intentarlo otra vez ahora, o más tarde. También puede copiar lo que escribió.
not-sent-again = Intentar otra vez
not-sent-call = También puede llamar
not-sent-call-text = Si no puede esperar, llame a una línea de ayuda.

demonstration = Demostración: nadie lee esto.
demonstration-text = No escriba aquí nada real.
demonstration-countries = En esta demostración son solo un ejemplo.
demonstration-readers = No lo lee nadie. Solo muestra cómo funciona un formulario.

empty-title = Página
empty-text = Esta página no se puede abrir sola.
empty-hint = Si no vio ningún código, no llegó nada.
empty-link = Elegir un idioma
