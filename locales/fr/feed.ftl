# Le fil d’actualité d’une langue.

feed-about = Les nouvelles pages, et les numéros qui ont changé
feed-changed =
    { $what ->
        [number] { $territory } : le numéro a changé
        [hours] { $territory } : les horaires ont changé
        [operator] { $territory } : quelqu’un d’autre répond maintenant
       *[added] { $territory } : un nouveau numéro
    }
feed-line = { $name } : { $number }
