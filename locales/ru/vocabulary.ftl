# Слова записей о горячих линиях.

## Who runs the line and who pays for it

model-state-run = Линию ведёт государство
    .plain = Эту линию ведёт и оплачивает государство.
model-ngo-state-funded = Линию ведёт организация, платит государство
    .plain = Эту линию ведёт организация. Платит за неё государство.
model-ngo-privately-funded = Линию ведёт организация на частные пожертвования
    .plain = Эту линию ведёт организация. Линия работает на частные пожертвования.
model-ngo-mixed-funding = Линию ведёт организация, платят государство и другие
    .plain = Эту линию ведёт организация. Платят за неё государство и другие.
model-labour-line = Государственная линия для работников
    .plain = Эту линию для работников ведёт государство. Платит за неё государство.
    .beside = Для работников
model-labour-advice = Линия организации для работников
    .plain = Организация ведёт эту линию для работников. Кто платит, здесь не сказано.
    .beside = Для работников
model-violence-line = Линия о насилии
    .plain = Эта линия помогает при насилии дома или в другом месте. Кто платит, здесь не сказано.
    .beside = При насилии дома или в другом месте
model-child-line = Линия для детей
    .plain = Эта линия для детей и для тех, кто тревожится за ребёнка. Кто платит, здесь не сказано.
    .beside = Для детей
model-crime-victim-line = Линия для пострадавших от преступлений
    .plain = Эта линия для пострадавших от любых преступлений. Кто платит, здесь не сказано.
    .beside = Для пострадавших от любых преступлений
model-other-crime-line = Линия и для других видов вреда
    .plain = Эта линия не только о торговле людьми, но и о другом вреде. Кто её оплачивает, в этой карточке не сказано.
    .beside = При любом преступлении или вреде
model-nationals-line = Линия государства для своих граждан
    .plain = Эту линию ведёт государство для своих граждан.
model-unknown = Мы не знаем, кто платит
    .plain = Мы не знаем, кто платит за эту линию.

## Who answers the line

answered-by-police = На этой линии отвечает полиция.
answered-by-prosecutor = На этой линии отвечают люди, которые работают с прокуратурой.
answered-by-state-office = На этой линии отвечает государственное учреждение.
answered-by-organisation = На этой линии отвечает организация, а не полиция.
answered-by-labour-ministry = На этой линии отвечает государственное ведомство по труду.
answered-by-immigration = На этой линии отвечает миграционная служба.
answered-by-embassy = На этой линии отвечает посольство или консульство.
answered-by-international-organisation = На этой линии отвечает международная организация, а не полиция.
answered-by-emergency-centre = На этой линии отвечает служба экстренной помощи страны.
answered-by-unknown = Мы не знаем, кто отвечает на этой линии.

## What the line is about

form-all-forms = все виды эксплуатации
form-trafficking = торговля людьми
form-sex = секс по принуждению ради чужой выгоды
form-labour = работа по принуждению
form-domestic-servitude = работа в чужом доме без права уйти
form-begging = попрошайничество по принуждению
form-forced-marriage = принудительный брак
form-criminal-activity = преступления по принуждению
form-slavery = рабство
form-locked-in = удержание без возможности уйти
form-smuggling = незаконный ввоз мигрантов
form-violence = насилие дома или в другом месте
form-harm-to-children = вред детям
form-any-crime = любые преступления
form-human-rights = нарушения прав человека
form-social-help = другая социальная помощь

## For whom the line is

audience-affected = сами пострадавшие
audience-public = все очевидцы
audience-helpers = помощники пострадавших
audience-adults = взрослые
audience-children = дети
audience-women = женщины
audience-migrants = приезжие из других стран
audience-refugees = беженцы
audience-workers = работники
audience-domestic-workers = работники в чужом доме
audience-going-abroad = люди перед отъездом за границу
audience-workers-abroad = работники за границей
audience-professionals = специалисты по этой теме
audience-employers = работодатели

## What help the line can reach

service-referral = Можно попросить связать вас со службами, которые помогают.
service-information = Можно попросить о сведениях.
service-training = Школы, фирмы и учреждения могут попросить об обучении.
service-shelter = Можно попросить о безопасном месте, где жить.
service-lawyer = Можно попросить о разговоре с юристом.
service-counselling = Можно попросить о разговоре с обученным специалистом.
service-accompaniment = Можно попросить помочь вам выбраться и помогать потом.
service-job-offer-check = Можно попросить проверить предложение о работе.
service-text-telephone = Если вы плохо слышите, можно звонить с текстового телефона.
service-sign-language = Можно звонить с переводчиком жестового языка.

## What the line passes on

report-child-abuse = Они сообщают, если подозревают насилие над ребёнком.
report-imminent-harm = Они сообщают, если кому-то вот-вот причинят вред.
report-child-under-18 = О любой опасности для тех, кому нет 18, они могут сообщить, не спрашивая вас.
report-information-to-police = Они передают сведения полиции.
report-information-to-prosecutors = Они передают сведения прокуратуре.
report-information-to-immigration = Они передают сведения миграционной службе.
report-information-to-authorities = Они передают сведения государственным учреждениям.

## What the line cannot do

limit-adults-only = Эта линия помогает только людям старше 18 лет.
limit-urgent-only-outside-hours = В нерабочее время здесь занимаются только срочными звонками.
limit-recording-outside-hours = В другие часы ваше сообщение записывает автоответчик.
limit-languages-by-day = На каких языках говорят, зависит от дня.
limit-hours-incomplete = Возможно, линия отвечает и в другие дни и часы, которых здесь нет.
limit-some-sim-cards = С некоторых сим-карт дозвониться на этот номер может не получиться.
limit-area-code = С мобильного сначала может понадобиться код города или региона.
limit-referral-only = Сюда направляет другая служба, например полиция.
limit-transnistria-only = Эта линия для региона Приднестровье.
limit-dubai-and-north-only = Эта линия только для Дубая и северных эмиратов.
limit-kurdistan-region-only = Эта линия только для Курдского региона.
limit-north-cyprus-only = Эта линия только для севера Кипра.
limit-not-north-cyprus = Эта линия не для севера Кипра.
limit-west-saudi-arabia-only = Эта линия только для запада Саудовской Аравии.

caution-reports-without-papers = Они могут сообщить о людях без документов.
caution-detains-without-papers = Людей без документов они могут задержать.
caution-sends-back = Людей без документов они могут отправить в их страну.
caution-papers-needed = Возможно, они помогают только людям с действующими документами.
caution-own-government = Звоните, только если вы не боитесь властей своей страны.
caution-feared-authorities = У некоторых есть причины бояться властей, которые ведут эту линию.
caution-back-to-family = Тех, кто ушёл из семьи, они могут вернуть в семью.
caution-closed-shelter = Из приюта этой линии, возможно, нельзя свободно уйти.
caution-employer-in-call = Они могут подключить к разговору работодателя.

## What happens next

next-investigation = После звонка может начаться расследование.
next-police-or-services = Линия может направить вас в полицию или сразу к тем, кто помогает.
next-takes-reports = Можно рассказать им, что вы знаете.
next-partner-network = Вас могут связать с организациями, с которыми работает линия.
next-your-consent = Кроме того, о чём обязаны сообщать, вы решаете, что рассказывать другим.
next-help-without-permit = Помощь можно получить даже без разрешения находиться в стране.
next-you-decide-police = Вы решаете, сообщать ли полиции.

## What a further number of a line is for

number-label-from-abroad = из-за границы
number-label-adults = для взрослых
number-label-children = для детей
number-label-women = для женщин
number-label-police = полиция
number-label-old = старый номер
number-label-office = офис
number-label-professionals-only = только для специалистов по этой теме
number-label-region = в регионе:
number-label-second = ещё один номер этой линии

unknown-hours = часы работы
    .ask = Когда можно звонить?
unknown-languages = языки
    .ask = Кто-нибудь говорит на моём языке?
unknown-cost = цена звонка
    .ask = Этот звонок бесплатный?
unknown-who-answers = кто отвечает
    .ask = Кто вы? Вы из полиции?
unknown-person = отвечает ли человек
unknown-your-name = ваше имя
    .ask = Надо ли называть своё имя?
unknown-passed-on = что передают дальше
    .ask = О чём вы обязаны сообщать и кому?
unknown-abroad = звонки из-за границы
    .ask = По какому номеру звонить из другой страны?
unknown-for-whom = для кого эта линия
    .ask = Кто может вам звонить?
unknown-who-pays = кто платит
unknown-services = какая есть помощь
    .ask = Чем вы можете помочь?
unknown-limits = чего линия не может
unknown-next = что будет после звонка
    .ask = Что будет после этого звонка?
