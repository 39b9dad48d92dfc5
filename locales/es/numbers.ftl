# El campo que busca, la lista de números por país o territorio, y la página de un país sin línea de ayuda.

numbers-find = Escriba un país, una ciudad o una palabra, en cualquier idioma
numbers-example = Por ejemplo: Italia, Dubái, pasaporte
numbers-found = Resultados: { $count }
numbers-nothing = No encontramos nada. Escríbalo de otra forma, o busque en la lista de abajo.
numbers-meant = ¿Quería decir esto?
numbers-pages = Páginas con esta palabra
numbers-with =
    { $count ->
        [one] { $count } país o territorio con número
        [many] { $count } de países y territorios con número
       *[other] { $count } países y territorios con número
    }
numbers-without =
    { $count ->
        [one] { $count } país o territorio sin número
        [many] { $count } de países y territorios sin número
       *[other] { $count } países y territorios sin número
    }
numbers-all = Todos los países y territorios
numbers-own = Todos los números de este sitio
numbers-own-one = El número, y quién contesta
numbers-data = Estos números como datos ({ $format })
numbers-feed = Qué ha cambiado (feed)
numbers-none-say = Para este país o territorio no hemos encontrado ninguna línea de ayuda de confianza.
numbers-none-pages = Cada uno tiene una página que dice qué otra cosa puede hacer.
numbers-none-resources = Qué ayuda hay y a quién acudir
instead = Qué otra cosa puede hacer
instead-own-country = La línea de ayuda del país de donde viene.
instead-own-country-say = Quizá sepa quién puede ayudarle donde está. Si le da miedo su gobierno, mire antes quién atiende.
instead-unhcr = La agencia de la ONU para los refugiados, ACNUR.
instead-unhcr-say = Puede pedirle ayuda si le da miedo el gobierno de su país, o si volver a casa es peligroso.
instead-iom = La agencia de la ONU para las migraciones, OIM.
instead-iom-say = En muchos países ayuda a quien quiere volver a casa. Pregunte antes cuánto cuesta y a quién se lo dirán.
instead-embassy = La embajada o el consulado de su país, si no le da miedo su gobierno.
instead-embassy-say = Puede ayudar con los documentos y con el viaje a casa. Si le da miedo su gobierno, no pregunte allí.
instead-group = Un sindicato, una iglesia, una mezquita, un templo o un grupo de ayuda.
instead-group-say = Antes de contar lo que le pasa, pregunte: “¿A quién tienen que decírselo?”
instead-ship = ¿Trabaja en un barco?
instead-ship-say = Pregunte por la ITF. Reúne a los sindicatos del transporte.
numbers-for = Para { $audiences }
numbers-nationals = Solo para personas con nacionalidad de: { $territories }
numbers-professionals = Aquí no tenemos un número para el público. El número de abajo es solo para profesionales, por ejemplo de la salud, la enseñanza o la policía.
numbers-citizens = Aquí no tenemos un número para todo el mundo. El de abajo es solo para personas con la nacionalidad que allí se nombra.
numbers-related = Líneas de ayuda de otros países que también atienden llamadas de aquí
