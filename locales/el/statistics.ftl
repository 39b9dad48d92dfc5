statistics-change = Το { $first } ήταν { $from }. Το { $last } ήταν { $to }.
statistics-largest-of-all = Το { $year } η μεγαλύτερη ομάδα ήταν «{ $group }»: { $count } από { $all }.
statistics-largest = Το { $year } η μεγαλύτερη ομάδα ήταν «{ $group }»: { $count }.
statistics-single = Το { $year } ήταν { $count }.
statistics-kind = Είδος
statistics-country = Χώρα
statistics-year = Έτος
statistics-count = Αριθμός
statistics-all = Σύνολο
statistics-withheld = Δεν δημοσιεύεται
statistics-rule = Αριθμοί κάτω από { $threshold } δεν δημοσιεύονται, και κάποτε ούτε άλλοι μαζί τους. Έτσι κανείς δεν μπορεί να αναγνωριστεί.
statistics-source = Πηγή:

statistics-category-sexual-exploitation = Σεξουαλική εκμετάλλευση
statistics-category-labour-exploitation = Εργασιακή εκμετάλλευση
statistics-category-false-offer = Προσφορά εργασίας που μπορεί να είναι παγίδα
statistics-category-missing-person = Αγνοείται ένα άτομο
statistics-category-other = Άλλο
