# Η πρώτη σελίδα: οι λέξεις γύρω από το κείμενό της.

home-find = Πού μπορείτε να καλέσετε
home-campaign = Για αυτή την ημέρα
home-about-me = Χρειάζομαι βοήθεια
home-about-someone = Ανησυχώ για κάποιο άτομο
home-near = Βρίσκεστε σε αυτή τη χώρα;
home-find-another = Άλλη χώρα
