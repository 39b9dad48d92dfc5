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
