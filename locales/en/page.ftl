# Words around the text of a page, and pages that have no text of their own.

# Heading of the list of a page's sections.
page-contents = On this page
# Heading of the list of sources at the end.
page-sources = Sources
# After a source. $date: the day we read it, in words.
page-source-read = Read on { $date }
# One word, on the page where one chooses a language: it stands there in every language.
page-language = Language
# On the page that stays at an old address and leads on.
page-moved = This page has a new address.
page-moved-go = Go on to the page
# When an address does not exist: title in the browser and its history, heading and text. Stands also in every language
# on one page.
page-missing-title = Not found
page-missing = This page is not here.
page-missing-say = The address may be old or mistyped. The numbers are still here.
# Link to the first page.
page-missing-home = First page
