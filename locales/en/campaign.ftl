# Campaigns: pages that carry the numbers to the public for a day or some weeks.

# In the list, when none is on.
campaign-none = There is no campaign now.

# Heading of a folded part with the lines that a campaign makes known, most of which are not of the reader's country.
campaign-lines = Help lines of this campaign

# Before the names of the organisations that carry the campaign too, which stand after it. Short.
campaign-partners = Together with

# Heading of a folded part at the end, for people who share the campaign with others.
campaign-kit = Share this campaign

# The first sentences in that part, above the texts.
campaign-kit-text = These texts can be copied as they are. Copy them again the next time: a number may have changed.

# Above a text for posts and messages.
campaign-caption-short = Short text

# Above a longer text.
campaign-caption-long = Long text

# Link to a picture, below it. $format is "JPEG" or "PNG", the others are numbers.
campaign-picture = Picture to share: { $format }, { $width } × { $height } pixels, { $kilobytes } kB

# Above the text that says what the picture shows, to be copied with it.
campaign-picture-alt = Text for people who cannot see this picture

# Link and title of a page with files to take away, for people who report on the campaign or carry it.
press-title = For the press and partners

# The first sentences of that page.
press-say = You can use all of this as it is. Take it from here again the next time: a number may have changed.

# Heading above sheets of paper.
press-sheets = To print

# Heading above the same files in each other language.
press-others = In other languages

# Link to a file: what it is, its format ("PDF") and its size. Upright: a picture as high as a phone. Strips: with a number each.
press-file =
    { $kind ->
        [kit] Everything in one file: { $format }, { $kilobytes } kB
        [square] Square picture: { $format }, { $kilobytes } kB
        [story] Upright picture for phones: { $format }, { $kilobytes } kB
        [preview] Picture to stand beside a link: { $format }, { $kilobytes } kB
        [poster-a4] Poster, A4: { $format }, { $kilobytes } kB
        [poster-a3] Poster, A3: { $format }, { $kilobytes } kB
        [strips] Poster with strips to tear off: { $format }, { $kilobytes } kB
        [card] Card for a purse: { $format }, { $kilobytes } kB
       *[other] Leaflet to fold: { $format }, { $kilobytes } kB
    }
