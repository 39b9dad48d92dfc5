# Søkefeltet, listen over numre og siden til et land uten nummer.

numbers-find = Skriv et land, en by eller et ord, på hvilket som helst språk
numbers-example = For eksempel: Italia, Dubai, pass
numbers-found = Funnet: { $count }
numbers-nothing = Vi fant ingenting. Prøv å skrive det på en annen måte, eller se i listen under.
numbers-meant = Mente du dette?
numbers-pages = Sider med dette ordet
numbers-with =
    { $count ->
        [one] { $count } land eller område med et nummer
       *[other] { $count } land og områder med et nummer
    }
numbers-without =
    { $count ->
        [one] { $count } land eller område uten et nummer
       *[other] { $count } land og områder uten et nummer
    }
numbers-all = Alle land og områder
numbers-own = Alle numrene på dette nettstedet
numbers-own-one = Nummeret, og hvem som svarer
numbers-data = Disse numrene som data ({ $format })
numbers-feed = Hva som er endret (nyhetsstrøm)
numbers-none-say = For dette landet eller området har vi ikke funnet noen hjelpetelefon som vi stoler på.
numbers-none-pages = Hvert av dem har en side om hva du kan gjøre i stedet.
numbers-none-resources = Hvilken hjelp som finnes, og hvem du kan spørre
instead = Hva du kan gjøre i stedet
instead-own-country = Hjelpetelefonen i landet du kommer fra.
instead-own-country-say = De vet kanskje hvem som kan hjelpe deg der du er. Hvis du er redd for myndighetene i hjemlandet ditt, se først hvem som svarer.
instead-unhcr = FNs høykommissær for flyktninger, UNHCR.
instead-unhcr-say = Du kan be dem om hjelp hvis du er redd for myndighetene i hjemlandet ditt. Det kan du også hvis du ikke trygt kan reise hjem.
instead-iom = FNs migrasjonsorganisasjon, IOM.
instead-iom-say = I mange land hjelper de folk som vil reise hjem. Spør først hva det koster, og hvem som får vite det.
instead-embassy = Ambassaden eller konsulatet til hjemlandet ditt, hvis du ikke er redd for myndighetene der.
instead-embassy-say = De kan hjelpe med papirer og med reisen hjem. Hvis du er redd for myndighetene i hjemlandet ditt, ikke spør der.
instead-group = En fagforening, en kirke, en moské, et tempel eller en hjelpeorganisasjon.
instead-group-say = Før du forteller hva som har skjedd, spør: «Hvem må dere si det til?»
instead-ship = Arbeider du på et skip?
instead-ship-say = Spør etter ITF. Der er fagforeningene for transportarbeidere samlet.
numbers-for = For { $audiences }
numbers-nationals = Bare for statsborgere av: { $territories }
numbers-professionals = Vi har ikke noe nummer for alle her. Nummeret under er bare for fagfolk, som sykepleiere, lærere eller politi.
numbers-citizens = Vi har ikke noe nummer for alle her. Nummeret under er bare for statsborgere av landene som står der.
numbers-related = Hjelpetelefoner i andre land som også tar imot samtaler herfra
