# Lists of help lines by what somebody needs, under the headings of pages such as content/pages/<tag>/no-credit.md.
# Each opens a list, and the number of lines stands behind it in brackets.

# Lines that cost nothing to call.
ways-free = Free to call

# Lines that one can write to without a phone’s credit, over Wi-Fi.
ways-net = On WhatsApp, by chat or by e-mail
ways-texts = By text message
ways-children = For children

# Last in the list of languages.
ways-interpreters = With interpreters for other languages

# Lines that answer at any time.
ways-day-and-night = Day and night

# Lines with opening hours.
ways-hours = At certain hours

# In place of an empty list.
ways-none = We do not know a help line like this.
