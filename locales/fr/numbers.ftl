# La liste des numéros par pays ou territoire.

numbers-find = Tapez un pays ou un territoire, dans n’importe quelle langue
numbers-found = Résultats : { $count }
numbers-no-number = Nous n’avons pas de numéro fiable.
numbers-with = { $count ->
    [one] { $count } pays ou territoire avec un numéro
    [many] { $count } de pays et territoires avec un numéro
   *[other] { $count } pays et territoires avec un numéro
}
numbers-without = { $count ->
    [one] { $count } pays ou territoire sans numéro
    [many] { $count } de pays et territoires sans numéro
   *[other] { $count } pays et territoires sans numéro
}
numbers-all = Tous les pays et territoires
numbers-none = Pays et territoires sans numéro
numbers-none-say = Pour ces pays et territoires, nous n’avons pas de numéro fiable.
numbers-none-embassy = Vous pouvez aussi appeler l’ambassade ou le consulat de votre pays, ou y aller. On peut vous y aider pour les papiers et pour le retour.
numbers-none-resources = Quelles aides existent, et à qui les demander

numbers-for = Pour { $audiences }
numbers-nationals = Seulement pour les citoyens de ces pays : { $territories }
numbers-professionals = Nous n’avons pas de numéro pour le public ici. La ligne ci-dessous est seulement pour les personnes qui rencontrent cela dans leur métier.
