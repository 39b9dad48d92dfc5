# What a translator reads above the texts of a page in a document for a word processor, and beside them. Translators are no programmers.

# How many words the document has, of these how many have no translation yet, and how many have one that somebody must read again. Numbers.
document-count = Words: { $all }. To translate: { $todo }. To read again: { $again }.
document-column = Write the translation into the right column. Leave the other two as they are, and neither add nor remove rows.

# $number, $variable: two examples of what is coloured. “The grey text” stands above each text.
document-marks = Keep what is coloured, such as { $number } and { $variable }, in the order of your language. It stands for a link, a number or a note. The grey text says for which.

# $number, $foreign: marks, which stay right behind the square brackets. Translate “words” in the brackets.
document-links = A link looks like this: [words]({ $number }). Translate the words in the brackets. The marks * and ** stand around words that are emphasized. Words that you leave in another language look like this: [words]{ $foreign }.
document-again = A ? behind the number of a row has one of two reasons. The source was changed since it was translated, or nobody has accepted the translation yet. Read both, change what must be changed, then delete the ?.
document-save = Leave empty what you cannot translate. Write numbers in the digits 0 to 9. Save the document as HTML, in UTF-8, and send it back whole.

# Head of the column with the numbers of the rows.
document-row = Row

# In the grey text; after it comes the sentence, in which the old words are crossed out and the new ones underlined.
document-changed = The source was changed:

# In the grey text.
document-unread = The translation is to be read again.

# Title of the document with all short texts of the site.
document-messages = Words of buttons, cards and the form
