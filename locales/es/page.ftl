# Palabras alrededor del texto de una página, y páginas sin texto propio.

page-contents = En esta página
page-sources = Fuentes
page-source-read = Página leída el { $date }
page-source-elsewhere = Un país entre paréntesis quiere decir que el texto se escribió para la gente de allí. Donde usted está, muchas cosas pueden ser distintas. Sus números y oficinas son los de ese país.
page-language = Idioma
page-moved = Esta página tiene otra dirección.
page-moved-go = Ir a la página
page-gone = Esta página no está disponible por ahora.
page-gone-go = Ir a otra página
page-missing-title = No encontrada
page-missing = Esta página no está aquí.
page-missing-say = Puede que la dirección sea antigua o esté mal escrita. Los números siguen aquí.
page-missing-home = Página de inicio
page-hosting =
    { $hosting ->
        [own-server] Nuestro propio servidor le envía estas páginas. Para eso tiene que ver su dirección de internet. No guarda ninguna lista de visitas. La empresa cuya red usa puede ver que su dirección se conecta a él. Puede guardar registros de esto y de la hora. No podemos desactivarlos.
        [aws] Amazon le envía estas páginas por encargo nuestro. Para eso tiene que ver su dirección de internet. Hemos desactivado sus listas de visitas. Aun así, puede guardar registros propios, con su dirección y la hora. No podemos verlos ni desactivarlos.
       *[static-host] Otra empresa le envía estas páginas por encargo nuestro. Para eso tiene que ver su dirección de internet. Guarda registros de su dirección, de la página y de la hora. No podemos desactivarlos. ¿Es eso un peligro para usted? Entonces lea estas páginas con el navegador Tor, que oculta su dirección. O use otro aparato en otra red.
    }
page-source-article = { $source }, artículo { $article }.
