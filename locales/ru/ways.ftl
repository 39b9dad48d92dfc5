# Списки линий по тому, что нужно человеку.

ways-free = Бесплатный звонок
ways-net = WhatsApp, чат или электронная почта
ways-texts = СМС
ways-children = Для детей
ways-interpreters = С переводчиками на другие языки
ways-day-and-night = Днём и ночью
ways-hours = В определённые часы
ways-none = Таких линий мы не знаем.
