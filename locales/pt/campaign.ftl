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
