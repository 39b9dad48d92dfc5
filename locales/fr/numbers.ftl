# La liste des numéros par pays ou territoire.

numbers-find = Tapez un pays, une ville ou un mot, dans n’importe quelle langue
numbers-example = Par exemple : Italie, Dubaï, passeport
numbers-found = Résultats : { $count }
numbers-nothing = Nous n’avons rien trouvé. Essayez une autre orthographe, ou cherchez dans la liste plus bas.
numbers-meant = Est-ce que vous cherchez ce pays ?
numbers-pages = Pages où se trouve ce mot
numbers-with =
    { $count ->
        [one] { $count } pays ou territoire avec un numéro
        [many] { $count } de pays et territoires avec un numéro
       *[other] { $count } pays et territoires avec un numéro
    }
numbers-without =
    { $count ->
        [one] { $count } pays ou territoire sans numéro
        [many] { $count } de pays et territoires sans numéro
       *[other] { $count } pays et territoires sans numéro
    }
numbers-all = Tous les pays et territoires
numbers-own = Tous les numéros de ce site
numbers-own-one = Le numéro, et qui répond
numbers-data = Ces numéros en données ({ $format })
numbers-feed = Ce qui a changé (flux)
numbers-none-say = Nous n’avons pas trouvé de ligne d’aide fiable pour ce pays ou ce territoire.
numbers-none-pages = Chacun a une page qui dit ce que vous pouvez faire d’autre.
numbers-none-resources = Quelles aides existent, et à qui les demander
instead = Ce que vous pouvez faire d’autre
instead-own-country = La ligne d’aide du pays d’où vous venez.
instead-own-country-say = Elle sait peut-être qui peut vous aider là où vous êtes. Si vous avez peur de votre gouvernement, regardez d’abord qui répond.
instead-unhcr = L’agence des Nations unies pour les réfugiés (HCR).
instead-unhcr-say = Vous pouvez lui demander de l’aide si vous avez peur de votre propre gouvernement, ou si vous ne pouvez pas rentrer sans danger.
instead-iom = L’agence des Nations unies pour les migrations (OIM).
instead-iom-say = Dans beaucoup de pays, elle aide les personnes qui veulent rentrer chez elles. Demandez d’abord ce que cela coûte et qui le saura.
instead-embassy = L’ambassade ou le consulat de votre pays, si vous n’avez pas peur de votre gouvernement.
instead-embassy-say = On peut vous y aider pour les papiers et pour le retour. Si vous avez peur de votre gouvernement, n’y demandez rien.
instead-group = Un syndicat, une église, une mosquée, un temple ou une association.
instead-group-say = Avant de raconter votre histoire, demandez : « À qui devrez-vous le dire ? »
instead-ship = Vous travaillez sur un bateau ?
instead-ship-say = Demandez l’ITF. Elle réunit les syndicats des transports.
numbers-for = Pour { $audiences }
numbers-nationals = Seulement pour les citoyens de ces pays : { $territories }
numbers-professionals = Nous n’avons pas de numéro pour le public ici. Le numéro ci-dessous est pour les professionnels seulement, par exemple dans les soins, à l’école ou dans la police.
numbers-citizens = Nous n’avons pas de numéro pour tout le monde ici. Le numéro ci-dessous est seulement pour les citoyens des pays qui y sont nommés.
numbers-related = Lignes d’aide d’autres pays qui répondent aussi aux appels d’ici
