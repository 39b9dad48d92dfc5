# Карточка горячей линии.

hotline-reach = { $kind ->
    [sms] СМС
    [whatsapp] WhatsApp
   *[other] Позвонить
}
hotline-unknown = Нам не удалось это узнать.
hotline-hours-unknown = Нам не удалось узнать часы работы.
hotline-cost = Цена звонка
hotline-free = { $known ->
    [yes] Звонок бесплатный.
   *[no] Звонок платный. Деньги за него берёт ваш оператор связи.
}
hotline-cost-unknown = Ваш оператор связи может взять деньги за звонок.
hotline-languages = Языки
hotline-interpreters = { $count ->
    [one] Есть переводчик не меньше чем с { $count } языка. Назовите свой язык.
    [few] Есть переводчики не меньше чем с { $count } языков. Назовите свой язык.
    [many] Есть переводчики не меньше чем с { $count } языков. Назовите свой язык.
   *[other] Есть переводчики не меньше чем с { $count } языка. Назовите свой язык.
}
hotline-languages-unknown = Когда вам ответят, назовите свой язык.
hotline-who = Кто отвечает
hotline-person = { $known ->
    [yes] Отвечает человек, а не запись.
    [no] Отвечает запись.
   *[unknown] Нам не удалось узнать, отвечает человек или запись.
}
hotline-kind = Что это за линия
hotline-for-whom = Для кого
hotline-forms = О чём можно говорить: { $forms }
hotline-your-name = Ваше имя
hotline-anonymous = { $known ->
    [yes] Называть своё имя не обязательно.
   *[no] На этой линии спрашивают ваше имя.
}
hotline-anonymous-unknown = Спросите, прежде чем сказать, кто вы.
hotline-passed-on = Что передают дальше
hotline-passed-on-none = Мы не нашли письменного правила.
hotline-passed-on-unknown = Сначала спросите: «О чём вы обязаны сообщать и кому?»
hotline-abroad = Из-за границы
hotline-abroad-inside = Этот номер работает только внутри страны.
hotline-age = Насколько стары эти сведения
hotline-age-called = Мы сами звонили { $date }.
hotline-age-dated = Со страницы от { $page } (прочитано { $date }). Сами мы не звонили.
hotline-age-month = Со страницы, её дата: { $month } (прочитано { $date }). Сами мы не звонили.
hotline-month = { $month } { $year } года
hotline-year = { $year } год
hotline-age-undated = Со страницы без даты (прочитано { $date }). Сами мы не звонили.
hotline-source = Источник:
hotline-services = О какой помощи можно попросить
hotline-limits = Чего линия не может
hotline-next = Что будет после звонка
hotline-next-unknown = Прежде чем говорить дальше, спросите, что будет потом.
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
