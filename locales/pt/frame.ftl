# A moldura de todas as páginas: barra, nome, avisos e rodapé. Palavras neutras: quem olha por cima do ombro não fica
# sabendo do assunto.

frame-title = { $title } – { $name }
frame-skip = Ir para o texto principal
frame-exit = Sair da página
frame-change-language = Mudar de idioma
frame-fallback = (em { $language })
frame-numbers = Números
frame-call = Ligar
frame-first-page = { $name }, página inicial
frame-history = Sair não apaga o histórico.
frame-history-stay-safe = Sair não apaga o histórico. Como se proteger
frame-path = Onde você está neste site
frame-sections = Partes do site
frame-emergency = Em perigo agora? Ligue para o número de emergência do país onde você está.
frame-courtesy =
    { $source ->
        [en] Esta página foi traduzida para ajudar você. O texto que vale é o inglês.
        [fr] Esta página foi traduzida para ajudar você. O texto que vale é o francês.
        [es] Esta página foi traduzida para ajudar você. O texto que vale é o espanhol.
        [nb] Esta página foi traduzida para ajudar você. O texto que vale é o norueguês.
        [el] Esta página foi traduzida para ajudar você. O texto que vale é o grego.
       *[other] Esta página foi traduzida para ajudar você. Texto que vale: { $language }
    }
frame-unreviewed = Ninguém que fala esta língua e conhece esta área leu esta página ainda.
frame-outdated =
    { $source ->
        [en] A página em inglês mudou depois desta tradução.
        [fr] A página em francês mudou depois desta tradução.
        [es] A página em espanhol mudou depois desta tradução.
        [nb] A página em norueguês mudou depois desta tradução.
        [el] A página em grego mudou depois desta tradução.
       *[other] A página mudou depois desta tradução. Texto mais novo: { $language }
    }
frame-draft = Rascunho: esta página só aparece nesta pré-visualização.
frame-untranslated =
    { $source ->
        [en] Esta página ainda não existe em português. Aqui ela está em inglês.
        [fr] Esta página ainda não existe em português. Aqui ela está em francês.
        [es] Esta página ainda não existe em português. Aqui ela está em espanhol.
        [nb] Esta página ainda não existe em português. Aqui ela está em norueguês.
        [el] Esta página ainda não existe em português. Aqui ela está em grego.
       *[other] Esta página ainda não existe em português. Idioma do texto: { $language }
    }
frame-read-source =
    { $source ->
        [en] Ler em inglês
        [fr] Ler em francês
        [es] Ler em espanhol
        [nb] Ler em norueguês
        [el] Ler em grego
       *[other] Ler o texto original: { $language }
    }
frame-not-legal-advice = Informação geral. Não substitui a orientação de um advogado.
frame-contact = Sobre este site:
frame-no-record =
    { $hosting ->
        [own-server] Sem cookies. Não registramos quem lê esta página. A empresa dona da rede que usamos pode registrar a sua visita.
        [aws] Sem cookies. Não registramos quem lê esta página. A Amazon, que envia a página, pode registrar o seu endereço de internet.
       *[static-host] Sem cookies. Não registramos quem lê esta página. A empresa que envia a página registra o seu endereço de internet.
    }
frame-address = A versão mais nova desta página:
frame-updated = Página atualizada em { $date }.
frame-share = Números para ligar, em muitos idiomas.
frame-share-one = Um número para ligar, em vários idiomas.
