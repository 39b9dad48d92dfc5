# Las palabras de las fichas de las líneas.

model-state-run = Del Estado
    .plain = El Estado dirige esta línea y la paga.
model-ngo-state-funded = De una organización, pagada por el Estado
    .plain = Una organización dirige esta línea. La paga el Estado.
model-ngo-privately-funded = De una organización, pagada por donantes privados
    .plain = Una organización dirige esta línea. La pagan donantes privados.
model-ngo-mixed-funding = De una organización, pagada por el Estado y otros
    .plain = Una organización dirige esta línea. La pagan el Estado y otros.
model-labour-line = Línea del Estado para personas que trabajan
    .plain = El Estado dirige esta línea para personas que trabajan. La paga el Estado.
model-other-crime-line = Línea también para otros tipos de daño
    .plain = Esta línea es también para otros tipos de daño, no solo para la trata de personas. Esta ficha no dice quién paga.
model-unknown = No sabemos quién la paga
    .plain = No sabemos quién paga esta línea.

answered-by-police = La policía atiende esta línea.
answered-by-prosecutor = Atienden esta línea personas que trabajan con la fiscalía.
answered-by-state-office = Una oficina del Estado atiende esta línea.
answered-by-organisation = Una organización atiende esta línea, no la policía.
answered-by-labour-ministry = Una oficina de trabajo del Estado atiende esta línea.
answered-by-unknown = No sabemos quién atiende esta línea.

form-all-forms = todo tipo de explotación
form-trafficking = trata de personas
form-sex = sexo a la fuerza en beneficio de otros
form-labour = trabajo a la fuerza
form-domestic-servitude = trabajo en una casa sin poder irse
form-begging = pedir en la calle a la fuerza
form-forced-marriage = matrimonio forzado
form-criminal-activity = delitos que alguien obliga a cometer
form-slavery = esclavitud
form-locked-in = encierro sin poder irse
form-smuggling = tráfico ilícito de migrantes
form-violence = violencia en casa o en otro lugar
form-harm-to-children = daño a niños y niñas
form-any-crime = cualquier delito
form-human-rights = violaciones de los derechos humanos
form-social-help = otra ayuda social

audience-affected = personas a quienes les pasa esto
audience-public = cualquier persona que vio algo
audience-helpers = personas que ayudan a alguien
audience-adults = personas adultas
audience-children = niños y niñas
audience-women = mujeres
audience-migrants = personas que vinieron de otro país
audience-going-abroad = personas que piensan ir a otro país
audience-workers-abroad = personas que trabajan en otro país
audience-professionals = personas que ven esto en su trabajo
audience-employers = personas y empresas que dan empleo

service-referral = Puede pedir contacto con servicios que ayudan.
service-information = Puede pedir información.
service-training = Escuelas, empresas y oficinas pueden pedir formación.
service-shelter = Puede pedir un lugar seguro donde quedarse.
service-lawyer = Puede pedir hablar con un abogado.
service-counselling = Puede pedir hablar con una persona formada para escucharle.
service-accompaniment = Puede pedir apoyo para salir de ahí, y también después.
service-job-offer-check = Puede pedir que revisen una oferta de trabajo.
service-text-telephone = Si no oye bien, puede llamar con un teléfono de texto.
service-sign-language = Puede llamar con intérprete de lengua de señas (o de signos).

report-child-abuse = Avisan a las autoridades si sospechan maltrato o abuso de un niño o una niña.
report-imminent-harm = Avisan a las autoridades si alguien está a punto de sufrir un daño.
report-child-under-18 = Pueden avisar sin preguntarle de cualquier peligro para alguien de menos de 18 años.
report-information-to-police = Pasan información a la policía.

limit-adults-only = Esta línea solo ayuda a mayores de 18 años.
limit-urgent-only-outside-hours = Fuera del horario de oficina solo atienden llamadas urgentes.
limit-recording-outside-hours = Fuera de este horario, una máquina graba su mensaje.
limit-languages-by-day = Los idiomas que hablan dependen del día.
limit-hours-incomplete = Puede que atiendan también otros días u otras horas que no están aquí.
limit-some-sim-cards = Con algunas tarjetas SIM tal vez no pueda llamar a este número.
limit-area-code = Desde un móvil o celular, tal vez tenga que marcar antes un prefijo de zona.
limit-transnistria-only = Esta línea es para la región de Transnistria.

next-investigation = Una llamada puede iniciar una investigación.
next-police-or-services = La línea puede llevarle a la policía, o directamente a quien ayuda.
next-takes-reports = Puede contarles lo que sabe.
next-partner-network = Pueden ponerle en contacto con organizaciones con las que trabajan.
next-your-consent = Salvo lo que es obligatorio comunicar, usted decide qué se cuenta a otros.
next-help-without-permit = Puede recibir ayuda aunque no tenga permiso para quedarse en el país.

number-label-from-abroad = desde otro país
number-label-children = para niños y niñas
number-label-women = para mujeres
number-label-police = la policía
number-label-old = número antiguo
number-label-office = la oficina
number-label-professionals-only = solo para quienes ven esto en su trabajo
number-label-region = en la región:
number-label-second = otro número de esta línea
