# Kortet til en hjelpetelefon.

hotline-gloss = Hjelpetelefon
hotline-gloss-state = Hjelpetelefon som staten driver
hotline-gloss-organisation = Hjelpetelefon som en organisasjon driver
hotline-reach =
    { $kind ->
        [sms] SMS
        [whatsapp] WhatsApp
       *[other] Ring
    }
hotline-unknown = Dette klarte vi ikke å finne ut: { $facts }.
hotline-ask = Spør når noen svarer:
hotline-hours-unknown = Vi klarte ikke å finne ut når de svarer.
hotline-cost = Pris
hotline-free =
    { $known ->
        [yes] Det er gratis å ringe.
       *[no] Det er ikke gratis å ringe. Telefonselskapet ditt tar betalt.
    }
hotline-languages = Språk
hotline-interpreters =
    { $count ->
        [one] Tolk for { $count } språk eller flere. Si navnet på språket ditt.
       *[other] Tolk for { $count } språk eller flere. Si navnet på språket ditt.
    }
hotline-who = Hvem som svarer
hotline-person =
    { $known ->
        [yes] Et menneske svarer, ikke et opptak.
       *[no] Et opptak svarer.
    }
hotline-kind = Om denne hjelpetelefonen
hotline-for-whom = For hvem
hotline-forms = Du kan ringe om: { $forms }
hotline-anonymous =
    { $known ->
        [yes] Du trenger ikke å si hva du heter.
       *[no] De spør hva du heter.
    }
hotline-abroad = Fra et annet land
hotline-abroad-inside = Dette nummeret virker bare inne i landet.
hotline-age = Når vi sjekket dette
hotline-age-called = Vi ringte { $date }.
hotline-age-dated = Står på en side datert { $page } (lest { $date }). Vi har ikke ringt.
hotline-age-month = Står på en side fra { $month } (lest { $date }). Vi har ikke ringt.
hotline-month = { $month } { $year }
hotline-year = { $year }
hotline-age-undated = Står på en side uten dato (lest { $date }). Vi har ikke ringt.
hotline-age-old = Dette kan ha endret seg.
hotline-source = Kilde:
hotline-services = Hva du kan be om hjelp til
hotline-limits = Begrensninger ved denne hjelpetelefonen
hotline-next = Hva som skjer etter samtalen
hotline-write = Du kan også skrive
hotline-chat = Chat på nettstedet deres
hotline-website = Nettsted (blir stående i historikken)
hotline-email = E-post
hotline-all-about = Mer om denne hjelpetelefonen
hotline-emergency-own = I fare nå? Ring
hotline-emergency-who =
    { $who ->
        [police] (politiet)
        [police-ambulance] (politi og ambulanse)
        [police-fire] (politi og brannvesen)
       *[all] (alle nødetater)
    }
hotline-emergency-may-not-answer = Det er ikke sikkert at noen svarer, eller at noen kommer.
hotline-before-you-call = Før du ringer
hotline-ask-first = Du kan spørre først hvem som får vite det.
hotline-hang-up = Du kan legge på når som helst og ringe igjen.
hotline-call-list = Samtalen kan bli stående i samtalelisten på telefonen og på regningen. Hvis du kan, bruk en telefon som ingen sjekker.
hotline-when-you-call = Hva som skjer når du ringer
hotline-write-instead = Send en melding i stedet, uten å si hva du heter
