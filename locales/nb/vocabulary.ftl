# Ordene på kortene til hjelpetelefonene.

## Hvem som driver hjelpetelefonen, og hvem som betaler

model-state-run = Staten driver den
    .plain = Staten driver denne hjelpetelefonen og betaler for den.
model-ngo-state-funded = En organisasjon driver den, staten betaler
    .plain = En organisasjon driver denne hjelpetelefonen. Staten betaler for den.
model-ngo-privately-funded = En organisasjon driver den, private givere betaler
    .plain = En organisasjon driver denne hjelpetelefonen. Private givere betaler for den.
model-ngo-mixed-funding = En organisasjon driver den, staten og andre betaler
    .plain = En organisasjon driver denne hjelpetelefonen. Staten og andre betaler for den.
model-labour-line = Statens hjelpetelefon for arbeidstakere
    .plain = Staten driver denne hjelpetelefonen for arbeidstakere. Staten betaler for den.
    .beside = For arbeidstakere
model-labour-advice = En organisasjons hjelpetelefon for arbeidstakere
    .plain = En organisasjon driver denne hjelpetelefonen for arbeidstakere. Her står det ikke hvem som betaler.
    .beside = For arbeidstakere
model-violence-line = Hjelpetelefon for folk som er utsatt for vold
    .plain = Den er for folk som er utsatt for vold, hjemme eller andre steder. Her står det ikke hvem som betaler.
    .beside = For folk som er utsatt for vold
model-child-line = Hjelpetelefon for barn
    .plain = Den er for barn, og for alle som er bekymret for et barn. Her står det ikke hvem som betaler.
    .beside = For barn
model-crime-victim-line = Hjelpetelefon for folk som er rammet av et lovbrudd
    .plain = Den er for alle som er rammet av et lovbrudd, uansett hvilket. Her står det ikke hvem som betaler.
    .beside = For alle som er rammet av et lovbrudd
model-other-crime-line = Hjelpetelefon for mange slags problemer
    .plain = Den er for mange slags vold og overgrep, ikke bare menneskehandel. Her står det ikke hvem som betaler.
    .beside = For alle slags lovbrudd og overgrep
model-nationals-line = En stats hjelpetelefon for egne statsborgere
    .plain = En stat driver denne hjelpetelefonen for sine egne statsborgere.
model-unknown = Vi vet ikke hvem som betaler
    .plain = Vi vet ikke hvem som betaler for denne hjelpetelefonen.

## Hvem som svarer

answered-by-police = Her svarer politiet.
answered-by-prosecutor = Her svarer folk som arbeider med påtalemyndigheten.
answered-by-state-office = Her svarer et statlig kontor.
answered-by-organisation = Her svarer en organisasjon, ikke politiet.
answered-by-labour-ministry = Her svarer et statlig kontor for arbeidsliv.
answered-by-immigration = Her svarer innvandringsmyndighetene.
answered-by-embassy = Her svarer en ambassade eller et konsulat.
answered-by-international-organisation = Her svarer en internasjonal organisasjon, ikke politiet.
answered-by-emergency-centre = Her svarer nødsentralen i landet.
answered-by-unknown = Vi vet ikke hvem som svarer.

## Hva hjelpetelefonen handler om

form-all-forms = alle slags utnyttelse
form-trafficking = menneskehandel
form-sex = å bli tvunget til sex som andre tjener på
form-labour = arbeid som noen tvinger deg til
form-domestic-servitude = arbeid i et hjem du ikke får forlate
form-begging = tvungen tigging
form-forced-marriage = tvangsekteskap
form-criminal-activity = lovbrudd som noen tvinger deg til
form-slavery = slaveri
form-locked-in = å bli holdt et sted du ikke får forlate
form-smuggling = menneskesmugling
form-violence = vold hjemme eller andre steder
form-harm-to-children = at noen skader et barn
form-any-crime = alle slags lovbrudd
form-human-rights = brudd på menneskerettighetene
form-social-help = annen sosial hjelp

## Hvem hjelpetelefonen er for

audience-affected = folk som opplever dette
audience-public = alle som har sett noe
audience-helpers = folk som hjelper noen
audience-adults = voksne
audience-children = barn
audience-women = kvinner
audience-migrants = folk som har kommet fra et annet land
audience-refugees = folk som har flyktet fra landet sitt
audience-workers = arbeidstakere
audience-domestic-workers = folk som arbeider hjemme hos noen
audience-going-abroad = folk som planlegger å reise til utlandet
audience-workers-abroad = folk som arbeider i utlandet
audience-professionals = fagfolk som sykepleiere eller lærere
audience-employers = arbeidsgivere

## Hva man kan be om hjelp til

service-referral = Du kan be dem sette deg i kontakt med noen som kan hjelpe.
service-information = Du kan be om informasjon.
service-training = Skoler, bedrifter og kontorer kan be om opplæring.
service-shelter = Du kan be om et trygt sted å bo.
service-lawyer = Du kan be om å få snakke med en advokat.
service-counselling = Du kan be om å få snakke med en fagperson om hvordan du har det.
service-accompaniment = Du kan be om støtte til å komme deg ut, og etterpå.
service-job-offer-check = Du kan be dem sjekke et jobbtilbud.
service-text-telephone = Du kan ringe med teksttelefon hvis du hører dårlig.
service-sign-language = Du kan ringe med tegnspråktolk.

## Hva de sier videre

report-child-abuse = De melder fra hvis de tror at et barn blir mishandlet eller misbrukt.
report-imminent-harm = De melder fra hvis noen er i fare for å bli skadet nå.
report-child-under-18 = De kan melde fra om enhver fare for noen under 18 år uten å spørre deg.
report-information-to-police = De gir opplysninger til politiet.
report-information-to-prosecutors = De gir opplysninger til påtalemyndigheten.
report-information-to-immigration = De gir opplysninger til innvandringsmyndighetene.
report-information-to-authorities = De gir opplysninger til statlige myndigheter.

## Hva hjelpetelefonen ikke kan

limit-adults-only = Denne hjelpetelefonen er bare for folk som er 18 år eller eldre.
limit-urgent-only-outside-hours = Utenom kontortiden tar de bare samtaler som haster.
limit-recording-outside-hours = Utenom disse tidene tar en maskin opp meldingen din.
limit-languages-by-day = De snakker ulike språk på ulike dager.
limit-hours-incomplete = Det kan være flere dager eller tider enn dem som står her.
limit-some-sim-cards = Dette nummeret virker kanskje ikke fra alle SIM-kort.
limit-area-code = Fra en mobiltelefon må du kanskje slå et retningsnummer først.
limit-referral-only = Du kan ikke gå dit selv. Et kontor, for eksempel politiet, må sende deg.
limit-only-in = Denne hjelpetelefonen er bare for { $region }.
limit-not-in = Denne hjelpetelefonen er ikke for { $region }.

## Regions, which help lines are only for, or not for

region-dubai-and-north = Dubai og emiratene nord for Dubai
region-kurdistan-region = Kurdistan-regionen
region-north-cyprus = den nordlige delen av Kypros
region-transnistria = regionen Transnistria
region-west-saudi-arabia = den vestlige delen av Saudi-Arabia

## Hva en samtale kan føre til for den som ringer

caution-reports-without-papers = De kan melde fra om folk som ikke har papirer.
caution-detains-without-papers = De kan sperre inne folk som ikke har papirer.
caution-sends-back = De kan sende folk som ikke har papirer, tilbake til hjemlandet.
caution-papers-needed = De hjelper kanskje bare folk som har gyldige papirer.
caution-own-government = Ring bare hvis du ikke er redd for myndighetene i hjemlandet ditt.
caution-feared-authorities = Myndighetene driver denne hjelpetelefonen. Noen som ringer, har grunn til å frykte dem.
caution-back-to-family = Hvis du har dratt fra familien din, kan de føre deg tilbake dit.
caution-closed-shelter = Hvis de gir deg plass på et krisesenter, er det ikke sikkert du får dra derfra.
caution-employer-in-call = De kan ta arbeidsgiveren din med i samtalen.

## Hva som skjer etterpå

next-investigation = En samtale kan føre til en etterforskning.
next-police-or-services = De kan sette deg i kontakt med politiet, eller direkte med noen som hjelper.
next-takes-reports = Du kan fortelle dem det du vet.
next-partner-network = De kan sette deg i kontakt med organisasjoner de samarbeider med.
next-your-consent = Noen ting må de kanskje melde fra om. Resten bestemmer du.
next-help-without-permit = Du kan be om hjelp også uten oppholdstillatelse.
next-you-decide-police = Du bestemmer om politiet skal få vite det.

## Hva et annet nummer er til

number-label-from-abroad = fra et annet land
number-label-adults = for voksne
number-label-children = for barn
number-label-women = for kvinner
number-label-police = politiet
number-label-old = gammelt nummer
number-label-office = kontoret
number-label-professionals-only = for fagfolk, ikke for alle
number-label-region = i regionen:
number-label-second = et annet nummer til denne hjelpetelefonen

## Hva vi ikke klarte å finne ut

unknown-hours = når de svarer
    .ask = Når kan jeg ringe?
unknown-languages = hvilke språk de snakker
    .ask = Er det noen der som snakker språket mitt?
unknown-cost = hva det koster
    .ask = Er det gratis å ringe hit?
unknown-who-answers = hvem som svarer
    .ask = Hvem er dere? Er dere politiet?
unknown-person = om et menneske svarer
unknown-your-name = om de spør hva du heter
    .ask = Må jeg si hva jeg heter?
unknown-passed-on = om de sier fra til politiet
    .ask = Kommer dere til å si fra om meg til politiet eller andre?
unknown-abroad = hvordan man ringer fra et annet land
    .ask = Hvilket nummer kan jeg ringe fra et annet land?
unknown-for-whom = hvem som kan ringe
    .ask = Hvem kan ringe dere?
unknown-who-pays = hvem som betaler
unknown-services = hvilken hjelp de gir
    .ask = Hvilken hjelp kan dere gi?
unknown-limits = hva de ikke kan gjøre
unknown-next = hva som skjer etter samtalen
    .ask = Hva skjer etter denne samtalen?
