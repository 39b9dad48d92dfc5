# Ord rundt teksten på en side, og sider uten egen tekst.

page-contents = På denne siden
page-sources = Kilder
page-source-read = Lest { $date }
page-source-elsewhere = Et land i parentes betyr at teksten er skrevet for folk der. Mye kan være annerledes der du er. Numre og kontorer i den er fra det landet.
page-language = Språk
page-moved = Denne siden har fått ny adresse.
page-moved-go = Gå videre til siden
page-gone = Denne siden er ikke her akkurat nå.
page-gone-go = Gå videre til en annen side
page-missing-title = Ikke funnet
page-missing = Denne siden finnes ikke her.
page-missing-say = Adressen kan være gammel eller ha en skrivefeil. Du kan fortsatt finne numrene.
page-missing-home = Til forsiden
page-hosting =
    { $hosting ->
        [own-server] Vår egen server sender deg disse sidene. Da må den se internettadressen din. Den har ingen liste over besøk. Selskapet som eier nettverket den bruker, kan se at adressen din kobler seg til den. Selskapet kan lagre dette, og tidspunktet. Det kan vi ikke slå av.
        [aws] Amazon sender deg disse sidene for oss. Da må de se internettadressen din. Vi har slått av Amazons lister over besøk. Amazon kan likevel lagre noe selv, med adressen din og tidspunktet. Det kan vi ikke se, og vi kan ikke slå det av.
       *[static-host] Et annet selskap sender deg disse sidene for oss. Da må de se internettadressen din. De lagrer adressen din, hvilken side det er, og tidspunktet. Det kan vi ikke slå av. Er det farlig for deg? Da kan du lese sidene med Tor Browser, som skjuler adressen din. Eller bruk en annen telefon eller datamaskin på et annet nettverk.
    }
page-source-article = { $source }, artikkel { $article }.
