# Campanhas: páginas que levam os números ao público durante um dia ou algumas semanas.

campaign-none = Agora não há nenhuma campanha.
campaign-lines = As linhas de ajuda desta campanha
campaign-partners = Junto com
campaign-kit = Compartilhar esta campanha
campaign-kit-text = Você pode copiar estes textos como estão. Na próxima vez, copie de novo: um número pode ter mudado.
campaign-caption-short = Texto curto
campaign-caption-long = Texto longo
campaign-picture = Imagem para compartilhar: { $format }, { $width } × { $height } pixels, { $kilobytes } kB
campaign-picture-alt = Texto para quem não pode ver esta imagem
press-title = Para a imprensa e parceiros
press-say = Você pode usar tudo isto como está. Na próxima vez, pegue aqui de novo: um número pode ter mudado.
press-sheets = Para imprimir
press-others = Em outros idiomas
press-file =
    { $kind ->
        [kit] Tudo em um arquivo: { $format }, { $kilobytes } kB
        [square] Imagem quadrada: { $format }, { $kilobytes } kB
        [story] Imagem vertical para celulares: { $format }, { $kilobytes } kB
        [preview] Imagem para ficar ao lado de um link: { $format }, { $kilobytes } kB
        [poster-a4] Cartaz, A4: { $format }, { $kilobytes } kB
        [poster-a3] Cartaz, A3: { $format }, { $kilobytes } kB
        [strips] Cartaz com tiras para destacar: { $format }, { $kilobytes } kB
        [card] Cartão para a carteira: { $format }, { $kilobytes } kB
       *[other] Folheto para dobrar: { $format }, { $kilobytes } kB
    }
