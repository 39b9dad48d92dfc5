# Карточка горячей линии.

hotline-gloss = Линия помощи
hotline-gloss-state = Государственная линия помощи
hotline-gloss-organisation = Линия помощи одной организации
hotline-reach = { $kind ->
    [sms] СМС
    [whatsapp] WhatsApp
   *[other] Позвонить
}
hotline-unknown = Нам не удалось узнать: { $facts }.
hotline-ask = Спросите, когда вам ответят:
hotline-hours-unknown = Нам не удалось узнать часы работы.
hotline-cost = Цена звонка
hotline-free = { $known ->
    [yes] Звонок бесплатный.
   *[no] Звонок платный. Деньги за него берёт ваш оператор связи.
}
hotline-languages = Языки
hotline-interpreters = { $count ->
    [one] Есть переводчик не меньше чем с { $count } языка. Назовите свой язык.
    [few] Есть переводчики не меньше чем с { $count } языков. Назовите свой язык.
    [many] Есть переводчики не меньше чем с { $count } языков. Назовите свой язык.
   *[other] Есть переводчики не меньше чем с { $count } языка. Назовите свой язык.
}
hotline-who = Кто отвечает
hotline-person = { $known ->
    [yes] Отвечает человек, а не запись.
   *[no] Отвечает запись.
}
hotline-kind = Что это за линия
hotline-for-whom = Для кого
hotline-forms = О чём можно говорить: { $forms }
hotline-anonymous = { $known ->
    [yes] Называть своё имя не обязательно.
   *[no] На этой линии спрашивают ваше имя.
}
hotline-abroad = Из-за границы
hotline-abroad-inside = Этот номер работает только внутри страны.
hotline-age = Насколько стары эти сведения
hotline-age-called = Мы сами звонили { $date }.
hotline-age-dated = Со страницы от { $page } (прочитано { $date }). Сами мы не звонили.
hotline-age-month = Со страницы, её дата: { $month } (прочитано { $date }). Сами мы не звонили.
hotline-month = { $month } { $year } года
hotline-year = { $year } год
hotline-age-undated = Со страницы без даты (прочитано { $date }). Сами мы не звонили.
hotline-age-old = Это могло измениться.
hotline-source = Источник:
hotline-services = О какой помощи можно попросить
hotline-limits = Чего линия не может
hotline-next = Что будет после звонка
hotline-write = Куда написать
hotline-chat = Написать в чат на сайте линии
hotline-website = Сайт линии
hotline-email = Электронная почта
hotline-all-about = Всё об этой линии
hotline-emergency-own = Опасность? Звоните:
hotline-emergency-who = { $who ->
    [police] (полиция)
    [police-ambulance] (полиция и скорая помощь)
    [police-fire] (полиция и пожарные)
   *[all] (все службы)
}
hotline-emergency-may-not-answer = Возможно, никто не ответит или не приедет.
hotline-before-you-call = Прежде чем звонить
hotline-ask-first = Сначала можно спросить, что останется между вами.
hotline-hang-up = В любой момент можно положить трубку и позвонить ещё раз.
hotline-call-list = Звонок может остаться в списке звонков и в счёте. Звоните с телефона, который никто не проверяет.
hotline-when-you-call = Что происходит, когда вы звоните
hotline-write-instead = Написать вместо звонка, не называя имени
