# The news feed of a language: read by staff and by programs that show news.

# Below the name of the site.
feed-about = New pages, and numbers that have changed

# $what: what changed. $territory: name of the country or territory, in the nominative, before a colon.
feed-changed =
    { $what ->
        [number] { $territory }: the number has changed
        [hours] { $territory }: the hours have changed
        [operator] { $territory }: someone else answers now
       *[added] { $territory }: a new number
    }

# $name: the line's own name, not translated. $number: its number, as printed.
feed-line = { $name }: { $number }
