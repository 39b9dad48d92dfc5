# Οι εκστρατείες: σελίδες που δείχνουν τους αριθμούς για μια μέρα ή λίγες εβδομάδες.

campaign-none = Τώρα δεν υπάρχει εκστρατεία.
campaign-lines = Οι γραμμές βοήθειας αυτής της εκστρατείας
campaign-partners = Μαζί με
campaign-kit = Μοιραστείτε αυτή την εκστρατεία
campaign-kit-text = Μπορείτε να αντιγράψετε αυτά τα κείμενα όπως είναι. Την επόμενη φορά αντιγράψτε τα ξανά: ένας αριθμός μπορεί να έχει αλλάξει.
campaign-caption-short = Σύντομο κείμενο
campaign-caption-long = Μεγάλο κείμενο
campaign-picture = Εικόνα για κοινοποίηση: { $format }, { $width } × { $height } pixel, { $kilobytes } kB
campaign-picture-alt = Κείμενο για όσους δεν μπορούν να δουν την εικόνα
