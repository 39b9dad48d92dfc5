# Картка гарячої лінії.

hotline-gloss = Гаряча лінія
hotline-gloss-state = Державна гаряча лінія
hotline-gloss-organisation = Гаряча лінія громадської організації
hotline-reach =
    { $kind ->
        [sms] СМС
        [whatsapp] WhatsApp
       *[other] Подзвонити
    }
hotline-unknown = Нам не вдалося дізнатися: { $facts }.
hotline-ask = Коли хтось відповість, запитайте:
hotline-hours-unknown = Нам не вдалося дізнатися години роботи.
hotline-cost = Ціна дзвінка
hotline-free =
    { $known ->
        [yes] Дзвінок безкоштовний.
       *[no] Дзвінок платний. Гроші за нього бере ваша телефонна компанія.
    }
hotline-languages = Мови
hotline-interpreters =
    { $count ->
        [one] Є перекладачі щонайменше з { $count } мови. Назвіть свою мову.
        [few] Є перекладачі щонайменше з { $count } мов. Назвіть свою мову.
        [many] Є перекладачі щонайменше з { $count } мов. Назвіть свою мову.
       *[other] Є перекладачі щонайменше з { $count } мови. Назвіть свою мову.
    }
hotline-who = Хто відповідає
hotline-person =
    { $known ->
        [yes] Відповідає людина, а не запис.
       *[no] Відповідає запис.
    }
hotline-kind = Що це за лінія
hotline-for-whom = Для кого
hotline-forms = Про що можна говорити: { $forms }
hotline-anonymous =
    { $known ->
        [yes] Називати своє ім’я не обов’язково.
       *[no] Тут питають ваше ім’я.
    }
hotline-abroad = З іншої країни
hotline-abroad-inside = Цей номер працює лише всередині країни.
hotline-age = Коли ми це перевіряли
hotline-age-called = Ми телефонували самі. Дата дзвінка: { $date }
hotline-age-dated = Дата сторінки: { $page } (прочитано { $date }). Самі ми не телефонували.
hotline-age-month = Дата сторінки: { $month } (прочитано { $date }). Самі ми не телефонували.
hotline-month = { $month } { $year } року
hotline-year = { $year } рік
hotline-age-undated = На сторінці немає дати (прочитано { $date }). Самі ми не телефонували.
hotline-age-old = Це могло змінитися.
hotline-source = Джерело:
hotline-services = Про яку допомогу можна попросити
hotline-limits = Чого ця лінія не може
hotline-next = Що буде після дзвінка
hotline-write = Можна й написати
hotline-chat = Чат на сайті лінії
hotline-website = Сайт лінії (залишиться в історії)
hotline-email = Електронна пошта
hotline-all-about = Докладніше про цю лінію
hotline-emergency-own = Небезпека? Дзвоніть:
hotline-emergency-who =
    { $who ->
        [police] (поліція)
        [police-ambulance] (поліція і швидка допомога)
        [police-fire] (поліція і пожежники)
       *[all] (усі служби)
    }
hotline-emergency-may-not-answer = Можливо, ніхто не відповість або не приїде.
hotline-before-you-call = Перш ніж телефонувати
hotline-ask-first = Спершу можна запитати, кому про це розкажуть.
hotline-hang-up = Будь-коли можна покласти слухавку, а потім подзвонити знову.
hotline-call-list = Дзвінок може залишитися в списку дзвінків і в рахунку. Якщо можете, телефонуйте з телефона, якого ніхто не перевіряє.
hotline-when-you-call = Що відбувається, коли ви телефонуєте
hotline-write-instead = Написати замість дзвінка, не називаючи імені
