# A moldura de todas as páginas: barra, nome, avisos e rodapé.

frame-title = { $title } – { $name }
frame-skip = Ir para o texto principal
frame-exit = Sair da página
frame-change-language = Mudar de língua
frame-fallback = (em { $language })
frame-numbers = Números
frame-call = Ligar
frame-first-page = { $name }, página inicial
frame-history = Sair não apaga o histórico.
frame-history-stay-safe = Sair não apaga o histórico. Como se proteger
frame-path = Onde está neste site
frame-sections = Partes do site
frame-emergency = Está em perigo agora? Ligue para o número de emergência do país onde está.
frame-courtesy = { $source ->
    [en] Esta página é uma tradução de cortesia. O texto que vale é o inglês.
    [fr] Esta página é uma tradução de cortesia. O texto que vale é o francês.
    [es] Esta página é uma tradução de cortesia. O texto que vale é o espanhol.
    [nb] Esta página é uma tradução de cortesia. O texto que vale é o norueguês.
    [el] Esta página é uma tradução de cortesia. O texto que vale é o grego.
   *[other] Esta página é uma tradução de cortesia. Texto que vale: { $language }
}
frame-outdated = { $source ->
    [en] A página em inglês mudou depois desta tradução.
    [fr] A página em francês mudou depois desta tradução.
    [es] A página em espanhol mudou depois desta tradução.
    [nb] A página em norueguês mudou depois desta tradução.
    [el] A página em grego mudou depois desta tradução.
   *[other] A página mudou depois desta tradução. Texto mais novo: { $language }
}
frame-untranslated = { $source ->
    [en] Esta página ainda não existe em português. Aqui está em inglês.
    [fr] Esta página ainda não existe em português. Aqui está em francês.
    [es] Esta página ainda não existe em português. Aqui está em espanhol.
    [nb] Esta página ainda não existe em português. Aqui está em norueguês.
    [el] Esta página ainda não existe em português. Aqui está em grego.
   *[other] Esta página ainda não existe em português. Língua do texto: { $language }
}
frame-read-source = { $source ->
    [en] Ler em inglês
    [fr] Ler em francês
    [es] Ler em espanhol
    [nb] Ler em norueguês
    [el] Ler em grego
   *[other] Ler o primeiro texto: { $language }
}
frame-not-legal-advice = Informação geral, não é aconselhamento jurídico.
frame-contact = Sobre este site:
frame-no-record = { $hosting ->
    [own-server] Sem cookies. Não guardamos nada sobre quem lê esta página.
    [aws] Sem cookies. Não guardamos nada sobre quem lê esta página. A Amazon, que a envia, pode guardar os endereços de internet.
   *[static-host] Sem cookies. Não guardamos nada sobre quem lê esta página. A empresa que a envia guarda os endereços de internet.
}
frame-updated = Página atualizada em { $date }.
frame-share = Números para ligar, em muitas línguas.
