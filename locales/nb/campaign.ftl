# Kampanjer.

campaign-none = Det er ingen kampanje nå.
campaign-lines = Hjelpetelefonene i denne kampanjen
campaign-partners = Sammen med
campaign-kit = Del denne kampanjen
campaign-kit-text = Disse tekstene kan kopieres som de er. Kopier dem på nytt neste gang: et nummer kan ha blitt endret.
campaign-caption-short = Kort tekst
campaign-caption-long = Lang tekst
campaign-picture = Bilde til å dele: { $format }, { $width } × { $height } piksler, { $kilobytes } kB
campaign-picture-alt = Tekst for dem som ikke kan se dette bildet
press-title = For presse og partnere
press-say = Alt dette kan brukes som det er. Hent det her igjen neste gang: Et nummer kan være endret.
press-sheets = Til å skrive ut
press-others = På andre språk
press-file =
    { $kind ->
        [kit] Alt i én fil: { $format }, { $kilobytes } kB
        [square] Kvadratisk bilde: { $format }, { $kilobytes } kB
        [story] Stående bilde for telefoner: { $format }, { $kilobytes } kB
        [preview] Bilde som står ved siden av en lenke: { $format }, { $kilobytes } kB
        [poster-a4] Plakat, A4: { $format }, { $kilobytes } kB
        [poster-a3] Plakat, A3: { $format }, { $kilobytes } kB
        [strips] Plakat med remser til å rive av: { $format }, { $kilobytes } kB
        [card] Kort til lommeboken: { $format }, { $kilobytes } kB
       *[other] Brosjyre til å brette: { $format }, { $kilobytes } kB
    }
