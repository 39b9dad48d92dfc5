# Карточка горячей линии.

hotline-gloss = Горячая линия
hotline-gloss-state = Государственная горячая линия
hotline-gloss-organisation = Горячая линия общественной организации
hotline-reach =
    { $kind ->
        [sms] СМС
        [whatsapp] WhatsApp
       *[other] Позвонить
    }
hotline-unknown = Нам не удалось узнать: { $facts }.
hotline-ask = Спросите, когда вам ответят:
hotline-hours-unknown = Нам не удалось узнать часы работы.
hotline-cost = Цена звонка
hotline-free =
    { $known ->
        [yes] Звонок бесплатный.
       *[no] Звонок платный. Деньги за него берёт ваша телефонная компания.
    }
hotline-languages = Языки
hotline-interpreters =
    { $count ->
        [one] Есть переводчики не меньше чем с { $count } языка. Назовите свой язык.
        [few] Есть переводчики не меньше чем с { $count } языков. Назовите свой язык.
        [many] Есть переводчики не меньше чем с { $count } языков. Назовите свой язык.
       *[other] Есть переводчики не меньше чем с { $count } языка. Назовите свой язык.
    }
hotline-who = Кто отвечает
hotline-person =
    { $known ->
        [yes] Отвечает человек, а не запись.
       *[no] Отвечает запись.
    }
hotline-kind = Что это за линия
hotline-for-whom = Для кого
hotline-forms = О чём можно говорить: { $forms }
hotline-anonymous =
    { $known ->
        [yes] Называть своё имя не обязательно.
       *[no] Здесь спрашивают ваше имя.
    }
hotline-abroad = Из другой страны
hotline-abroad-inside = Этот номер работает только внутри страны.
hotline-age = Когда мы это проверяли
hotline-age-called = Мы звонили сами. Дата звонка: { $date }
hotline-age-dated = Дата страницы: { $page } (прочитано { $date }). Сами мы не звонили.
hotline-age-month = Дата страницы: { $month } (прочитано { $date }). Сами мы не звонили.
hotline-month = { $month } { $year } года
hotline-year = { $year } год
hotline-age-undated = На странице нет даты (прочитано { $date }). Сами мы не звонили.
hotline-age-old = Это могло измениться.
hotline-source = Источник:
hotline-services = О какой помощи можно попросить
hotline-limits = Чего эта линия не может
hotline-next = Что будет после звонка
hotline-write = Можно и написать
hotline-chat = Чат на сайте линии
hotline-website = Сайт линии (останется в истории)
hotline-email = Электронная почта
hotline-all-about = Подробнее об этой линии
hotline-emergency-own = Опасность? Звоните:
hotline-emergency-who =
    { $who ->
        [police] (полиция)
        [police-ambulance] (полиция и скорая помощь)
        [police-fire] (полиция и пожарные)
       *[all] (все службы)
    }
hotline-emergency-may-not-answer = Возможно, никто не ответит или не приедет.
hotline-before-you-call = Прежде чем звонить
hotline-ask-first = Сначала можно спросить, кому они об этом расскажут.
hotline-hang-up = В любой момент можно положить трубку, а потом позвонить снова.
hotline-call-list = Звонок может остаться в списке звонков и в счёте. По возможности звоните с телефона, который никто не проверяет.
hotline-when-you-call = Что происходит, когда вы звоните
hotline-write-instead = Написать вместо звонка, не называя имени
