# Rammen rundt hver side: topplinje, navn, meldinger og bunn.

frame-title = { $title } – { $name }
frame-skip = Gå til hovedteksten
frame-exit = Forlat siden
frame-change-language = Bytt språk
frame-fallback = (på { $language })
frame-numbers = Numre
frame-call = Ring
frame-first-page = { $name }, forsiden
frame-history = Å gå ut sletter ikke historikken.
frame-history-stay-safe = Å gå ut sletter ikke historikken. Trygg bruk
frame-path = Hvor du er på dette nettstedet
frame-sections = Temaer
frame-emergency = I fare nå? Ring nødnummeret i landet du er i.
frame-courtesy =
    { $source ->
        [en] Denne siden er oversatt for å hjelpe deg. Det er den engelske teksten som gjelder.
       *[other] Denne siden er oversatt for å hjelpe deg. Språket i teksten som gjelder: { $language }
    }
frame-unreviewed = Ingen som kan dette språket og fagfeltet godt, har lest denne siden ennå.
frame-outdated =
    { $source ->
        [en] Den engelske siden er endret etter denne oversettelsen.
       *[other] Siden er endret etter denne oversettelsen. Språket i den nyere teksten: { $language }
    }
frame-draft = Utkast: Denne siden vises bare i denne forhåndsvisningen.
frame-untranslated =
    { $source ->
        [en] Denne siden finnes ikke på norsk ennå. Her er den på engelsk.
       *[other] Denne siden finnes ikke på norsk ennå. Språket i teksten: { $language }
    }
frame-read-source =
    { $source ->
        [en] Les siden på engelsk
       *[other] Les originalen: { $language }
    }
frame-not-legal-advice = Dette er generell informasjon, ikke juridisk rådgivning.
frame-contact = Om dette nettstedet:
frame-no-record =
    { $hosting ->
        [own-server] Ingen informasjonskapsler (cookies). Vi lagrer ikke hvem som leser denne siden. Selskapet som eier nettverket vi bruker, kan lagre besøket ditt.
        [aws] Ingen informasjonskapsler (cookies). Vi lagrer ikke hvem som leser denne siden. Amazon, som sender den, kan lagre internettadressen din.
       *[static-host] Ingen informasjonskapsler (cookies). Vi lagrer ikke hvem som leser denne siden. Selskapet som sender den, lagrer internettadressen din.
    }
frame-address = Den nyeste utgaven av denne siden:
frame-updated = Siden ble oppdatert { $date }.
frame-share = Numre du kan ringe, på mange språk.
frame-share-one = Et nummer du kan ringe, på flere språk.
