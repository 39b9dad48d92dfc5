# Skjemaet for en melding, svarene på det og siden som står i stedet for det.

## Siden med skjemaet

write-before = Før du skriver
write-danger = I fare nå?
write-danger-text = Dette er ikke en nødtjeneste. Ring nødnummeret i landet du er i.
write-readers = Hvem som leser meldingen
write-countries = I hvilke land de kan hjelpe
write-countries-text = De kan bare hjelpe i disse landene: { $countries }.
write-countries-else = For et annet land: ring hjelpetelefonen der.
write-countries-link = Numre i andre land
write-passed-on = Sier de fra til politiet?
write-passed-on-text = De må kanskje melde fra om fare for et barn eller for noens liv. Da kan de si fra til politiet eller andre myndigheter uten å spørre deg.
write-passed-on-list = Dette må de melde fra om:
write-passed-on-unknown = Vi klarte ikke å finne ut hva annet de må melde fra om. Du kan ringe først og spørre.
write-cannot = Hva dette skjemaet ikke kan
write-cannot-answer = Ingen kan svare deg på denne siden. Du får en kode som du kan si når du ringer. Hvis du oppgir et telefonnummer eller en adresse, får de som leser meldingen din, vite det.
write-cannot-hide = Skjemaet kan ikke skjule at du har vært på dette nettstedet. Hvis noen sjekker denne telefonen eller datamaskinen, bruk en annen.
write-cannot-link = Slik kan du være tryggere
write-no-name = Du trenger ikke å si hva du heter.
write-one-required = Bare det første spørsmålet må ha et svar.
write-required = må ha et svar
write-no-answer = Ikke noe svar
write-more = Mer, hvis du vil
write-left = Tegn igjen: { $count }
write-over = For langt. Så mange tegn for mye: { $count }
write-several = Velg alt som passer.
write-max = Høyst { $max } tegn.
write-trap = La dette feltet være tomt
write-nothing-leaves = Ingenting forlater denne siden før du trykker på «Send».
write-way-plain = Serveren vår låser meldingen din når den kommer fram. Før det kan serveren lese den. Etterpå kan bare de som leser meldingene, åpne den.
write-way-sealed = Telefonen eller datamaskinen din låser meldingen før den blir sendt. Bare de som leser meldingene, kan åpne den. Serveren vår kan ikke.
write-known = Får de vite at det var meg?
write-known-answer = Vi spør ikke hva du heter, og vi lagrer ingen adresse. Men det du skriver, kan vise hvem du er. La være å skrive det som bare du kan vite.
write-come = Kommer politiet?
write-come-answer = Øverst på denne siden står det hvem som leser meldingen din, og hva de kanskje må si til politiet.
write-wrong = Hva om jeg tar feil?
write-wrong-answer = Skriv hva du så. Si hva du ikke er sikker på. Ingen ber deg om å bevise det.
write-soon = Hvor snart blir den lest?
write-saved-copy = Hvis du åpnet denne siden fra en fil, kan ingenting sendes fra den. Selve siden er her:
write-sending = Sender. Vent litt.
write-send = Send
review-heading = Er det dette du vil sende?
review-send = Send dette
review-change = Endre
write-or-call = Eller ring

## Hvem som leser, og hvor ofte

tip-readers-hotline-operators = Bare de som svarer på hjelpetelefonen, kan åpne den.
tip-readers-organisation = Bare opplærte ansatte i en organisasjon kan åpne den. De er ikke politiet.
tip-readers-state-office = Bare ansatte på et statlig kontor kan åpne den.
tip-readers-police = Politiet leser den.
tip-reading-several-times-a-day = De leser nye meldinger flere ganger om dagen.
tip-reading-daily = De leser nye meldinger én gang om dagen.
tip-reading-weekdays = De leser nye meldinger fra mandag til fredag.
tip-reading-weekly = De leser nye meldinger én gang i uken.

## Spørsmålene

tip-what = Hva har skjedd?
    .hint = Du kan skrive på hvilket som helst språk. Du kan la være å skrive navn. Dette hjelper: hva du så, hvor, når, hvor mange personer, nummeret på en bil. Ikke gå og let etter mer.
tip-who = Hvem eller hva handler meldingen om?
tip-who-me = Meg
tip-who-someone = En jeg kjenner
tip-who-saw = Noe jeg har sett eller hørt
tip-safe = Er du trygg der du er?
    .when = Bare hvis det handler om deg
tip-safe-yes = Ja
tip-safe-no = Nei
    .danger = Hvis noen kan komme til å se på skjermen, stopp her. Du kan forlate siden og skrive senere, fra et tryggere sted.
tip-safe-unsure = Jeg vet ikke
tip-there = Hva skjer der?
tip-there-papers = Noen tar eller holder på pass eller andre papirer
tip-there-pay = Noen holder tilbake lønnen
tip-there-leave = Folk får ikke dra derfra
tip-there-threats = Noen truer eller slår folk
tip-work = Hva blir folk tvunget til å gjøre der?
tip-work-home = Arbeid hjemme hos noen
tip-work-land = Gård, skog eller fiske
tip-work-site = Byggeplass, fabrikk eller verksted
tip-work-service = Hotell, restaurant, butikk eller renhold
tip-work-crime = Lovbrudd, eller svindel på nettet
tip-work-marry = Gifte seg
tip-work-sex = Sex, eller seksuelle bilder
tip-work-begging = Tigge
tip-work-other = Annet
tip-where = Hvor er det?
    .hint = Et land, en by, en gate eller et skilt på bygningen. Det du vet, er nok.
tip-time = Når skjer det?
tip-time-now = Det skjer nå
tip-time-before = Det er over
tip-time-soon = Det skjer kanskje snart
tip-child = Er noen der under 18 år?
tip-child-yes = Ja
tip-child-no = Nei
tip-child-unsure = Jeg vet ikke
tip-contact = Kan de som leser dette, ta kontakt med deg?
tip-contact-no = Nei
tip-contact-yes = Ja
tip-how = Hvordan kan de trygt ta kontakt med deg?
    .when = Bare hvis du vil at de tar kontakt med deg
    .hint = Et nummer eller en adresse som bare du bruker, og et trygt tidspunkt.

## Siden i stedet for skjemaet, der ingen leser

no-form-heading = Du kan ikke sende en melding her
no-form-text = Dette nettstedet har ikke noe skjema, fordi ingen her ville ha lest meldingen din.
no-form-why = Et skjema som ingen leser, ville vært et falskt løfte.
no-form-call = Du kan ringe hjelpetelefonen for landet du er i.
no-form-link = Finn et nummer

## Svaret når noe mangler eller er for langt

look-again-title = Se over
look-again-heading = Kan du se over en gang til?
look-again-text = Ingenting er sendt. Det du skrev, står her fortsatt.
problem-missing-link = Mangler svar: { $question }
problem-too-long-link = For langt: { $question }
problem-missing = Dette spørsmålet må ha et svar. Noen få ord er nok.
problem-too-long = Dette svaret er for langt. Det er plass til høyst { $max } tegn.

## Svaret når meldingen er kommet fram

sent-title = Kommet fram
sent-heading = Meldingen din er kommet fram.
sent-code = Koden din
sent-code-use = Ring hjelpetelefonen som står under, og si denne koden. Da kan de finne meldingen din.
sent-code-no-name = Du trenger ikke å si hva du heter. Koden viser ikke hvem du er.
sent-copy = Kopier koden
sent-copied = Kopiert
sent-not-copied = Det gikk ikke å kopiere. Skriv ned koden.
sent-copy-shared = Hvis du kopierer den, kan alle som bruker denne telefonen eller datamaskinen, lime den inn og se den.
sent-not-again = Denne siden kan ikke åpnes en gang til.
sent-keep = Lær koden utenat, eller skriv den ned der ingen ser etter. Et bilde av den blir liggende på telefonen din.
sent-found = Den som finner koden, kan få vite at du skrev.
sent-line = Denne hjelpetelefonen kjenner koden din: { $line }
sent-line-only = Ingen andre hjelpetelefoner kjenner den.
sent-call = Ring med koden din
sent-demonstration = Demonstrasjon: Ingen leser dette. Ingen hjelpetelefon kjenner denne koden.
sent-done = Ferdig her?
sent-done-text = Historikken blir ikke slettet når du forlater siden.
sent-done-link = Slik kan du være tryggere

## Når telefonen eller datamaskinen ikke kan låse meldingen

cannot-seal-heading = Telefonen eller datamaskinen klarte ikke å låse meldingen din.
cannot-seal-why = Noen eldre telefoner og nettlesere kan ikke det. Av og til går det andre gangen.
cannot-seal-choice = Du kan sende den likevel. Da låser serveren vår den når den kommer fram. Før det kan serveren lese den.
cannot-seal-send = Send uten denne låsen

## Svaret når meldingen ikke kunne sendes

not-sent-title = Ikke sendt
not-sent-heading = Vi fikk ikke sendt dette.
not-sent-what = Meldingsboksen vår svarer ikke. Vi vet ikke om meldingen din kom fram.
not-sent-kept = Det du skrev, står her fortsatt, bare på denne siden.
not-sent-again-text = Du kan prøve igjen nå eller senere. Du kan også kopiere det du skrev.
not-sent-again = Prøv igjen
not-sent-call = Ring i stedet
not-sent-call-text = Hvis det ikke kan vente, ring en hjelpetelefon.

## Demonstrasjon: et skjema som ingen leser

demonstration = Demonstrasjon: Ingen leser dette.
demonstration-text = Ikke skriv noe virkelig her.
demonstration-countries = I denne demonstrasjonen er de bare et eksempel.
demonstration-readers = Ingen leser den. Dette viser bare hvordan et skjema virker.

## Siden på adressen til svarene, når den åpnes uten skjemaet

empty-title = Side
empty-text = Denne siden kan ikke åpnes alene.
empty-hint = Hvis du ikke så noen kode, kom ingenting fram.
empty-link = Velg språk
