# Списки ліній за тим, що потрібно людині.

ways-free = Безкоштовний дзвінок
ways-net = WhatsApp, чат або електронна пошта
ways-texts = СМС
ways-children = Для дітей
ways-interpreters = З перекладачами на інші мови
ways-day-and-night = Удень і вночі
ways-hours = У певні години
ways-none = Таких ліній ми не знаємо.
