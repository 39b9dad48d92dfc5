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
    .beside = Para quem trabalha
model-labour-advice = Linha de uma organização para quem trabalha
    .plain = Uma organização gere esta linha para quem trabalha. Esta ficha não diz quem paga.
    .beside = Para quem trabalha
model-violence-line = Linha sobre violência
    .plain = Esta linha é para casos de violência em casa ou noutro lugar. Esta ficha não diz quem paga.
    .beside = Para casos de violência em casa ou noutro lugar
model-child-line = Linha para crianças
    .plain = Esta linha é para crianças, e para quem se preocupa com uma. Esta ficha não diz quem paga.
    .beside = Para crianças
model-crime-victim-line = Linha para quem sofreu um crime
    .plain = Esta linha é para quem sofreu um crime de qualquer tipo. Esta ficha não diz quem paga.
    .beside = Para quem sofreu um crime
model-other-crime-line = Linha também para outros tipos de violência ou dano
    .plain = Esta linha é também para outros tipos de dano, não só para o tráfico de pessoas. Esta ficha não diz quem paga.
    .beside = Para qualquer crime ou dano
model-nationals-line = Linha de um Estado para os seus cidadãos
    .plain = Um Estado gere esta linha para os seus próprios cidadãos.
model-unknown = Não sabemos quem paga
    .plain = Não sabemos quem paga esta linha.

## Quem atende a linha

answered-by-police = A polícia atende esta linha.
answered-by-prosecutor = Atendem pessoas que trabalham com o Ministério Público.
answered-by-state-office = Um serviço do Estado atende esta linha.
answered-by-organisation = Uma organização atende esta linha, não a polícia.
answered-by-labour-ministry = Um serviço do Estado para assuntos de trabalho atende esta linha.
answered-by-immigration = O serviço de imigração atende esta linha.
answered-by-embassy = Uma embaixada ou um consulado atende esta linha.
answered-by-international-organisation = Uma organização internacional atende esta linha, não a polícia.
answered-by-emergency-centre = O centro de emergências do país atende esta linha.
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
audience-refugees = quem fugiu do seu país
audience-workers = quem trabalha
audience-domestic-workers = quem trabalha em casa de alguém
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
report-information-to-prosecutors = Passam informações ao Ministério Público.
report-information-to-immigration = Passam informações ao serviço de imigração.
report-information-to-authorities = Passam informações a serviços do Estado.

## O que a linha não pode fazer

limit-adults-only = Esta linha só ajuda quem tem mais de 18 anos.
limit-urgent-only-outside-hours = Fora do horário de serviço, só tratam de chamadas urgentes.
limit-recording-outside-hours = Fora deste horário, uma máquina grava a sua mensagem.
limit-languages-by-day = As línguas que falam dependem do dia.
limit-hours-incomplete = Pode haver mais dias ou horas do que os indicados aqui.
limit-some-sim-cards = Com alguns cartões SIM (chips), talvez a chamada não funcione.
limit-area-code = De um telefone móvel, pode ser preciso pôr antes o código de área.
limit-referral-only = Outro serviço, como a polícia, tem de encaminhar quem precisa para este.
limit-transnistria-only = Esta linha é para a região da Transnístria.
limit-dubai-and-north-only = Esta linha é só para o Dubai e os emirados do norte.
limit-kurdistan-region-only = Esta linha é só para a Região do Curdistão.
limit-north-cyprus-only = Esta linha é só para o norte de Chipre.
limit-not-north-cyprus = Esta linha não é para o norte de Chipre.
limit-west-saudi-arabia-only = Esta linha é só para o oeste da Arábia Saudita.

caution-reports-without-papers = Podem comunicar quem não tem papéis.
caution-detains-without-papers = Podem deter quem não tem papéis.
caution-sends-back = Podem mandar de volta ao seu país quem não tem papéis.
caution-papers-needed = Talvez só ajudem quem tem papéis válidos.
caution-own-government = Ligue só se não teme o governo do seu país.
caution-feared-authorities = Algumas pessoas têm motivos para temer as autoridades que gerem esta linha.
caution-back-to-family = Podem levar de volta à família quem saiu dela.
caution-closed-shelter = Talvez não possa sair livremente do abrigo desta linha.
caution-employer-in-call = Podem pôr o seu empregador na chamada.

## O que acontece depois

next-investigation = Uma chamada pode dar início a uma investigação.
next-police-or-services = A linha pode levar à polícia, ou diretamente à ajuda.
next-takes-reports = Pode contar o que sabe.
next-partner-network = Podem pôr quem liga a falar com organizações parceiras.
next-your-consent = Fora o que é obrigatório comunicar, é sua a decisão sobre o que se conta a outros.
next-help-without-permit = Pode ter ajuda mesmo sem autorização para ficar no país.
next-you-decide-police = A decisão de avisar a polícia é sua.

## Para que é um outro número de uma linha

number-label-from-abroad = de outro país
number-label-adults = para pessoas adultas
number-label-children = para crianças
number-label-women = para mulheres
number-label-police = a polícia
number-label-old = número antigo
number-label-office = o escritório
number-label-professionals-only = só para quem vê casos destes no trabalho
number-label-region = na região:
number-label-second = outro número desta linha

unknown-hours = horário
    .ask = Quando posso ligar?
unknown-languages = línguas
    .ask = Alguém fala a minha língua?
unknown-cost = custo
    .ask = Esta chamada é gratuita?
unknown-who-answers = quem atende
    .ask = Quem atende? É a polícia?
unknown-person = se atende uma pessoa
unknown-your-name = o seu nome
    .ask = É preciso dizer o meu nome?
unknown-passed-on = o que é comunicado a outros
    .ask = O que são obrigados a comunicar, e a quem?
unknown-abroad = chamadas de outro país
    .ask = Para que número se liga de outro país?
unknown-for-whom = para quem é
    .ask = Quem pode ligar?
unknown-who-pays = quem paga
unknown-services = que ajuda há
    .ask = Que ajuda podem dar?
unknown-limits = o que não pode fazer
unknown-next = o que acontece depois da chamada
    .ask = O que acontece depois desta chamada?
