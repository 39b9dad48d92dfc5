# Palabras alrededor del texto de una página, y páginas sin texto propio.

page-contents = En esta página
page-sources = Fuentes
page-source-read = Leído el { $date }
page-language = Idioma
page-moved = Esta página tiene otra dirección.
page-moved-go = Ir a la página
page-missing-title = No encontrada
page-missing = Esta página no está aquí.
page-missing-say = Puede que la dirección sea antigua o esté mal escrita. Los números siguen aquí.
page-missing-home = Página de inicio
