statistics-change = En { $first } hubo { $from }. En { $last } hubo { $to }.
statistics-largest-of-all = En { $year }, el grupo más numeroso fue «{ $group }»: { $count } de { $all }.
statistics-largest = En { $year }, el grupo más numeroso fue «{ $group }»: { $count }.
statistics-single = En { $year } hubo { $count }.
statistics-kind = Tipo
statistics-country = País
statistics-year = Año
statistics-count = Cantidad
statistics-all = Total
statistics-withheld = No se publica
statistics-rule = No se publican los números menores de { $threshold }, y a veces otros junto con ellos. Así no se puede reconocer a nadie.
statistics-source = Fuente:

statistics-category-sexual-exploitation = Explotación sexual
statistics-category-labour-exploitation = Explotación laboral
statistics-category-false-offer = Oferta de trabajo que puede ser una trampa
statistics-category-missing-person = Persona desaparecida
statistics-category-other = Otros
