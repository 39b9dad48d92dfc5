# Η κάρτα μιας γραμμής βοήθειας.

hotline-gloss = Γραμμή βοήθειας
hotline-gloss-state = Γραμμή βοήθειας του κράτους
hotline-gloss-organisation = Γραμμή βοήθειας μιας οργάνωσης
hotline-reach =
    { $kind ->
        [sms] Μήνυμα SMS
        [whatsapp] WhatsApp
       *[other] Κλήση
    }
hotline-unknown = Δεν μπορέσαμε να μάθουμε: { $facts }.
hotline-ask = Ερωτήσεις για όταν σας απαντήσουν:
hotline-hours-unknown = Δεν μπορέσαμε να μάθουμε τις ώρες.
hotline-cost = Κόστος
hotline-free =
    { $known ->
        [yes] Η κλήση είναι δωρεάν.
       *[no] Η κλήση δεν είναι δωρεάν. Τη χρεώνει η εταιρεία του τηλεφώνου σας.
    }
hotline-languages = Γλώσσες
hotline-interpreters =
    { $count ->
        [one] Διερμηνέας για { $count } γλώσσα ή περισσότερες. Πείτε το όνομα της γλώσσας σας.
       *[other] Διερμηνείς για { $count } γλώσσες ή περισσότερες. Πείτε το όνομα της γλώσσας σας.
    }
hotline-who = Ποιος απαντά
hotline-person =
    { $known ->
        [yes] Απαντά άνθρωπος, όχι ηχογραφημένο μήνυμα.
       *[no] Απαντά ηχογραφημένο μήνυμα.
    }
hotline-kind = Για αυτή τη γραμμή βοήθειας
hotline-for-whom = Για ποιους
hotline-forms = Μπορείτε να καλέσετε για: { $forms }
hotline-anonymous =
    { $known ->
        [yes] Δεν χρειάζεται να πείτε το όνομά σας.
       *[no] Σας ζητούν το όνομά σας.
    }
hotline-abroad = Από άλλη χώρα
hotline-abroad-inside = Ο αριθμός λειτουργεί μόνο μέσα στη χώρα.
hotline-age = Πότε το ελέγξαμε
hotline-age-called = Καλέσαμε στις { $date }.
hotline-age-dated = Από σελίδα με ημερομηνία { $page } (τη διαβάσαμε στις { $date }). Δεν έχουμε καλέσει.
hotline-age-month = Ημερομηνία της σελίδας: { $month } (τη διαβάσαμε στις { $date }). Δεν έχουμε καλέσει.
hotline-month = { $month } { $year }
hotline-year = { $year }
hotline-age-undated = Από σελίδα χωρίς ημερομηνία (τη διαβάσαμε στις { $date }). Δεν έχουμε καλέσει.
hotline-age-old = Αυτό μπορεί να έχει αλλάξει.
hotline-source = Πηγή:
hotline-services = Τι βοήθεια μπορείτε να ζητήσετε
hotline-limits = Όρια αυτής της γραμμής βοήθειας
hotline-next = Τι γίνεται μετά την κλήση
hotline-write = Μπορείτε και να γράψετε
hotline-chat = Συνομιλία (chat) στον ιστότοπό τους
hotline-website = Ιστότοπος (μένει στο ιστορικό σας)
hotline-email = E-mail
hotline-all-about = Περισσότερα για αυτή τη γραμμή βοήθειας
hotline-emergency-own = Κινδυνεύετε τώρα; Καλέστε το
hotline-emergency-who =
    { $who ->
        [police] (η αστυνομία)
        [police-ambulance] (αστυνομία και ασθενοφόρο)
        [police-fire] (αστυνομία και πυροσβεστική)
       *[all] (όλες οι υπηρεσίες)
    }
hotline-emergency-may-not-answer = Μπορεί να μην απαντήσουν ή να μην έρθει κανείς.
hotline-before-you-call = Πριν καλέσετε
hotline-ask-first = Μπορείτε πρώτα να ρωτήσετε σε ποιους θα το πουν.
hotline-hang-up = Μπορείτε να κλείσετε όποτε θέλετε και να καλέσετε ξανά.
hotline-call-list = Η κλήση μπορεί να μείνει στη λίστα κλήσεων του τηλεφώνου και στον λογαριασμό. Αν μπορείτε, χρησιμοποιήστε τηλέφωνο που δεν το ελέγχει κανείς.
hotline-when-you-call = Τι γίνεται όταν καλείτε
hotline-write-instead = Μήνυμα αντί για κλήση, χωρίς το όνομά σας
