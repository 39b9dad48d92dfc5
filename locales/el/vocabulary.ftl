# Οι λέξεις των καρτών: ποιος απαντά, για ποιους, τι βοήθεια, ποια όρια.

## Who runs the line and who pays for it

model-state-run = Του κράτους
    .plain = Το κράτος λειτουργεί και πληρώνει αυτή τη γραμμή βοήθειας.
model-ngo-state-funded = Μιας οργάνωσης, με χρήματα του κράτους
    .plain = Μια οργάνωση λειτουργεί αυτή τη γραμμή βοήθειας. Την πληρώνει το κράτος.
model-ngo-privately-funded = Μιας οργάνωσης, με ιδιωτικές δωρεές
    .plain = Μια οργάνωση λειτουργεί αυτή τη γραμμή βοήθειας. Την πληρώνουν ιδιώτες με δωρεές.
model-ngo-mixed-funding = Μιας οργάνωσης, με χρήματα του κράτους και άλλων
    .plain = Μια οργάνωση λειτουργεί αυτή τη γραμμή βοήθειας. Την πληρώνουν το κράτος και άλλοι.
model-labour-line = Γραμμή βοήθειας του κράτους για εργαζομένους
    .plain = Το κράτος λειτουργεί και πληρώνει αυτή τη γραμμή βοήθειας για εργαζομένους.
    .beside = Για άτομα που εργάζονται
model-labour-advice = Γραμμή βοήθειας μιας οργάνωσης για εργαζομένους
    .plain = Μια οργάνωση λειτουργεί αυτή τη γραμμή για εργαζομένους. Η σελίδα δεν λέει ποιος πληρώνει.
    .beside = Για άτομα που εργάζονται
model-violence-line = Γραμμή βοήθειας για άτομα που υπέστησαν βία
    .plain = Για άτομα που υπέστησαν βία, στο σπίτι ή αλλού. Η σελίδα δεν λέει ποιος πληρώνει.
    .beside = Για άτομα που υπέστησαν βία
model-child-line = Γραμμή βοήθειας για παιδιά
    .plain = Για παιδιά και για όποιον ανησυχεί για ένα παιδί. Η σελίδα δεν λέει ποιος πληρώνει.
    .beside = Για παιδιά
model-crime-victim-line = Γραμμή βοήθειας για άτομα που έπαθαν κακό από έγκλημα
    .plain = Για άτομα που έπαθαν κακό από οποιοδήποτε έγκλημα. Η σελίδα δεν λέει ποιος πληρώνει.
    .beside = Για άτομα που έπαθαν κακό από έγκλημα
model-other-crime-line = Γραμμή βοήθειας για πολλά είδη κακού
    .plain = Για πολλά είδη κακού, όχι μόνο για εμπορία ανθρώπων. Η σελίδα δεν λέει ποιος πληρώνει.
    .beside = Για κάθε έγκλημα ή κακό
model-nationals-line = Γραμμή βοήθειας ενός κράτους για τους πολίτες του
    .plain = Ένα κράτος λειτουργεί αυτή τη γραμμή βοήθειας για τους δικούς του πολίτες.
model-unknown = Δεν ξέρουμε ποιος πληρώνει
    .plain = Δεν ξέρουμε ποιος πληρώνει αυτή τη γραμμή βοήθειας.

## Who answers the line

answered-by-police = Απαντά η αστυνομία.
answered-by-prosecutor = Απαντούν άτομα που συνεργάζονται με την εισαγγελία.
answered-by-state-office = Απαντά μια κρατική υπηρεσία.
answered-by-organisation = Απαντά μια οργάνωση, όχι η αστυνομία.
answered-by-labour-ministry = Απαντά μια κρατική υπηρεσία για την εργασία.
answered-by-immigration = Απαντά η υπηρεσία μετανάστευσης.
answered-by-embassy = Απαντά μια πρεσβεία ή ένα προξενείο.
answered-by-international-organisation = Απαντά ένας διεθνής οργανισμός, όχι η αστυνομία.
answered-by-emergency-centre = Απαντά το κέντρο έκτακτης ανάγκης της χώρας.
answered-by-unknown = Δεν ξέρουμε ποιος απαντά.

## What the line is about

form-all-forms = κάθε είδος εκμετάλλευσης
form-trafficking = εμπορία ανθρώπων
form-sex = σεξ με το ζόρι για το κέρδος άλλων
form-labour = δουλειά με το ζόρι
form-domestic-servitude = δουλειά σε σπίτι χωρίς ελευθερία να φύγετε
form-begging = ζητιανιά με το ζόρι
form-forced-marriage = γάμος με το ζόρι
form-criminal-activity = εγκλήματα που σας αναγκάζουν να κάνετε
form-slavery = δουλεία
form-locked-in = εγκλεισμός χωρίς τη θέλησή σας
form-smuggling = διακίνηση μεταναστών
form-violence = βία στο σπίτι ή αλλού
form-harm-to-children = κακό σε παιδιά
form-any-crime = οποιοδήποτε έγκλημα
form-human-rights = παραβιάσεις ανθρωπίνων δικαιωμάτων
form-social-help = άλλη κοινωνική βοήθεια

## For whom the line is

audience-affected = άτομα που το ζουν
audience-public = άτομα που είδαν κάτι
audience-helpers = άτομα που βοηθούν κάποιον
audience-adults = ενήλικες
audience-children = παιδιά
audience-women = γυναίκες
audience-migrants = άτομα που ήρθαν από άλλη χώρα
audience-refugees = άτομα που έφυγαν από τη χώρα τους από φόβο
audience-workers = άτομα που εργάζονται
audience-domestic-workers = άτομα που εργάζονται σε σπίτι άλλων
audience-going-abroad = άτομα που σκοπεύουν να πάνε στο εξωτερικό
audience-workers-abroad = άτομα που εργάζονται στο εξωτερικό
audience-professionals = επαγγελματίες (όπως σε σχολείο ή νοσοκομείο)
audience-employers = εργοδότες

## What help one can ask the line for

service-referral = Μπορείτε να ζητήσετε να σας συνδέσουν με υπηρεσίες που βοηθούν.
service-information = Μπορείτε να ζητήσετε πληροφορίες.
service-training = Σχολεία, εταιρείες και υπηρεσίες μπορούν να ζητήσουν εκπαίδευση.
service-shelter = Μπορείτε να ζητήσετε ένα ασφαλές μέρος να μείνετε.
service-lawyer = Μπορείτε να ζητήσετε να μιλήσετε με δικηγόρο.
service-counselling = Μπορείτε να ζητήσετε να πείτε σε εκπαιδευμένο άτομο πώς νιώθετε.
service-accompaniment = Μπορείτε να ζητήσετε στήριξη για να ξεφύγετε, και για μετά.
service-job-offer-check = Μπορείτε να ζητήσετε να ελέγξουν μια προσφορά εργασίας.
service-text-telephone = Αν δεν ακούτε καλά, μπορείτε να καλέσετε με τηλέφωνο κειμένου.
service-sign-language = Μπορείτε να καλέσετε με διερμηνέα νοηματικής γλώσσας.

## What the line passes on

report-child-abuse = Το αναφέρουν αν νομίζουν ότι κακοποιείται ένα παιδί.
report-imminent-harm = Το αναφέρουν αν κάποιο άτομο πρόκειται να πάθει κακό.
report-child-under-18 = Μπορούν να αναφέρουν κάθε κίνδυνο για άτομο κάτω των 18 χωρίς να σας ρωτήσουν.
report-information-to-police = Δίνουν πληροφορίες στην αστυνομία.
report-information-to-prosecutors = Δίνουν πληροφορίες στην εισαγγελία.
report-information-to-immigration = Δίνουν πληροφορίες στην υπηρεσία μετανάστευσης.
report-information-to-authorities = Δίνουν πληροφορίες σε κρατικές υπηρεσίες.

## What the line cannot do

limit-adults-only = Η γραμμή βοήθειας είναι μόνο για άτομα από 18 ετών και πάνω.
limit-urgent-only-outside-hours = Εκτός ωρών γραφείου, δέχονται μόνο επείγουσες κλήσεις.
limit-recording-outside-hours = Εκτός αυτών των ωρών, τηλεφωνητής ηχογραφεί το μήνυμά σας.
limit-languages-by-day = Μιλούν διαφορετικές γλώσσες σε διαφορετικές μέρες.
limit-hours-incomplete = Μπορεί να υπάρχουν κι άλλες μέρες ή ώρες από αυτές που γράφουμε.
limit-some-sim-cards = Ο αριθμός μπορεί να μη λειτουργεί με ορισμένες κάρτες SIM.
limit-area-code = Από κινητό, μπορεί να χρειάζεται πρώτα ο κωδικός της περιοχής.
limit-referral-only = Δεν πάτε εκεί κατευθείαν. Πρέπει να σας στείλει υπηρεσία, όπως η αστυνομία.
limit-only-in = Η γραμμή βοήθειας είναι μόνο για { $region }.
limit-not-in = Η γραμμή βοήθειας δεν είναι για { $region }.

## Regions, which help lines are only for, or not for

region-dubai-and-north = το Ντουμπάι και τα εμιράτα βόρεια από αυτό
region-kurdistan-region = την Περιφέρεια του Κουρδιστάν
region-north-cyprus = τον βορρά της Κύπρου
region-transnistria = την περιοχή της Υπερδνειστερίας
region-west-saudi-arabia = τη δυτική Σαουδική Αραβία

## What a call can bring on the person who calls

caution-reports-without-papers = Μπορούν να αναφέρουν στις αρχές άτομα χωρίς χαρτιά.
caution-detains-without-papers = Μπορούν να κλείσουν σε κράτηση άτομα χωρίς χαρτιά.
caution-sends-back = Μπορούν να στείλουν πίσω στη χώρα τους άτομα χωρίς χαρτιά.
caution-papers-needed = Μπορεί να βοηθούν μόνο άτομα με χαρτιά που ισχύουν.
caution-own-government = Καλέστε μόνο αν δεν φοβάστε την κυβέρνηση της χώρας σας.
caution-feared-authorities = Η γραμμή βοήθειας είναι των αρχών. Ορισμένα άτομα που καλούν έχουν λόγο να τις φοβούνται.
caution-back-to-family = Αν φύγατε από την οικογένειά σας, μπορούν να σας γυρίσουν πίσω σε αυτήν.
caution-closed-shelter = Αν σας δώσουν θέση σε ξενώνα, μπορεί να μη σας αφήνουν να φύγετε ελεύθερα.
caution-employer-in-call = Μπορούν να βάλουν και τον εργοδότη σας στη συνομιλία.

## What happens next

next-investigation = Μια κλήση μπορεί να ξεκινήσει έρευνα των αρχών.
next-police-or-services = Μπορούν να σας φέρουν σε επαφή με την αστυνομία, ή κατευθείαν με όσους βοηθούν.
next-takes-reports = Μπορείτε να τους πείτε τι ξέρετε.
next-partner-network = Μπορούν να σας συνδέσουν με οργανώσεις με τις οποίες συνεργάζονται.
next-your-consent = Ορισμένα πράγματα μπορεί να πρέπει να τα αναφέρουν. Για τα άλλα αποφασίζετε εσείς.
next-help-without-permit = Μπορείτε να ζητήσετε βοήθεια και χωρίς άδεια διαμονής.
next-you-decide-police = Εσείς αποφασίζετε αν θα το μάθει η αστυνομία.

## What a further number of a line is for

number-label-from-abroad = από άλλη χώρα
number-label-adults = για ενήλικες
number-label-children = για παιδιά
number-label-women = για γυναίκες
number-label-police = η αστυνομία
number-label-old = παλιός αριθμός
number-label-office = το γραφείο
number-label-professionals-only = για επαγγελματίες, όχι για το κοινό
number-label-region = στην περιοχή:
number-label-second = άλλος αριθμός της ίδιας γραμμής

## What we could not find out about a line

unknown-hours = ώρες
    .ask = Πότε μπορώ να καλώ;
unknown-languages = γλώσσες
    .ask = Μιλά κανείς εκεί τη γλώσσα μου;
unknown-cost = κόστος
    .ask = Είναι δωρεάν αυτή η κλήση;
unknown-who-answers = ποιος απαντά
    .ask = Ποιοι είστε; Είστε από την αστυνομία;
unknown-person = αν απαντά άνθρωπος
unknown-your-name = αν ζητούν το όνομά σας
    .ask = Πρέπει να πω το όνομά μου;
unknown-passed-on = αν το λένε στην αστυνομία
    .ask = Θα μιλήσετε για μένα στην αστυνομία ή σε άλλους;
unknown-abroad = κλήσεις από άλλη χώρα
    .ask = Ποιον αριθμό μπορώ να καλέσω από άλλη χώρα;
unknown-for-whom = ποιοι μπορούν να καλέσουν
    .ask = Ποιοι μπορούν να σας καλέσουν;
unknown-who-pays = ποιος πληρώνει
unknown-services = τι βοήθεια δίνουν
    .ask = Τι βοήθεια μπορείτε να δώσετε;
unknown-limits = τι δεν μπορούν να κάνουν
unknown-next = τι γίνεται μετά την κλήση
    .ask = Τι γίνεται μετά από αυτή την κλήση;
