# Слова записів про гарячі лінії.

## Who runs the line and who pays for it

model-state-run = Державна лінія
    .plain = Це державна лінія. Її роботу оплачує держава.
model-ngo-state-funded = Лінія громадської організації, платить держава
    .plain = Це лінія громадської організації. Її роботу оплачує держава.
model-ngo-privately-funded = Лінія громадської організації на приватні пожертви
    .plain = Це лінія громадської організації. Її роботу оплачують приватні жертводавці.
model-ngo-mixed-funding = Лінія громадської організації, платять держава та інші
    .plain = Це лінія громадської організації. Її роботу оплачують держава та інші.
model-labour-line = Державна лінія для тих, хто працює
    .plain = Це державна лінія для тих, хто працює. Її роботу оплачує держава.
    .beside = Для тих, хто працює
model-labour-advice = Лінія громадської організації для тих, хто працює
    .plain = Це лінія громадської організації для тих, хто працює. Хто платить, тут не сказано.
    .beside = Для тих, хто працює
model-violence-line = Лінія для постраждалих від насильства
    .plain = Вона для тих, хто постраждав від насильства вдома чи деінде. Хто платить, тут не сказано.
    .beside = Для постраждалих від насильства
model-child-line = Лінія для дітей
    .plain = Вона для дітей і для тих, хто хвилюється за дитину. Хто платить, тут не сказано.
    .beside = Для дітей
model-crime-victim-line = Лінія для постраждалих від злочинів
    .plain = Ця лінія для постраждалих від будь-яких злочинів. Хто платить, тут не сказано.
    .beside = Для постраждалих від будь-яких злочинів
model-other-crime-line = Лінія допомагає і в інших бідах
    .plain = Вона допомагає не лише в разі торгівлі людьми, а й в інших бідах. Хто платить, тут не сказано.
    .beside = У разі будь-якого злочину чи біди
model-nationals-line = Лінія держави для своїх громадян
    .plain = Це лінія держави для її власних громадян.
model-unknown = Ми не знаємо, хто платить
    .plain = Ми не знаємо, хто оплачує роботу цієї лінії.

## Who answers the line

answered-by-police = Відповідає поліція.
answered-by-prosecutor = Відповідають люди, які працюють із прокуратурою.
answered-by-state-office = Відповідає державна установа.
answered-by-organisation = Відповідає громадська організація, а не поліція.
answered-by-labour-ministry = Відповідає державна установа з питань праці.
answered-by-immigration = Відповідає міграційна служба.
answered-by-embassy = Відповідає посольство або консульство.
answered-by-international-organisation = Відповідає міжнародна організація, а не поліція.
answered-by-emergency-centre = Відповідає служба екстреної допомоги цієї країни.
answered-by-unknown = Ми не знаємо, хто відповідає.

## What the line is about

form-all-forms = усі види експлуатації
form-trafficking = торгівля людьми
form-sex = секс із примусу заради чужої вигоди
form-labour = робота з примусу
form-domestic-servitude = робота в чужому домі без змоги піти
form-begging = жебрацтво з примусу
form-forced-marriage = шлюб із примусу
form-criminal-activity = злочини з примусу
form-slavery = рабство
form-locked-in = утримування без змоги піти
form-smuggling = переправлення мігрантів через кордон за гроші
form-violence = насильство вдома чи деінде
form-harm-to-children = насильство над дітьми чи інша шкода їм
form-any-crime = будь-які злочини
form-human-rights = порушення прав людини
form-social-help = інша соціальна допомога

## For whom the line is

audience-affected = самі постраждалі
audience-public = усі очевидці
audience-helpers = близькі й помічники постраждалих
audience-adults = дорослі
audience-children = діти
audience-women = жінки
audience-migrants = люди з інших країн
audience-refugees = біженці
audience-workers = працівники
audience-domestic-workers = домашні працівники й працівниці
audience-going-abroad = люди перед виїздом за кордон
audience-workers-abroad = працівники за кордоном
audience-professionals = фахівці (наприклад медсестри чи вчителі)
audience-employers = роботодавці

## What help one can ask the line for

service-referral = Можна попросити зв’язати вас зі службами, які допомагають.
service-information = Можна попросити інформацію.
service-training = Школи, фірми й установи можуть попросити про навчання.
service-shelter = Можна попросити безпечне житло.
service-lawyer = Можна попросити про розмову з юристом.
service-counselling = Можна попросити про розмову з підготовленою людиною про те, що у вас на душі.
service-accompaniment = Можна попросити допомогти вам вибратися й підтримати вас потім.
service-job-offer-check = Можна попросити перевірити пропозицію роботи.
service-text-telephone = Якщо ви погано чуєте, можна дзвонити з текстового телефона.
service-sign-language = Можна дзвонити з перекладачем жестової мови.

## What the line passes on

report-child-abuse = Вони повідомляють владу, якщо підозрюють насильство над дитиною.
report-imminent-harm = Вони повідомляють владу, якщо хтось от-от може постраждати.
report-child-under-18 = Якщо в небезпеці хтось до 18 років, можуть повідомити владу, не питаючи вас.
report-information-to-police = Вони передають інформацію поліції.
report-information-to-prosecutors = Вони передають інформацію прокуратурі.
report-information-to-immigration = Вони передають інформацію міграційній службі.
report-information-to-authorities = Вони передають інформацію державним установам.

## What the line cannot do

limit-adults-only = Ця лінія лише для людей від 18 років.
limit-urgent-only-outside-hours = У неробочий час тут приймають лише термінові дзвінки.
limit-recording-outside-hours = В інші години ваше повідомлення записує автовідповідач.
limit-languages-by-day = У різні дні тут говорять різними мовами.
limit-hours-incomplete = Можливо, лінія працює і в інші дні чи години, яких тут немає.
limit-some-sim-cards = З деяких сім-карт на цей номер, можливо, не додзвонитися.
limit-area-code = З мобільного спершу може знадобитися код міста чи регіону.
limit-referral-only = Прийти туди без направлення не можна. Його дає служба, наприклад поліція.
limit-only-in = Ця лінія лише для { $region }.
limit-not-in = Ця лінія не для { $region }.

## Regions, which help lines are only for, or not for

region-dubai-and-north = Дубая та еміратів на північ від нього
region-kurdistan-region = регіону Курдистан
region-north-cyprus = півночі Кіпру
region-transnistria = Придністров’я
region-west-saudi-arabia = заходу Саудівської Аравії

## What a call can bring on the person who calls

caution-reports-without-papers = Вони можуть повідомити владу про людей без документів.
caution-detains-without-papers = Людей без документів вони можуть посадити під замок.
caution-sends-back = Людей без документів вони можуть відправити назад у їхню країну.
caution-papers-needed = Можливо, вони допомагають лише людям із чинними документами.
caution-own-government = Телефонуйте, лише якщо не боїтеся влади своєї країни.
caution-feared-authorities = Цією лінією керує влада. Дехто з тих, хто телефонує, має підстави її боятися.
caution-back-to-family = Якщо ви пішли від родини, вони можуть повернути вас до неї.
caution-closed-shelter = Якщо вас поселять у притулок, вільно піти звідти вам можуть не дати.
caution-employer-in-call = Вони можуть підключити до розмови вашого роботодавця.

## What happens next

next-investigation = Після дзвінка може початися розслідування.
next-police-or-services = Вас можуть зв’язати з поліцією або одразу з тими, хто допомагає.
next-takes-reports = Можна розповісти їм, що ви знаєте.
next-partner-network = Вас можуть зв’язати з організаціями, з якими працює лінія.
next-your-consent = Про дещо вони можуть бути зобов’язані повідомити. Решту вирішуєте ви.
next-help-without-permit = Просити про допомогу можна й без дозволу перебувати в країні.
next-you-decide-police = Ви вирішуєте, чи повідомляти поліцію.

## What a further number of a line is for

number-label-from-abroad = з іншої країни
number-label-adults = для дорослих
number-label-children = для дітей
number-label-women = для жінок
number-label-police = поліція
number-label-old = старий номер
number-label-office = офіс
number-label-professionals-only = для фахівців, не для всіх
number-label-region = у регіоні:
number-label-second = ще один номер цієї лінії

## What we could not find out about a line

unknown-hours = години роботи
    .ask = Коли вам можна телефонувати?
unknown-languages = мови
    .ask = Чи хтось у вас говорить моєю мовою?
unknown-cost = ціна дзвінка
    .ask = Цей дзвінок безкоштовний?
unknown-who-answers = хто відповідає
    .ask = Хто ви? Ви з поліції?
unknown-person = чи відповідає людина
unknown-your-name = чи питають ім’я
    .ask = Чи треба називати своє ім’я?
unknown-passed-on = чи повідомляють поліцію
    .ask = Ви розкажете про мене поліції чи комусь іще?
unknown-abroad = дзвінки з іншої країни
    .ask = За яким номером телефонувати з іншої країни?
unknown-for-whom = хто може телефонувати
    .ask = Хто може вам телефонувати?
unknown-who-pays = хто платить
unknown-services = як там допомагають
    .ask = Чим ви можете допомогти?
unknown-limits = чого лінія не може
unknown-next = що буде після дзвінка
    .ask = Що буде після цього дзвінка?
