# La lista de números por país o territorio.

numbers-find = Escriba un país o territorio, en cualquier idioma
numbers-found = Resultados: { $count }
numbers-no-number = No tenemos ningún número de confianza.
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
numbers-none = Países y territorios sin número
numbers-none-say = Para estos países y territorios no tenemos ningún número de confianza.
numbers-none-embassy = También puede llamar a la embajada o al consulado de su país, o ir allí. Pueden ayudar con los documentos y con la vuelta a casa.
numbers-none-resources = Qué ayuda hay y a quién acudir

numbers-for = Para { $audiences }
numbers-nationals = Solo para ciudadanos de: { $territories }
numbers-professionals = Aquí no tenemos un número para el público. La línea de abajo es solo para quienes encuentran esto en su trabajo.
