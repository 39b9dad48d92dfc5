# Campaigns: pages that carry the numbers to the public for a day or some weeks.

# In the list, when none is on.
campaign-none = There is no campaign now.
# Heading above the lines that a campaign shows.
campaign-lines = Numbers
