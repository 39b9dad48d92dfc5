# Форма для сообщений, ответы на неё и страница вместо неё.

## The page with the form

write-before = Прежде чем писать
write-danger = Опасность прямо сейчас?
write-danger-text = Это не служба экстренной помощи. Позвоните по номеру экстренной помощи той страны, где вы находитесь.
write-readers = Кто это читает
write-countries = В каких странах они могут помочь
write-countries-text = Те, кто читает, могут помочь только в этих странах: { $countries }.
write-countries-else = Если речь о другой стране, позвоните на горячую линию той страны.
write-countries-link = Номера других стран
write-passed-on = О чём, возможно, сообщат властям
write-passed-on-text = Об опасности для ребёнка или для чьей-то жизни иногда обязаны сообщать. Тогда те, кто читает, могут сообщить властям, не спрашивая вас.
write-passed-on-list = Сообщать обязаны об этом:
write-passed-on-unknown = Нам не удалось узнать, о чём ещё обязаны сообщать. Можно сначала позвонить и спросить.
write-cannot = Чего эта форма не может
write-cannot-answer = Здесь вам никто не может ответить. Вы получите код, и с ним можно позвонить.
write-cannot-hide = Она не может скрыть, что вы были на этом сайте. Тот, кто проверит это устройство, может это увидеть.
write-cannot-link = Как защититься
write-no-name = Называть своё имя не обязательно.

write-one-required = Ответ нужен только на первый вопрос.
write-required = нужен ответ
write-several = Выберите всё, что подходит.
write-max = Не больше { $max } знаков.
write-trap = Оставьте это поле пустым
write-nothing-leaves = Ничего не уходит с этой страницы, пока вы не нажмёте «Отправить».
write-way-plain = Наш сервер шифрует сообщение, когда оно приходит. До этого его можно прочитать на сервере. После этого открыть его могут только те, кто читает сообщения.
write-way-sealed = Это устройство шифрует сообщение перед отправкой. Открыть его могут только те, кто читает сообщения. Наш сервер не может.
write-sending = Отправляем. Подождите немного.
write-send = Отправить
write-or-call = Или позвоните

## Who reads, and how often: one message for each word of site.toml

tip-readers-hotline-operators = Открыть сообщение могут только те, кто отвечает на горячей линии.
tip-readers-organisation = Открыть сообщение могут только обученные сотрудники организации. Это не полиция.
tip-readers-state-office = Открыть сообщение могут только сотрудники государственного учреждения.
tip-readers-police = Сообщение читает полиция.
tip-reading-several-times-a-day = Новые сообщения читают несколько раз в день.
tip-reading-daily = Новые сообщения читают раз в день.
tip-reading-weekdays = Новые сообщения читают с понедельника по пятницу.
tip-reading-weekly = Новые сообщения читают раз в неделю.

## The questions: tip-<id>, and tip-<id>-<choice> for each choice

tip-what = Что произошло?
    .hint = Подойдёт любой язык. Имена можно не называть.

tip-who = О ком или о чём речь?
tip-who-me = Обо мне
tip-who-someone = О человеке, которого я знаю
tip-who-saw = О том, что пришлось увидеть или услышать

tip-safe = Вы в безопасности там, где находитесь?
    .when = Только если речь о вас
tip-safe-yes = Да
tip-safe-no = Нет
tip-safe-unsure = Не знаю

tip-there = Что происходит в том месте?
tip-there-papers = Кто-то держит у себя чужие документы
tip-there-pay = Кто-то забирает чужую зарплату
tip-there-leave = Людям не дают уйти
tip-there-threats = Там угрожают или бьют

tip-work = Какая это работа?
tip-work-home = Работа в чужом доме
tip-work-land = Ферма, лес или рыболовство
tip-work-site = Стройка, завод или мастерская
tip-work-sex = Секс или его съёмка
tip-work-begging = Просить милостыню
tip-work-other = Другое

tip-where = Где это?
    .hint = Страна, город или улица. Хватит того, что вы знаете.

tip-time = Когда это происходит?
tip-time-now = Это происходит сейчас
tip-time-before = Это закончилось
tip-time-soon = Это может скоро случиться

tip-child = Есть ли там кто-то младше 18 лет?
tip-child-yes = Да
tip-child-no = Нет
tip-child-unsure = Не знаю

tip-contact = Можно ли тем, кто прочитает сообщение, связаться с вами?
tip-contact-no = Нет
tip-contact-yes = Да

tip-how = Как они могут связаться с вами без опасности для вас?
    .when = Только если вы хотите, чтобы с вами связались
    .hint = Номер или адрес, которым пользуетесь только вы, и удобное время.

## The page in place of the form, where nobody reads

no-form-heading = Здесь нельзя написать
no-form-text = На этом сайте нет формы, потому что сообщения здесь никто бы не читал.
no-form-why = Форма, которую никто не читает, была бы ложным обещанием.
no-form-call = Можно позвонить на горячую линию той страны, где вы находитесь.
no-form-link = Найти номер

## The reply when something is missing or too long

look-again-title = Написать
look-again-heading = Пожалуйста, посмотрите ещё раз
look-again-text = Ничего не отправлено. То, что вы написали, по-прежнему здесь.
problem-missing-link = Нужен ответ: { $question }
problem-too-long-link = Слишком длинно: { $question }
problem-missing = На этот вопрос нужен ответ. Хватит нескольких слов.
problem-too-long = Этот ответ слишком длинный. Поместится не больше { $max } знаков.

## The reply when the message has arrived

sent-title = Страница
sent-heading = Ваше сообщение получено.

sent-code = Ваш код
sent-code-use = Позвоните на линию, которая названа ниже, и назовите этот код. По нему могут найти ваше сообщение.
sent-code-no-name = Называть своё имя не обязательно. По коду не видно, кто вы.
sent-not-again = Эта страница больше не откроется.
sent-keep = Выучите код или запишите его там, где никто не смотрит. Если его сфотографировать, снимок останется на вашем телефоне.
sent-found = Тот, кто найдёт код, может узнать, что вы писали.
sent-line = Эта линия знает ваш код: { $line }
sent-line-only = Ни одна другая линия его не знает.
sent-call = Позвонить и назвать код
sent-demonstration = Демонстрация: этого никто не читает. Ни одна линия не знает этот код.
sent-done = Вы здесь закончили?
sent-done-text = Если уйти с этой страницы, история просмотра не удалится.
sent-done-link = Как защититься

## When the device cannot seal the message

cannot-seal-heading = Этому устройству не удалось зашифровать сообщение.
cannot-seal-why = Некоторые старые телефоны и браузеры этого не умеют. Иногда получается со второго раза.
cannot-seal-choice = Отправить всё равно можно. Тогда наш сервер зашифрует сообщение, когда оно придёт. До этого его можно прочитать на сервере.
cannot-seal-send = Отправить без шифрования здесь

## The reply when the message could not be sent

not-sent-title = Страница
not-sent-heading = Отправить не получилось.
not-sent-what = Место, куда приходят сообщения, сейчас не отвечает. Не рассчитывайте на то, что сообщение дошло.
not-sent-kept = То, что вы написали, по-прежнему здесь, только на этой странице.
not-sent-again-text = Можно попробовать ещё раз сейчас или позже. Можно также скопировать свой текст.
not-sent-again = Попробовать ещё раз
not-sent-call = Позвонить вместо этого
not-sent-call-text = Если это не может ждать, позвоните на горячую линию.

## Demonstration: a form that nobody reads, in `fanal serve`

demonstration = Демонстрация: этого никто не читает.
demonstration-text = Не пишите здесь ничего настоящего.
demonstration-readers = Сообщение никто не читает. Здесь только показано, как работает форма.

## The page at the address of the replies, when it is opened without the form

empty-title = Страница
empty-text = Эту страницу нельзя открыть отдельно.
empty-hint = Если вы не видели кода, ничего не пришло.
empty-link = Выбрать язык
