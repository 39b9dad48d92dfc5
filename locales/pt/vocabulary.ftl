# As palavras das fichas das linhas.

## Quem gere a linha e quem a paga

model-state-run = Gerida pelo Estado
    .plain = O Estado gere e paga esta linha.
model-ngo-state-funded = Gerida por uma organização, paga pelo Estado
    .plain = Uma organização gere esta linha. É o Estado que paga.
model-ngo-privately-funded = Gerida por uma organização, paga por doadores privados
    .plain = Uma organização gere esta linha. São doadores privados que pagam.
model-ngo-mixed-funding = Gerida por uma organização, paga pelo Estado e por outros
    .plain = Uma organização gere esta linha. O Estado e outros pagam.
model-labour-line = Linha do Estado para quem trabalha
    .plain = O Estado gere esta linha para quem trabalha. É o Estado que paga.
model-other-crime-line = Linha também para outros tipos de violência ou dano
    .plain = Esta linha é também para outros tipos de dano, não só para o tráfico de pessoas. Esta ficha não diz quem paga.
model-unknown = Não sabemos quem paga
    .plain = Não sabemos quem paga esta linha.

## Quem atende a linha

answered-by-police = A polícia atende esta linha.
answered-by-prosecutor = Atendem pessoas que trabalham com o Ministério Público.
answered-by-state-office = Um serviço do Estado atende esta linha.
answered-by-organisation = Uma organização atende esta linha, não a polícia.
answered-by-labour-ministry = Um serviço do Estado para assuntos de trabalho atende esta linha.
answered-by-unknown = Não sabemos quem atende esta linha.

## De que trata a linha

form-all-forms = todos os tipos de exploração
form-trafficking = tráfico de pessoas
form-sex = sexo à força para outros ganharem
form-labour = trabalho à força
form-domestic-servitude = trabalho em casa sem poder sair
form-begging = pedir esmola à força
form-forced-marriage = casamento forçado
form-criminal-activity = crimes cometidos à força
form-slavery = escravidão
form-locked-in = não poder sair de um lugar
form-smuggling = contrabando de migrantes
form-violence = violência em casa ou noutro lugar
form-harm-to-children = danos a crianças
form-any-crime = qualquer crime
form-human-rights = violações dos direitos humanos
form-social-help = outra ajuda social

## Para quem é a linha

audience-affected = pessoas a quem isto acontece
audience-public = quem viu alguma coisa
audience-helpers = quem ajuda alguém
audience-adults = pessoas adultas
audience-children = crianças
audience-women = mulheres
audience-migrants = quem veio de outro país
audience-going-abroad = quem pensa ir para outro país
audience-workers-abroad = quem trabalha noutro país
audience-professionals = quem vê casos destes no trabalho
audience-employers = empregadores

## A que ajuda a linha pode chegar

service-referral = Pode pedir para falar com serviços que ajudam.
service-information = Pode pedir informação.
service-training = Escolas, empresas e serviços podem pedir formação.
service-shelter = Pode pedir um lugar seguro para ficar.
service-lawyer = Pode pedir para falar com um advogado.
service-counselling = Pode pedir uma conversa com uma pessoa preparada para apoiar.
service-accompaniment = Pode pedir apoio para sair, e também depois.
service-job-offer-check = Pode pedir que verifiquem uma oferta de trabalho.
service-text-telephone = Pode ligar com um telefone de texto, se não ouve bem.
service-sign-language = Pode ligar com intérprete de língua gestual ou de sinais.

## O que a linha comunica a outros

report-child-abuse = Comunicam quando suspeitam que uma criança sofre abuso ou maus-tratos.
report-imminent-harm = Comunicam quando alguém está prestes a sofrer um dano.
report-child-under-18 = Podem comunicar, sem lhe perguntar, qualquer perigo para quem tem menos de 18 anos.
report-information-to-police = Passam informações à polícia.

## O que a linha não pode fazer

limit-adults-only = Esta linha só ajuda quem tem mais de 18 anos.
limit-urgent-only-outside-hours = Fora do horário de serviço, só tratam de chamadas urgentes.
limit-recording-outside-hours = Fora deste horário, uma máquina grava a sua mensagem.
limit-languages-by-day = As línguas que falam dependem do dia.
limit-hours-incomplete = Pode haver mais dias ou horas do que os indicados aqui.
limit-some-sim-cards = Com alguns cartões SIM (chips), talvez a chamada não funcione.
limit-area-code = De um telefone móvel, pode ser preciso pôr antes o código de área.
limit-transnistria-only = Esta linha é para a região da Transnístria.

## O que acontece depois

next-investigation = Uma chamada pode dar início a uma investigação.
next-police-or-services = A linha pode levar à polícia, ou diretamente à ajuda.
next-takes-reports = Pode contar o que sabe.
next-partner-network = Podem pôr quem liga a falar com organizações parceiras.
next-your-consent = Fora o que é obrigatório comunicar, é sua a decisão sobre o que se conta a outros.
next-help-without-permit = Pode ter ajuda mesmo sem autorização para ficar no país.

## Para que é um outro número de uma linha

number-label-from-abroad = de outro país
number-label-children = para crianças
number-label-women = para mulheres
number-label-police = a polícia
number-label-old = número antigo
number-label-office = o escritório
number-label-professionals-only = só para quem vê casos destes no trabalho
number-label-region = na região:
number-label-second = outro número desta linha
