# O formulário, as respostas a ele e a página que fica no lugar dele.
#
# Quem lê: uma pessoa em perigo, ou alguém que viu algo, talvez sob vigilância. Nada aqui promete segredo.

## A página com o formulário

write-before = Antes de escrever
write-danger = Em perigo agora?
write-danger-text = Isto não é um serviço de emergência. Ligue para o número de emergência do país onde você está.
write-readers = Quem lê
write-countries = Em que países podem ajudar
write-countries-text = Só podem ajudar nestes países: { $countries }.
write-countries-else = Para outro país, ligue para a linha de ajuda de lá.
write-countries-link = Números de outros países
write-passed-on = Avisam a polícia?
write-passed-on-text = Quem lê pode ter que comunicar um perigo para uma criança ou para a vida de alguém. Nesse caso, pode avisar a polícia ou outros órgãos sem perguntar a você.
write-passed-on-list = Estas coisas eles têm que comunicar:
write-passed-on-unknown = Não conseguimos descobrir o que mais eles têm que comunicar. Você pode ligar antes e perguntar.
write-cannot = O que este formulário não faz
write-cannot-answer = Nesta página ninguém pode responder. Você recebe um código que pode dizer quando ligar. Se você der um telefone ou um endereço, as pessoas que leem a sua mensagem vão saber qual é.
write-cannot-hide = Ele não esconde que você esteve neste site. Se alguém mexe neste celular ou computador, use outro.
write-cannot-link = Como se proteger
write-no-name = Você não precisa dizer o seu nome.
write-one-required = Só a primeira pergunta precisa de resposta.
write-required = precisa de resposta
write-no-answer = Sem resposta
write-more = Mais perguntas, se você quiser
write-left = Caracteres que ainda cabem: { $count }
write-over = Texto longo demais. Caracteres a mais: { $count }
write-several = Escolha tudo o que se aplica.
write-max = No máximo { $max } caracteres.
write-trap = Deixe este campo vazio
write-nothing-leaves = Nada sai desta página até você apertar “Enviar”.
write-way-plain = O nosso servidor tranca a sua mensagem quando ela chega. Até lá, o servidor pode ler a mensagem. Depois, só as pessoas que leem as mensagens podem abrir.
write-way-sealed = Este aparelho tranca a sua mensagem antes de enviar. Só as pessoas que leem as mensagens podem abrir. O nosso servidor não pode.
write-known = Vão saber que fui eu?
write-known-answer = Não perguntamos o seu nome e não guardamos nenhum endereço. Mas as suas palavras podem mostrar quem você é. Deixe de fora o que só você pode saber.
write-come = A polícia vai vir?
write-come-answer = O alto desta página diz quem lê a sua mensagem e o que essas pessoas podem ter que contar à polícia.
write-wrong = E se eu me enganar?
write-wrong-answer = Escreva o que você viu. Diga de que você não tem certeza. Ninguém pede provas a você.
write-soon = Em quanto tempo alguém lê?
write-saved-copy = Se você abriu esta página a partir de um arquivo, não dá para enviar nada por ele. A página verdadeira está aqui:
write-sending = Enviando. Espere um momento.
write-send = Enviar
review-heading = É isto que você quer enviar?
review-send = Enviar isto
review-change = Mudar
write-or-call = Ou por telefone

## Quem lê, e quando

tip-readers-hotline-operators = Só as pessoas que atendem a linha de ajuda podem abrir a mensagem.
tip-readers-organisation = Só a equipe treinada de uma organização pode abrir a mensagem. Não é a polícia.
tip-readers-state-office = Só quem trabalha em um órgão do governo pode abrir a mensagem.
tip-readers-police = Quem lê a mensagem é a polícia.
tip-reading-several-times-a-day = As mensagens novas são lidas várias vezes por dia.
tip-reading-daily = As mensagens novas são lidas uma vez por dia.
tip-reading-weekdays = As mensagens novas são lidas de segunda a sexta-feira.
tip-reading-weekly = As mensagens novas são lidas uma vez por semana.

## As perguntas

tip-what = O que aconteceu?
    .hint = Pode ser em qualquer idioma. Você pode deixar os nomes de fora. O que ajuda: o que você viu, onde, quando, quantas pessoas, a placa de um carro. Não vá procurar mais.
tip-who = Sobre o que é a sua mensagem?
tip-who-me = Sobre mim
tip-who-someone = Sobre alguém que eu conheço
tip-who-saw = Sobre algo que eu vi ou ouvi
tip-safe = Você está em segurança onde está?
    .when = Só se a mensagem é sobre você
tip-safe-yes = Sim
tip-safe-no = Não
    .danger = Se alguém pode ver esta tela, pare aqui. Você pode sair deste site e escrever depois, de um lugar mais seguro.
tip-safe-unsure = Não sei
tip-there = O que está acontecendo lá?
tip-there-papers = Alguém fica com os passaportes ou outros documentos
tip-there-pay = Alguém fica com o salário
tip-there-leave = As pessoas não podem sair
tip-there-threats = Alguém ameaça as pessoas ou bate nelas
tip-work = O que obrigam as pessoas a fazer lá?
tip-work-home = Trabalhar na casa de alguém
tip-work-land = Trabalhar no campo, na floresta ou na pesca
tip-work-site = Trabalhar em obra, fábrica ou oficina
tip-work-service = Trabalhar em hotel, restaurante, loja ou limpeza
tip-work-crime = Cometer crimes, ou dar golpes pela internet
tip-work-marry = Casar
tip-work-sex = Fazer sexo, ou imagens sexuais
tip-work-begging = Pedir esmola
tip-work-other = Outra coisa
tip-where = Onde é?
    .hint = Um país, uma cidade, uma rua ou uma placa no prédio. O que você sabe já basta.
tip-time = Quando acontece?
tip-time-now = Está acontecendo agora
tip-time-before = Já acabou
tip-time-soon = Pode acontecer em breve
tip-child = Há alguém lá com menos de 18 anos?
tip-child-yes = Sim
tip-child-no = Não
tip-child-unsure = Não sei
tip-contact = Você aceita que as pessoas que leem isto entrem em contato com você?
tip-contact-no = Não
tip-contact-yes = Sim
tip-how = Qual é a forma segura de entrar em contato com você?
    .when = Só se você aceita o contato
    .hint = Um número ou um endereço que só você usa, e um horário seguro.

## A página no lugar do formulário, onde ninguém lê

no-form-heading = Aqui não dá para mandar mensagem
no-form-text = Este site não tem formulário, porque aqui ninguém leria a sua mensagem.
no-form-why = Um formulário que ninguém lê seria uma promessa falsa.
no-form-call = Você pode ligar para a linha de ajuda do país onde está.
no-form-link = Encontrar um número

## A resposta quando algo falta ou é longo demais

look-again-title = Olhar de novo
look-again-heading = Por favor, olhe de novo
look-again-text = Nada foi enviado. As suas palavras ainda estão aqui.
problem-missing-link = Falta a resposta: { $question }
problem-too-long-link = Resposta longa demais: { $question }
problem-missing = Esta pergunta precisa de resposta. Poucas palavras bastam.
problem-too-long = Esta resposta é longa demais. Cabem no máximo { $max } caracteres.

## A resposta quando a mensagem chegou

sent-title = Chegou
sent-heading = A sua mensagem chegou.
sent-code = O seu código
sent-code-use = Ligue para a linha de ajuda indicada abaixo e diga este código. Assim podem encontrar a sua mensagem.
sent-code-no-name = Você não precisa dizer o seu nome. O código não mostra quem você é.
sent-copy = Copiar o código
sent-copied = Copiado
sent-not-copied = Não deu para copiar. Anote o código.
sent-copy-shared = Se você copiar, qualquer pessoa que use este celular ou computador pode colar e ver o código.
sent-not-again = Esta página não vai abrir de novo.
sent-keep = Decore o código, ou anote onde ninguém olha. Uma foto dele fica no seu celular.
sent-found = Quem achar o código pode descobrir que você escreveu.
sent-line = Esta linha de ajuda conhece o seu código: { $line }
sent-line-only = Nenhuma outra linha de ajuda conhece esse código.
sent-call = Ligar com o seu código
sent-demonstration = Demonstração: ninguém lê isto. Nenhuma linha de ajuda conhece este código.
sent-done = Terminou aqui?
sent-done-text = Sair desta página não apaga o seu histórico.
sent-done-link = Como se proteger

## Quando o aparelho não consegue trancar a mensagem

cannot-seal-heading = Este aparelho não conseguiu trancar a sua mensagem.
cannot-seal-why = Alguns celulares e navegadores mais antigos não conseguem. Às vezes funciona na segunda vez.
cannot-seal-choice = Mesmo assim, você pode enviar. Então o nosso servidor tranca a mensagem quando ela chega. Até lá, o servidor pode ler.
cannot-seal-send = Enviar mesmo assim

## A resposta quando não foi possível enviar

not-sent-title = Não enviada
not-sent-heading = Não conseguimos enviar.
not-sent-what = A nossa caixa de mensagens não está respondendo. Não sabemos se a sua mensagem chegou.
not-sent-kept = As suas palavras ainda estão aqui, só nesta página.
not-sent-again-text = Você pode tentar de novo agora, ou mais tarde. Também pode copiar as suas palavras.
not-sent-again = Tentar de novo
not-sent-call = Ligar em vez de escrever
not-sent-call-text = Se não dá para esperar, ligue para uma linha de ajuda.

## Demonstração: um formulário que ninguém lê

demonstration = Demonstração: ninguém lê isto.
demonstration-text = Não escreva aqui nada que seja real.
demonstration-countries = Nesta demonstração, eles são só um exemplo.
demonstration-readers = Ninguém lê. Isto só mostra como um formulário funciona.

## A página no endereço das respostas, quando é aberta sem o formulário

empty-title = Página
empty-text = Esta página não abre sozinha.
empty-hint = Se você não viu nenhum código, nada chegou.
empty-link = Escolher um idioma
