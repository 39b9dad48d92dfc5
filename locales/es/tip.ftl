# El formulario para escribir, las respuestas y la página que ocupa su lugar.

write-before = Antes de escribir
write-danger = ¿Hay peligro ahora?
write-danger-text = Este no es un servicio de emergencias. Llame al número de emergencias del país donde está.
write-readers = Quién lo lee
write-countries = En qué países pueden ayudar
write-countries-text = Solo pueden ayudar en estos países: { $countries }.
write-countries-else = Para otro país, llame a la línea de ese país.
write-countries-link = Números de otros países
write-passed-on = Qué puede ser obligatorio comunicar
write-passed-on-text = Si está en peligro una vida, un niño o una niña, puede ser obligatorio comunicarlo. Entonces, quienes leen pueden avisar a las autoridades sin preguntarle a usted.
write-passed-on-list = Es obligatorio comunicar estas cosas:
write-passed-on-unknown = No pudimos averiguar qué más es obligatorio comunicar. Puede llamar antes y preguntar.
write-cannot = Lo que este formulario no puede hacer
write-cannot-answer = Aquí nadie puede responderle. Recibe un código, y con él puede llamar.
write-cannot-hide = No puede ocultar que estuvo en este sitio. Quien revise este aparato puede verlo.
write-cannot-link = Cómo protegerse
write-no-name = No es necesario que dé su nombre.

write-one-required = Solo la primera pregunta necesita respuesta.
write-required = necesita respuesta
write-several = Elija todas las respuestas que correspondan.
write-max = Como máximo, { $max } caracteres.
write-trap = Deje este campo vacío
write-nothing-leaves = Nada sale de esta página hasta que pulse “Enviar”.
write-way-plain = Nuestro servidor sella su mensaje cuando llega. Hasta ese momento, el servidor puede leerlo. Después, solo pueden abrirlo quienes leen los mensajes.
write-way-sealed = Este aparato sella su mensaje antes de enviarlo. Solo pueden abrirlo quienes leen los mensajes. Nuestro servidor no puede.
write-sending = Se está enviando. Espere un momento.
write-send = Enviar
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
    .hint = Puede escribir en cualquier idioma. No hace falta que ponga nombres.

tip-who = ¿De quién se trata?
tip-who-me = De mí
tip-who-someone = De alguien que conozco
tip-who-saw = De algo que vi u oí

tip-safe = ¿Está a salvo donde está?
    .when = Solo si se trata de usted
tip-safe-yes = Sí
tip-safe-no = No
tip-safe-unsure = No lo sé

tip-there = ¿Cómo es la situación allí?
tip-there-papers = Alguien se queda con los documentos
tip-there-pay = Alguien se queda con el salario
tip-there-leave = La gente no puede irse
tip-there-threats = Hay amenazas o golpes

tip-work = ¿Qué tipo de trabajo es?
tip-work-home = Trabajo en la casa de alguien
tip-work-land = Campo, bosque o pesca
tip-work-site = Obra, fábrica o taller
tip-work-sex = Sexo, o imágenes de sexo
tip-work-begging = Pedir dinero en la calle
tip-work-other = Otra cosa

tip-where = ¿Dónde es?
    .hint = Un país, una ciudad o una calle. Basta con lo que sepa.

tip-time = ¿Cuándo es?
tip-time-now = Está pasando ahora
tip-time-before = Ya terminó
tip-time-soon = Puede pasar pronto

tip-child = ¿Hay allí alguien de menos de 18 años?
tip-child-yes = Sí
tip-child-no = No
tip-child-unsure = No lo sé

tip-contact = ¿Pueden contactar con usted las personas que leen esto?
tip-contact-no = No
tip-contact-yes = Sí

tip-how = ¿Cómo pueden contactar con usted sin peligro?
    .when = Solo si acepta que contacten con usted
    .hint = Un número o una dirección que solo use usted, y una buena hora.

no-form-heading = Aquí no puede escribir
no-form-text = Este sitio no tiene formulario, porque aquí no lo leería nadie.
no-form-why = Un formulario que nadie lee sería una promesa falsa.
no-form-call = Puede llamar a la línea del país donde está.
no-form-link = Encontrar un número

look-again-title = Escribir
look-again-heading = Revíselo, por favor
look-again-text = No se ha enviado nada. Lo que escribió sigue aquí.
problem-missing-link = Necesita respuesta: { $question }
problem-too-long-link = Demasiado largo: { $question }
problem-missing = Esta pregunta necesita respuesta. Bastan unas pocas palabras.
problem-too-long = Esta respuesta es demasiado larga. Caben como máximo { $max } caracteres.

sent-title = Página
sent-heading = Su mensaje ha llegado.
sent-code = Su código
sent-code-use = Llame a la línea que aparece abajo y diga este código. Así pueden encontrar su mensaje.
sent-code-no-name = No es necesario que dé su nombre. El código no muestra quién es usted.
sent-not-again = Esta página no se podrá volver a abrir.
sent-keep = Apréndase el código, o escríbalo donde nadie mire. Una foto del código se queda en su teléfono.
sent-found = Si alguien encuentra el código, puede saber que usted escribió.
sent-line = Esta línea conoce su código: { $line }
sent-line-only = Ninguna otra línea lo conoce.
sent-call = Llame con su código
sent-demonstration = Demostración: nadie lee esto. Ninguna línea conoce este código.
sent-done = ¿Ya terminó?
sent-done-text = Salir de esta página no borra su historial.
sent-done-link = Cómo protegerse

cannot-seal-heading = Este aparato no pudo sellar su mensaje.
cannot-seal-why = Algunos teléfonos y navegadores antiguos no pueden hacerlo. A veces funciona la segunda vez.
cannot-seal-choice = Aun así puede enviarlo. Entonces nuestro servidor lo sella cuando llega. Hasta ese momento, el servidor puede leerlo.
cannot-seal-send = Enviar sin este sello

not-sent-title = Página
not-sent-heading = No pudimos enviar esto.
not-sent-what = El lugar que recibe los mensajes no responde ahora. No cuente con que este mensaje haya llegado.
not-sent-kept = Lo que escribió sigue aquí, solo en esta página.
not-sent-again-text = Puede intentarlo otra vez ahora, o más tarde. También puede copiar lo que escribió.
not-sent-again = Intentar otra vez
not-sent-call = También puede llamar
not-sent-call-text = Si no puede esperar, llame a una línea.

demonstration = Demostración: nadie lee esto.
demonstration-text = No escriba aquí nada real.
demonstration-readers = No lo lee nadie. Solo muestra cómo funciona un formulario.

empty-title = Página
empty-text = Esta página no se puede abrir sola.
empty-hint = Si no vio ningún código, no llegó nada.
empty-link = Elija un idioma
