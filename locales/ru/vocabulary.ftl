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
model-other-crime-line = Линия и для других видов вреда
    .plain = Эта линия не только о торговле людьми, но и о другом вреде. Кто её оплачивает, в этой карточке не сказано.
model-unknown = Мы не знаем, кто платит
    .plain = Мы не знаем, кто платит за эту линию.

## Who answers the line

answered-by-police = На этой линии отвечает полиция.
answered-by-prosecutor = На этой линии отвечают люди, которые работают с прокуратурой.
answered-by-state-office = На этой линии отвечает государственное учреждение.
answered-by-organisation = На этой линии отвечает организация, а не полиция.
answered-by-labour-ministry = На этой линии отвечает государственное ведомство по труду.
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

## What the line cannot do

limit-adults-only = Эта линия помогает только людям старше 18 лет.
limit-urgent-only-outside-hours = В нерабочее время здесь занимаются только срочными звонками.
limit-recording-outside-hours = В другие часы ваше сообщение записывает автоответчик.
limit-languages-by-day = На каких языках говорят, зависит от дня.
limit-hours-incomplete = Возможно, линия отвечает и в другие дни и часы, которых здесь нет.
limit-some-sim-cards = С некоторых сим-карт дозвониться на этот номер может не получиться.
limit-area-code = С мобильного сначала может понадобиться код города или региона.
limit-transnistria-only = Эта линия для региона Приднестровье.

## What happens next

next-investigation = После звонка может начаться расследование.
next-police-or-services = Линия может направить вас в полицию или сразу к тем, кто помогает.
next-takes-reports = Можно рассказать им, что вы знаете.
next-partner-network = Вас могут связать с организациями, с которыми работает линия.
next-your-consent = Кроме того, о чём обязаны сообщать, вы решаете, что рассказывать другим.
next-help-without-permit = Помощь можно получить даже без разрешения находиться в стране.

## What a further number of a line is for

number-label-from-abroad = из-за границы
number-label-children = для детей
number-label-women = для женщин
number-label-police = полиция
number-label-old = старый номер
number-label-office = офис
number-label-professionals-only = только для специалистов по этой теме
number-label-region = в регионе:
number-label-second = ещё один номер этой линии
