# Campanhas: páginas que levam os números ao público durante um dia ou algumas semanas.

campaign-none = Agora não há nenhuma campanha.
campaign-lines = Números
