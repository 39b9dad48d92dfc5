# The frame of every page: bar, name row, notices, footer.
#
# Everybody reads this, also a person who is watched. Words are neutral: nobody who looks over a shoulder learns the
# subject from them. Each message is one whole sentence, or one label; templates add no full stop, no colon and no space.

# Title of a page in the browser and its history. $title: title of the page. $name: name of the site.
frame-title = { $title } – { $name }

# First link of every page, seen only with a keyboard.
frame-skip = Skip to the main text

# The quick exit button, always in view: leaves for a harmless page. At most 14 characters if it can be done.
frame-exit = Leave site

# Said by a screen reader after the name of the present language, on the button with the list of languages.
frame-change-language = Change language

# After a language in that list, when this page does not exist in it and is shown in another. $language: name of that
# other language. Where the name would have to be bent, write only ({ $language }).
frame-fallback = (in { $language })

# Button that leads to a phone number. At most 10 characters if it can be done.
frame-numbers = Numbers

# In its place on a site for one country, before the number.
frame-call = Call

# Said by a screen reader for the emblem that leads home. $name: name of the site.
frame-first-page = { $name }, home page

# Beside the name: what the exit button does not do. At most 34 characters if it can be done. “History” is the
# browser's list of pages that were read.
frame-history = Leaving does not clear history.

# The same, as a link to the page about staying safe on a phone or computer. At most 45 characters.
frame-history-stay-safe = Leaving does not clear history. Stay safe

# Name, for a screen reader, of the links that lead back to the pages above this one. “On this site” keeps it from
# sounding as if the place of the reader were known.
frame-path = Where you are on this site

# Name, for a screen reader, of the list of sections in the footer.
frame-sections = Sections

# Above every number. Never name a number here: it differs by country.
frame-emergency = In danger right now? Call the emergency number of the country you are in.

# Notice above a translated text. $source: tag of the language the text was translated from; $language: its name.
# Write a whole sentence for the languages you know, and a label with the name after a colon for the others.
frame-courtesy =
    { $source ->
        [en] This page was translated to help you. The English text is the one that counts.
       *[other] This page was translated to help you. Text that counts: { $language }
    }

# Notice on a page of the first language of a new site, whose texts come with the program.
frame-unreviewed = Nobody who speaks this language and knows this field has read this page yet.

# Notice above a translation that is older than its source. Variables as above.
frame-outdated =
    { $source ->
        [en] The English page has changed since this translation was made.
       *[other] The page has changed since this translation was made. Newer text: { $language }
    }

# Above a page that is still being written, in the preview of those who write it. Readers never get it.
frame-draft = Draft: only this preview shows this page.

# Notice above a text that is not in the reader's language. Variables as above.
frame-untranslated =
    { $source ->
        [en] This page is not yet in your language. Here it is in English.
       *[other] This page is not yet in your language. Language of the text: { $language }
    }

# The link in these notices. Variables as above.
frame-read-source =
    { $source ->
        [en] Read it in English
       *[other] Read the original: { $language }
    }

# Footer. The text on this site cannot replace a lawyer.
frame-not-legal-advice = General information, not legal advice.

# Footer. Where to write about the website itself, not for help: an e-mail address or a link follows.
frame-contact = About this website:

# Footer. “We”: those who run this site. $hosting: who sends the pages, as follows from `hosts` in content/site.toml: a server of our
# own, Amazon, or another company. Each sentence must be true there.
frame-no-record =
    { $hosting ->
        [own-server] No cookies. We do not record who reads this page. The company whose network we use may record your visit.
        [aws] No cookies. We do not record who reads this page. Amazon, which sends it, may record your internet address.
       *[static-host] No cookies. We do not record who reads this page. The company that sends it records your internet address.
    }

# Footer, also on paper and in a saved copy. The address of the page stands after it.
frame-address = The newest version of this page:

# Footer. $date: a day, already in words.
frame-updated = Page updated on { $date }.

# What other sites and chat programs show when somebody shares the address of a page. Neutral: it must not say what
# the page is about.
frame-share = Numbers to call, in many languages.

# In its place where the site has one help line.
frame-share-one = A number to call, in several languages.
