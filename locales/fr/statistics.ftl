statistics-change = En { $first }, il y en a eu { $from }. En { $last }, il y en a eu { $to }.
statistics-largest-of-all = En { $year }, le groupe le plus nombreux était « { $group } » : { $count } sur { $all }.
statistics-largest = En { $year }, le groupe le plus nombreux était « { $group } » : { $count }.
statistics-single = En { $year }, il y en a eu { $count }.
statistics-kind = Type
statistics-country = Pays
statistics-year = Année
statistics-count = Nombre
statistics-all = Total
statistics-withheld = Non publié
statistics-rule = Les nombres inférieurs à { $threshold } ne sont pas publiés, et parfois d’autres avec eux. Ainsi, personne ne peut être reconnu.
statistics-source = Source :

statistics-category-sexual-exploitation = Exploitation sexuelle
statistics-category-labour-exploitation = Exploitation par le travail
statistics-category-false-offer = Offre d’emploi qui peut être un piège
statistics-category-missing-person = Personne disparue
statistics-category-other = Autre
