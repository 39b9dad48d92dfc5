# La lista de números por país o territorio.

numbers-find = Escriba un país, una ciudad o una palabra, en cualquier idioma
numbers-example = Por ejemplo: Italia, Dubái, pasaporte
numbers-found = Resultados: { $count }
numbers-nothing = No encontramos nada. Pruebe a escribirlo de otra forma, o busque en la lista de abajo.
numbers-meant = ¿Quería decir esto?
numbers-pages = Páginas con esta palabra
numbers-with = { $count ->
    [one] { $count } país o territorio con número
    [many] { $count } de países y territorios con número
   *[other] { $count } países y territorios con número
}
numbers-without = { $count ->
    [one] { $count } país o territorio sin número
    [many] { $count } de países y territorios sin número
   *[other] { $count } países y territorios sin número
}
numbers-all = Todos los países y territorios
numbers-data = Estos números como datos ({ $format })
numbers-feed = Qué ha cambiado (feed)
numbers-none-say = No tenemos ninguna línea de ayuda de confianza para este país o territorio.
numbers-none-pages = Cada uno tiene una página que dice qué puede hacer en su lugar.
numbers-none-resources = Qué ayuda hay y a quién acudir

instead = Qué puede hacer en su lugar
instead-own-country = La línea de ayuda del país de donde viene.
instead-own-country-say = Quizá sepa quién puede ayudarle donde está.
instead-unhcr = La agencia de la ONU para los refugiados, ACNUR.
instead-unhcr-say = Acuda a ella si teme a su propio gobierno o no puede volver a casa.
instead-iom = La agencia de la ONU para las migraciones, OIM.
instead-iom-say = En muchos países ayuda a volver a casa. Pregunte primero cuánto cuesta y quién se enterará.
instead-embassy = La embajada o el consulado de su país, solo si no teme a su gobierno.
instead-embassy-say = Puede ayudar con los documentos y con la vuelta a casa.
instead-group = Un sindicato, una iglesia, una mezquita, un templo o una asociación de ayuda.
instead-group-say = Pregunte antes de contar nada: «¿A quién tienen que decirlo?»
instead-ship = ¿Trabaja en un barco?
instead-ship-say = Pregunte por la ITF, el sindicato del transporte.

numbers-for = Para { $audiences }
numbers-nationals = Solo para ciudadanos de: { $territories }
numbers-professionals = Aquí no tenemos un número para el público. La línea de abajo es solo para quienes encuentran esto en su trabajo.
