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
press-title = Για τον Τύπο και τους συνεργάτες
press-say = Μπορείτε να τα χρησιμοποιήσετε όλα όπως είναι. Την επόμενη φορά πάρτε τα ξανά από εδώ: ένας αριθμός μπορεί να έχει αλλάξει.
press-sheets = Για εκτύπωση
press-others = Σε άλλες γλώσσες
press-file =
    { $kind ->
        [kit] Όλα σε ένα αρχείο: { $format }, { $kilobytes } kB
        [square] Τετράγωνη εικόνα: { $format }, { $kilobytes } kB
        [story] Κάθετη εικόνα για κινητά: { $format }, { $kilobytes } kB
        [preview] Εικόνα δίπλα σε σύνδεσμο: { $format }, { $kilobytes } kB
        [poster-a4] Αφίσα, A4: { $format }, { $kilobytes } kB
        [poster-a3] Αφίσα, A3: { $format }, { $kilobytes } kB
        [strips] Αφίσα με λωρίδες που κόβονται: { $format }, { $kilobytes } kB
        [card] Κάρτα για το πορτοφόλι: { $format }, { $kilobytes } kB
       *[other] Φυλλάδιο που διπλώνει: { $format }, { $kilobytes } kB
    }
