# La liste des numéros par pays ou territoire.

numbers-find = Tapez un pays, une ville ou un mot, dans n’importe quelle langue
numbers-example = Par exemple : Italie, Dubaï, passeport
numbers-found = Résultats : { $count }
numbers-nothing = Nous n’avons rien trouvé. Essayez une autre orthographe, ou cherchez dans la liste ci-dessous.
numbers-meant = Vouliez-vous dire cela ?
numbers-pages = Pages où se trouve ce mot
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
numbers-data = Ces numéros en données ({ $format })
numbers-feed = Ce qui a changé (flux)
numbers-none-say = Nous n’avons pas de numéro d’aide fiable pour ce pays ou ce territoire.
numbers-none-pages = Chacun a une page qui dit quoi faire à la place.
numbers-none-resources = Quelles aides existent, et à qui les demander

instead = Ce que vous pouvez faire à la place
instead-own-country = Le numéro d’aide du pays d’où vous venez.
instead-own-country-say = On y sait peut-être qui peut vous aider là où vous êtes.
instead-unhcr = L’agence des Nations unies pour les réfugiés, le HCR.
instead-unhcr-say = Adressez-vous à elle si vous avez peur de votre propre gouvernement ou si vous ne pouvez pas rentrer.
instead-iom = L’agence des Nations unies pour les migrations, l’OIM.
instead-iom-say = Dans beaucoup de pays, elle aide à rentrer chez soi. Demandez d’abord ce que cela coûte et qui le saura.
instead-embassy = L’ambassade ou le consulat de votre pays, seulement si vous n’avez pas peur de votre gouvernement.
instead-embassy-say = On peut vous y aider pour les papiers et pour le retour.
instead-group = Un syndicat, une église, une mosquée, un temple ou une association.
instead-group-say = Demandez avant de raconter : « À qui devez-vous le dire ? »
instead-ship = Vous travaillez sur un bateau ?
instead-ship-say = Demandez l’ITF, le syndicat des transports.

numbers-for = Pour { $audiences }
numbers-nationals = Seulement pour les citoyens de ces pays : { $territories }
numbers-professionals = Nous n’avons pas de numéro pour le public ici. La ligne ci-dessous est seulement pour les personnes qui rencontrent cela dans leur métier.
