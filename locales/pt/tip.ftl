# O formulário, as respostas a ele e a página que fica no seu lugar.

## A página com o formulário

write-before = Antes de escrever
write-danger = Está em perigo agora?
write-danger-text = Isto não é um serviço de emergência. Ligue para o número de emergência do país onde está.
write-readers = Quem lê
write-countries = Em que países podem ajudar
write-countries-text = Só podem ajudar nestes países: { $countries }.
write-countries-else = Para outro país, ligue para a linha desse país.
write-countries-link = Números de outros países
write-passed-on = O que pode ter de ser comunicado
write-passed-on-text = Um perigo para uma criança ou para uma vida pode ter de ser comunicado. Quem lê pode então avisar as autoridades sem lhe perguntar.
write-passed-on-list = Estas coisas têm de ser comunicadas:
write-passed-on-unknown = Não conseguimos saber o que mais tem de ser comunicado. Pode ligar primeiro e perguntar.
write-cannot = O que este formulário não pode fazer
write-cannot-answer = Aqui ninguém pode responder. Recebe um código, e pode ligar com ele.
write-cannot-hide = Não pode esconder que esteve neste site. Quem vê este aparelho pode descobrir.
write-cannot-link = Como ter mais segurança
write-no-name = Não é preciso dizer o seu nome.

write-one-required = Só a primeira pergunta precisa de resposta.
write-required = precisa de resposta
write-several = Escolha todas as respostas certas.
write-max = No máximo, { $max } caracteres.
write-trap = Deixe este campo vazio
write-nothing-leaves = Nada sai desta página até pressionar “Enviar”.
write-way-plain = O nosso servidor fecha a sua mensagem quando ela chega. Até esse momento, o servidor pode ler. Depois, só quem está encarregado de ler pode abrir.
write-way-sealed = Este aparelho fecha a sua mensagem antes do envio. Só quem está encarregado de ler pode abrir. O nosso servidor não pode.
write-sending = O envio está em curso. Espere um momento.
write-send = Enviar
write-or-call = Ou ligue

## Quem lê, e quando

tip-readers-hotline-operators = Só as pessoas que atendem a linha de apoio podem abrir a mensagem.
tip-readers-organisation = Só pessoal preparado de uma organização pode abrir a mensagem. Não é a polícia.
tip-readers-state-office = Só pessoal de um serviço do Estado pode abrir a mensagem.
tip-readers-police = A polícia lê a mensagem.
tip-reading-several-times-a-day = As mensagens novas são lidas várias vezes por dia.
tip-reading-daily = As mensagens novas são lidas uma vez por dia.
tip-reading-weekdays = As mensagens novas são lidas de segunda-feira a sexta-feira.
tip-reading-weekly = As mensagens novas são lidas uma vez por semana.

## As perguntas

tip-what = O que aconteceu?
    .hint = Pode escrever em qualquer língua. Pode deixar os nomes de fora.

tip-who = É sobre quem?
tip-who-me = Sobre mim
tip-who-someone = Sobre alguém que conheço
tip-who-saw = Sobre algo que vi ou ouvi

tip-safe = Está em segurança no lugar onde está?
    .when = Só se escreve sobre a sua própria vida
tip-safe-yes = Sim
tip-safe-no = Não
tip-safe-unsure = Não sei

tip-there = Como é lá?
tip-there-papers = Alguém fica com os documentos
tip-there-pay = Alguém fica com o salário
tip-there-leave = As pessoas não podem sair
tip-there-threats = Há ameaças ou agressões

tip-work = Que tipo de trabalho é?
tip-work-home = Trabalho na casa de alguém
tip-work-land = Campo, floresta ou pesca
tip-work-site = Obra, fábrica ou oficina
tip-work-sex = Sexo, ou imagens de sexo
tip-work-begging = Pedir esmola
tip-work-other = Outra coisa

tip-where = Onde é?
    .hint = Um país, uma cidade ou uma rua. O que sabe já é suficiente.

tip-time = Quando é?
tip-time-now = Acontece agora
tip-time-before = Já acabou
tip-time-soon = Pode acontecer em breve

tip-child = Há alguém lá com menos de 18 anos?
tip-child-yes = Sim
tip-child-no = Não
tip-child-unsure = Não sei

tip-contact = Aceita que as pessoas que leem isto lhe telefonem ou escrevam?
tip-contact-no = Não
tip-contact-yes = Sim

tip-how = Qual é a maneira segura de lhe telefonar ou escrever?
    .when = Só se aceita que telefonem ou escrevam
    .hint = Um número ou um endereço que mais ninguém usa, e uma boa hora.

## A página no lugar do formulário, onde ninguém lê

no-form-heading = Aqui não pode escrever
no-form-text = Este site não tem formulário, porque aqui ninguém leria o que escreve.
no-form-why = Um formulário que ninguém lê seria uma falsa promessa.
no-form-call = Pode ligar para a linha do país onde está.
no-form-link = Encontre um número

## A resposta quando algo falta ou é demasiado longo

look-again-title = Escrever
look-again-heading = Por favor, veja outra vez
look-again-text = Nada foi enviado. As suas palavras ainda estão aqui.
problem-missing-link = Falta a resposta: { $question }
problem-too-long-link = Resposta muito longa: { $question }
problem-missing = Esta pergunta precisa de resposta. Bastam poucas palavras.
problem-too-long = Esta resposta é muito longa. Cabem, no máximo, { $max } caracteres.

## A resposta quando a mensagem chegou

sent-title = Página
sent-heading = A sua mensagem chegou.

sent-code = O seu código
sent-code-use = Ligue para a linha indicada abaixo e diga este código. Assim podem encontrar a sua mensagem.
sent-code-no-name = Não é preciso dizer o seu nome. O código não mostra quem escreveu.
sent-not-again = Esta página não abre outra vez.
sent-keep = Decore o código, ou escreva-o onde ninguém vê. Uma fotografia fica no seu telefone.
sent-found = Quem encontrar o código pode descobrir que escreveu uma mensagem.
sent-line = Esta linha conhece o seu código: { $line }
sent-line-only = Nenhuma outra linha o conhece.
sent-call = Ligue com o seu código
sent-demonstration = Demonstração: ninguém lê isto. Nenhuma linha conhece este código.
sent-done = Já acabou?
sent-done-text = Sair desta página não apaga o seu histórico.
sent-done-link = Como ter mais segurança

## When the device cannot seal the message

cannot-seal-heading = Este aparelho não conseguiu fechar a sua mensagem.
cannot-seal-why = Alguns telefones e navegadores mais antigos não conseguem. Às vezes funciona numa segunda tentativa.
cannot-seal-choice = Mesmo assim pode enviar. O nosso servidor fecha então a mensagem quando ela chega. Até esse momento, o servidor pode ler.
cannot-seal-send = Enviar sem fechar aqui

## A resposta quando não foi possível enviar

not-sent-title = Página
not-sent-heading = Não foi possível enviar.
not-sent-what = O lugar das mensagens não responde agora. Não conte com esta mensagem.
not-sent-kept = As suas palavras ainda estão aqui, só nesta página.
not-sent-again-text = Pode tentar outra vez agora, ou mais tarde. Também pode copiar as suas palavras.
not-sent-again = Tentar outra vez
not-sent-call = Em vez disso, ligue
not-sent-call-text = Se não pode esperar, ligue para uma linha.

## Demonstração: um formulário que ninguém lê

demonstration = Demonstração: ninguém lê isto.
demonstration-text = Não escreva aqui nada de verdadeiro.
demonstration-readers = Ninguém lê. Isto só mostra como funciona um formulário.

## A página no endereço das respostas, quando é aberta sem o formulário

empty-title = Página
empty-text = Não é possível abrir esta página diretamente.
empty-hint = Se não viu nenhum código, nada chegou.
empty-link = Escolha uma língua
