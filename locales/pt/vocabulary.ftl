# As palavras dos dados das linhas de ajuda. Aparecem ao lado de um número: têm que ser exatas.

## Quem administra a linha e quem paga

model-state-run = Administrada pelo governo
    .plain = O governo administra e paga esta linha de ajuda.
model-ngo-state-funded = De uma organização, paga pelo governo
    .plain = Uma organização administra esta linha de ajuda. Quem paga é o governo.
model-ngo-privately-funded = De uma organização, paga por doações privadas
    .plain = Uma organização administra esta linha de ajuda. Quem paga são doadores privados.
model-ngo-mixed-funding = De uma organização, paga pelo governo e por outros
    .plain = Uma organização administra esta linha de ajuda. Quem paga são o governo e outros.
model-labour-line = Linha de ajuda do governo para quem trabalha
    .plain = O governo administra e paga esta linha de ajuda para quem trabalha.
    .beside = Para quem trabalha
model-labour-advice = Linha de ajuda de uma organização para quem trabalha
    .plain = Uma organização administra esta linha de ajuda para quem trabalha. Esta página não diz quem paga.
    .beside = Para quem trabalha
model-violence-line = Linha de ajuda para quem sofre violência
    .plain = É para quem sofre violência, em casa ou em outro lugar. Esta página não diz quem paga.
    .beside = Para quem sofre violência
model-child-line = Linha de ajuda para crianças
    .plain = É para crianças e para quem se preocupa com uma criança. Esta página não diz quem paga.
    .beside = Para crianças
model-crime-victim-line = Linha de ajuda para quem sofreu um crime
    .plain = Esta linha de ajuda é para quem sofreu qualquer crime. Esta página não diz quem paga.
    .beside = Para quem sofreu qualquer crime
model-other-crime-line = Linha de ajuda para muitos tipos de violência ou dano
    .plain = É para muitos tipos de dano, não só para o tráfico de pessoas. Esta página não diz quem paga.
    .beside = Para qualquer crime ou dano
model-nationals-line = Linha de ajuda de um país para os seus cidadãos
    .plain = O governo de um país administra esta linha de ajuda para os seus próprios cidadãos.
model-unknown = Não sabemos quem paga
    .plain = Não sabemos quem paga esta linha de ajuda.

## Quem atende

answered-by-police = A polícia atende.
answered-by-prosecutor = Pessoas que trabalham com o Ministério Público atendem.
answered-by-state-office = Um órgão do governo atende.
answered-by-organisation = Uma organização atende, não a polícia.
answered-by-labour-ministry = Um órgão do governo para assuntos de trabalho atende.
answered-by-immigration = O serviço de imigração atende.
answered-by-embassy = Uma embaixada ou um consulado atende.
answered-by-international-organisation = Uma organização internacional atende, não a polícia.
answered-by-emergency-centre = A central de emergência do país atende.
answered-by-unknown = Não sabemos quem atende.

## De que trata a linha de ajuda

form-all-forms = todos os tipos de exploração
form-trafficking = tráfico de pessoas
form-sex = sexo forçado para outros lucrarem
form-labour = trabalho que alguém obriga você a fazer
form-domestic-servitude = trabalho em casa de onde não deixam você sair
form-begging = esmola que alguém obriga a pedir
form-forced-marriage = casamento forçado
form-criminal-activity = crimes que alguém obriga a cometer
form-slavery = escravidão
form-locked-in = não deixarem você sair de um lugar
form-smuggling = contrabando de migrantes
form-violence = violência em casa ou em outro lugar
form-harm-to-children = violência e maus-tratos contra crianças
form-any-crime = qualquer crime
form-human-rights = violações de direitos humanos
form-social-help = outra ajuda social

## Para quem é

audience-affected = pessoas com quem isto acontece
audience-public = quem viu alguma coisa
audience-helpers = quem ajuda alguém
audience-adults = pessoas adultas
audience-children = crianças
audience-women = mulheres
audience-migrants = quem veio de outro país
audience-refugees = quem fugiu do seu país
audience-workers = quem trabalha
audience-domestic-workers = quem trabalha na casa de alguém
audience-going-abroad = quem pensa em ir para outro país
audience-workers-abroad = quem trabalha em outro país
audience-professionals = profissionais, como os da saúde ou de escolas
audience-employers = empregadores

## Que ajuda se pode pedir

service-referral = Você pode pedir contato com serviços que ajudam.
service-information = Você pode pedir informações.
service-training = Escolas, empresas e órgãos públicos podem pedir treinamento.
service-shelter = Você pode pedir um lugar seguro para ficar.
service-lawyer = Você pode pedir para falar com um advogado.
service-counselling = Você pode pedir uma conversa com alguém treinado sobre o que sente.
service-accompaniment = Você pode pedir apoio para sair dessa situação, e também depois.
service-job-offer-check = Você pode pedir que verifiquem uma oferta de trabalho.
service-text-telephone = Você pode ligar com um telefone de texto, se não ouve bem.
service-sign-language = Você pode ligar com um intérprete de língua de sinais.

## O que é comunicado a outros

report-child-abuse = Avisam as autoridades se acham que uma criança sofre abuso ou maus-tratos.
report-imminent-harm = Avisam as autoridades se alguém está prestes a sofrer um dano.
report-child-under-18 = Podem avisar, sem perguntar a você, de perigos para quem tem menos de 18 anos.
report-information-to-police = Passam informações para a polícia.
report-information-to-prosecutors = Passam informações para o Ministério Público.
report-information-to-immigration = Passam informações para o serviço de imigração.
report-information-to-authorities = Passam informações para órgãos do governo.

## O que a linha de ajuda não faz

limit-adults-only = Esta linha de ajuda é só para quem tem 18 anos ou mais.
limit-urgent-only-outside-hours = Fora do horário de expediente, só atendem casos urgentes.
limit-recording-outside-hours = Fora deste horário, uma máquina grava a sua mensagem.
limit-languages-by-day = Os idiomas que eles falam mudam conforme o dia.
limit-hours-incomplete = Pode haver mais dias ou horários do que os que estão aqui.
limit-some-sim-cards = Este número pode não funcionar com alguns chips de celular.
limit-area-code = De um celular, pode ser preciso discar antes um código de área.
limit-referral-only = Não dá para ir direto. Um órgão, como a polícia, tem que encaminhar você.
limit-only-in = Esta linha de ajuda é só para { $region }.
limit-not-in = Esta linha de ajuda não é para { $region }.

## Regions, which help lines are only for, or not for

region-dubai-and-north = Dubai e os emirados ao norte de Dubai
region-kurdistan-region = a Região do Curdistão
region-north-cyprus = o norte de Chipre
region-transnistria = a região da Transnístria
region-west-saudi-arabia = o oeste da Arábia Saudita

## O que uma ligação pode trazer para quem liga

caution-reports-without-papers = Podem avisar as autoridades sobre quem não tem documentos.
caution-detains-without-papers = Podem prender quem não tem documentos.
caution-sends-back = Podem mandar de volta para o seu país quem não tem documentos.
caution-papers-needed = Talvez só ajudem quem tem documentos válidos.
caution-own-government = Ligue só se você não tem medo do governo do seu país.
caution-feared-authorities = As autoridades administram esta linha de ajuda. Há quem tenha motivos para ter medo delas.
caution-back-to-family = Se você saiu da casa da sua família, podem levar você de volta para ela.
caution-closed-shelter = Se derem a você um lugar em um abrigo, talvez você não possa sair quando quiser.
caution-employer-in-call = Podem colocar o seu patrão na ligação.

## O que acontece depois

next-investigation = Uma ligação pode dar início a uma investigação.
next-police-or-services = Podem pôr você em contato com a polícia, ou direto com quem ajuda.
next-takes-reports = Você pode contar a eles o que sabe.
next-partner-network = Podem pôr você em contato com organizações parceiras.
next-your-consent = Eles podem ter que comunicar certas coisas. O resto, você decide.
next-help-without-permit = Você pode pedir ajuda mesmo sem autorização para ficar no país.
next-you-decide-police = É você quem decide se a polícia é avisada.

## Para que é outro número da linha

number-label-from-abroad = de outro país
number-label-adults = para pessoas adultas
number-label-children = para crianças
number-label-women = para mulheres
number-label-police = a polícia
number-label-old = número antigo
number-label-office = o escritório
number-label-professionals-only = para profissionais, não para o público
number-label-region = na região:
number-label-second = outro número desta linha de ajuda

## O que não conseguimos descobrir

unknown-hours = horário
    .ask = Em que horário posso ligar?
unknown-languages = idiomas
    .ask = Alguém aí fala o meu idioma?
unknown-cost = custo
    .ask = Esta ligação é gratuita?
unknown-who-answers = quem atende
    .ask = Quem são vocês? Vocês são da polícia?
unknown-person = se uma pessoa atende
unknown-your-name = se perguntam o seu nome
    .ask = Eu preciso dizer o meu nome?
unknown-passed-on = se avisam a polícia
    .ask = Vocês vão falar de mim para a polícia ou para outras pessoas?
unknown-abroad = ligações de outro país
    .ask = Para que número posso ligar de outro país?
unknown-for-whom = quem pode ligar
    .ask = Quem pode ligar para vocês?
unknown-who-pays = quem paga
unknown-services = que ajuda dão
    .ask = Que ajuda vocês podem dar?
unknown-limits = o que não podem fazer
unknown-next = o que acontece depois da ligação
    .ask = O que acontece depois desta ligação?
