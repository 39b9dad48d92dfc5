# Слова записей о горячих линиях.

## Who runs the line and who pays for it

model-state-run = Линию ведёт государство
    .plain = Эту линию ведёт и оплачивает государство.
model-ngo-state-funded = Линия общественной организации, платит государство
    .plain = Эту линию ведёт общественная организация. Платит за неё государство.
model-ngo-privately-funded = Линия общественной организации на частные пожертвования
    .plain = Эту линию ведёт общественная организация. Платят за неё частные жертвователи.
model-ngo-mixed-funding = Линия общественной организации, платят государство и другие
    .plain = Эту линию ведёт общественная организация. Платят за неё государство и другие.
model-labour-line = Государственная линия для работников
    .plain = Эту линию для работников ведёт государство. Платит за неё государство.
    .beside = Для работников
model-labour-advice = Линия общественной организации для работников
    .plain = Эту линию для работников ведёт общественная организация. Кто платит, здесь не сказано.
    .beside = Для работников
model-violence-line = Линия для пострадавших от насилия
    .plain = Эта линия для тех, кто пострадал от насилия дома или в другом месте. Кто платит, здесь не сказано.
    .beside = Для пострадавших от насилия
model-child-line = Линия для детей
    .plain = Эта линия для детей и для тех, кто тревожится за ребёнка. Кто платит, здесь не сказано.
    .beside = Для детей
model-crime-victim-line = Линия для пострадавших от преступлений
    .plain = Эта линия для пострадавших от любых преступлений. Кто платит, здесь не сказано.
    .beside = Для пострадавших от любых преступлений
model-other-crime-line = Линия помогает и в других бедах
    .plain = Эта линия помогает не только при торговле людьми, но и в других бедах. Кто платит, здесь не сказано.
    .beside = При любом преступлении или другой беде
model-nationals-line = Линия государства для своих граждан
    .plain = Эту линию ведёт государство для своих граждан.
model-unknown = Мы не знаем, кто платит
    .plain = Мы не знаем, кто платит за эту линию.

## Who answers the line

answered-by-police = Отвечает полиция.
answered-by-prosecutor = Отвечают люди, которые работают с прокуратурой.
answered-by-state-office = Отвечает государственное учреждение.
answered-by-organisation = Отвечает общественная организация, а не полиция.
answered-by-labour-ministry = Отвечает государственное ведомство по труду.
answered-by-immigration = Отвечает миграционная служба.
answered-by-embassy = Отвечает посольство или консульство.
answered-by-international-organisation = Отвечает международная организация, а не полиция.
answered-by-emergency-centre = Отвечает служба экстренной помощи этой страны.
answered-by-unknown = Мы не знаем, кто отвечает.

## What the line is about

form-all-forms = все виды эксплуатации
form-trafficking = торговля людьми
form-sex = секс по принуждению ради чужой выгоды
form-labour = работа по принуждению
form-domestic-servitude = работа в чужом доме без возможности уйти
form-begging = попрошайничество по принуждению
form-forced-marriage = брак по принуждению
form-criminal-activity = преступления по принуждению
form-slavery = рабство
form-locked-in = удержание без возможности уйти
form-smuggling = переправка мигрантов через границу за деньги
form-violence = насилие дома или в другом месте
form-harm-to-children = насилие над детьми и другой вред
form-any-crime = любые преступления
form-human-rights = нарушения прав человека
form-social-help = другая социальная помощь

## For whom the line is

audience-affected = сами пострадавшие
audience-public = все очевидцы
audience-helpers = родные и знакомые пострадавших
audience-adults = взрослые
audience-children = дети
audience-women = женщины
audience-migrants = приезжие из других стран
audience-refugees = беженцы
audience-workers = работники
audience-domestic-workers = работники в чужом доме
audience-going-abroad = люди перед отъездом за границу
audience-workers-abroad = работники за границей
audience-professionals = специалисты (например медсёстры или учителя)
audience-employers = работодатели

## What help one can ask the line for

service-referral = Можно попросить связать вас со службами, которые помогают.
service-information = Можно попросить информацию.
service-training = Школы, фирмы и учреждения могут попросить об обучении.
service-shelter = Можно попросить безопасное жильё.
service-lawyer = Можно попросить о разговоре с юристом.
service-counselling = Можно попросить о разговоре с обученным человеком о том, что у вас на душе.
service-accompaniment = Можно попросить помочь вам выбраться и помогать потом.
service-job-offer-check = Можно попросить проверить предложение о работе.
service-text-telephone = Если вы плохо слышите, можно звонить с текстового телефона.
service-sign-language = Можно звонить с переводчиком жестового языка.

## What the line passes on

report-child-abuse = Они сообщают властям, если подозревают насилие над ребёнком.
report-imminent-harm = Они сообщают властям, если кто-то вот-вот может пострадать.
report-child-under-18 = Если опасность грозит тому, кому нет 18, могут сообщить властям, не спросив вас.
report-information-to-police = Они передают сведения полиции.
report-information-to-prosecutors = Они передают сведения прокуратуре.
report-information-to-immigration = Они передают сведения миграционной службе.
report-information-to-authorities = Они передают сведения государственным учреждениям.

## What the line cannot do

limit-adults-only = Эта линия только для людей от 18 лет.
limit-urgent-only-outside-hours = В нерабочее время здесь принимают только срочные звонки.
limit-recording-outside-hours = В другие часы ваше сообщение записывает автоответчик.
limit-languages-by-day = В разные дни здесь говорят на разных языках.
limit-hours-incomplete = Возможно, линия отвечает и в другие дни и часы, которых здесь нет.
limit-some-sim-cards = С некоторых сим-карт дозвониться на этот номер может не получиться.
limit-area-code = С мобильного сначала может понадобиться код города или региона.
limit-referral-only = Прийти туда самим нельзя. Направить должна служба, например полиция.
limit-only-in = Эта линия только для { $region }.
limit-not-in = Эта линия не для { $region }.

## Regions, which help lines are only for, or not for

region-dubai-and-north = Дубая и эмиратов к северу от него
region-kurdistan-region = региона Курдистан
region-north-cyprus = севера Кипра
region-transnistria = региона Приднестровье
region-west-saudi-arabia = запада Саудовской Аравии

## What a call can bring on the person who calls

caution-reports-without-papers = Они могут сообщить властям о людях без документов.
caution-detains-without-papers = Людей без документов они могут посадить под замок.
caution-sends-back = Людей без документов они могут отправить обратно в их страну.
caution-papers-needed = Возможно, они помогают только людям с действующими документами.
caution-own-government = Звоните, только если вы не боитесь властей своей страны.
caution-feared-authorities = Эту линию ведут власти. У некоторых из тех, кто звонит, есть причины их бояться.
caution-back-to-family = Если вы ушли из семьи, они могут вернуть вас в семью.
caution-closed-shelter = Если вас поселят в приют, свободно уйти оттуда, возможно, не дадут.
caution-employer-in-call = Они могут подключить к разговору вашего работодателя.

## What happens next

next-investigation = После звонка может начаться расследование.
next-police-or-services = Вас могут связать с полицией или сразу с теми, кто помогает.
next-takes-reports = Можно рассказать им, что вы знаете.
next-partner-network = Вас могут связать с организациями, с которыми работает линия.
next-your-consent = Линия расскажет другим только то, что разрешите вы, и то, о чём обязана сообщать.
next-help-without-permit = Просить о помощи можно и без разрешения находиться в стране.
next-you-decide-police = Вы решаете, сообщать ли полиции.

## What a further number of a line is for

number-label-from-abroad = из другой страны
number-label-adults = для взрослых
number-label-children = для детей
number-label-women = для женщин
number-label-police = полиция
number-label-old = старый номер
number-label-office = офис
number-label-professionals-only = только для специалистов (врачи, соцработники)
number-label-region = в регионе:
number-label-second = ещё один номер этой линии

## What we could not find out about a line

unknown-hours = часы работы
    .ask = Когда вам можно звонить?
unknown-languages = языки
    .ask = Кто-нибудь у вас говорит на моём языке?
unknown-cost = цена звонка
    .ask = Этот звонок бесплатный?
unknown-who-answers = кто отвечает
    .ask = Кто вы? Вы из полиции?
unknown-person = отвечает ли человек
unknown-your-name = спрашивают ли имя
    .ask = Надо ли называть своё имя?
unknown-passed-on = сообщают ли полиции
    .ask = Вы расскажете обо мне полиции или кому-то ещё?
unknown-abroad = звонки из другой страны
    .ask = По какому номеру звонить из другой страны?
unknown-for-whom = кто может звонить
    .ask = Кто может вам звонить?
unknown-who-pays = кто платит
unknown-services = как там помогают
    .ask = Чем вы можете помочь?
unknown-limits = чего линия не может
unknown-next = что будет после звонка
    .ask = Что будет после этого звонка?
