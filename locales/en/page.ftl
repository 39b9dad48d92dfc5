# Words around the text of a page, and pages that have no text of their own.

# Heading of the list of a page's sections.
page-contents = On this page

# Heading of the list of sources at the end.
page-sources = Sources

# After a source. $date: the day we read it, in words.
page-source-read = Read on { $date }

# Below the sources, where one of them has the name of a country behind it, in brackets.
page-source-elsewhere = A country in brackets means: this was written for people there. Much of it can be different where you are. Numbers and offices in it are those of that country.

# One word, on the page where one chooses a language: it stands there in every language.
page-language = Language

# On the page that stays at an old address and leads on.
page-moved = This page has a new address.
page-moved-go = Go on to the page

# The same for a page that is not shown: it was taken down for a while, or its campaign is over. The link leads to another page.
page-gone = This page is not here at the moment.
page-gone-go = Go on to another page

# When an address does not exist: title in the browser and its history, heading and text. Stands also in every language
# on one page.
page-missing-title = Not found
page-missing = This page is not here.
page-missing-say = The address may be old, or have a typing mistake. You can still find the numbers.

# Link to the home page.
page-missing-home = Home page

# Above the text of the page about privacy: who sends the pages, and what is recorded of that. $hosting: as in `frame-no-record`.
# Someone who is watched reads this to decide whether to read on. Each sentence must be true there.
page-hosting =
    { $hosting ->
        [own-server] Our own server sends you these pages. For that, it must see your internet address. It keeps no list of visits. The company whose network it uses can see that your address connects to it. It may keep records of this, and of the time. We cannot switch them off.
        [aws] Amazon sends you these pages for us. For that, it must see your internet address. We have switched off its lists of visits. It may still keep records of its own, with your address and the time. We cannot see them, and we cannot switch them off.
       *[static-host] Another company sends you these pages for us. For that, it must see your internet address. It keeps records of your address, of the page and of the time. We cannot switch them off. Is that a danger for you? Then read these pages with the Tor Browser, which hides your address. Or use another device in another network.
    }

# A note that cites an article of a law. $source: the name of the law. $article: its number, which may have a letter (11a).
page-source-article = { $source }, article { $article }.
