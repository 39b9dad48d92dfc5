# When a line answers: on the card of a line, in bold, and small in lists.
# Times are on the 24-hour clock. Keep each short: a phone screen is narrow.

# Every hour of every day. The most common of all. At most 30 characters.
hours-always = Day and night

# $days: days of the week, put together from the next two; $times: times, put together from hours-span.
hours-days-times = { $days }: { $times }

# A run of days. $first and $last are names of days as your language writes them in a calendar: Monday, Friday.
# Here and in the next one, write a small first letter unless your language always has a capital: the program makes a
# capital of the first letter of the hours once they are put together.
hours-run = { $first } to { $last }

# All seven days.
hours-every-day = every day

# From one time to another. $from and $to look like 09:00.
hours-span = { $from }–{ $to }

# Two parts of the hours one after the other: “Monday: 10:00–16:00; Wednesday: 12:00–20:00”.
hours-and = { $first }; { $second }

# The clock of the country where the line is. $hours: all of the above, put together.
hours-local = { $hours } (time in that country)

# Whether the line is open at this moment, below the hours on its card and in lists. A script on the reader’s device writes
# it. Keep each short: room is kept for the longest. Every time put in is “17:00”, or “Monday 17:00” where that is another
# day, so use a colon or a word that fits both. No full stop at the end.
# At every hour, or in a list.
open-now = Open now

# In a list.
open-closed = Closed now

# $there: when it closes, by the clock where the line is. $here: the same by the reader’s clock.
open-until = Open now. Until { $there } there, { $here } here

# Where both clocks show the same.
open-until-same = Open now. Until { $time }

# $there: when it opens, by the clock where the line is. $here: the same by the reader’s clock.
open-opens = Closed now. Opens { $there } there, { $here } here

# Where both clocks show the same.
open-opens-same = Closed now. Opens { $time }

# $day: the name of a day. $time: a time such as 08:00.
open-day = { $day } { $time }
