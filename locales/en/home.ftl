# The first page. Its text is content/pages/<tag>/index.md; these are the words around it.

# Heading of the list of numbers.
home-find = Find a number
# Link to the campaign that is on, after its date. Neutral: it does not name the campaign.
home-campaign = About this day
