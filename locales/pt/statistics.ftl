statistics-change = Em { $first } houve { $from }. Em { $last } houve { $to }.
statistics-largest-of-all = Em { $year }, o maior grupo foi “{ $group }”: { $count } de { $all }.
statistics-largest = Em { $year }, o maior grupo foi “{ $group }”: { $count }.
statistics-single = Em { $year } houve { $count }.
statistics-kind = Tipo
statistics-country = País
statistics-year = Ano
statistics-count = Quantidade
statistics-all = Total
statistics-withheld = Não publicado
statistics-rule = Números abaixo de { $threshold } não são publicados, e às vezes outros junto com eles. Assim ninguém pode ser reconhecido.
statistics-source = Fonte:

statistics-category-sexual-exploitation = Exploração sexual
statistics-category-labour-exploitation = Exploração no trabalho
statistics-category-false-offer = Oferta de emprego que pode ser uma armadilha
statistics-category-missing-person = Pessoa desaparecida
statistics-category-other = Outros
