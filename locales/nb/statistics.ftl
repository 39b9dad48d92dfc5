statistics-change = I { $first } var det { $from }. I { $last } var det { $to }.
statistics-largest-of-all = I { $year } var den største gruppen «{ $group }»: { $count } av { $all }.
statistics-largest = I { $year } var den største gruppen «{ $group }»: { $count }.
statistics-single = I { $year } var det { $count }.
statistics-kind = Type
statistics-country = Land
statistics-year = År
statistics-count = Antall
statistics-all = Alle
statistics-withheld = Vises ikke
statistics-rule = Tall under { $threshold } vises ikke, og noen ganger heller ikke andre tall. Slik kan ingen bli gjenkjent.
statistics-source = Kilde:

statistics-category-sexual-exploitation = Seksuell utnytting
statistics-category-labour-exploitation = Utnytting i arbeid
statistics-category-false-offer = Jobbtilbud som kan være en felle
statistics-category-missing-person = Et menneske er savnet
statistics-category-other = Annet
