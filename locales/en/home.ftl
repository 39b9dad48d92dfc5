# The first page. Its text is content/pages/<tag>/index.md; these are the words around it.

# Heading of the list of numbers.
home-find = Find a number

# Link to the campaign that is on, after its date. Neutral: it does not name the campaign.
home-campaign = About this day

# The two doors of the first page, side by side. What one can do for oneself.
home-about-me = I need help

# What one can do for another person.
home-about-someone = I am worried about someone

# Above a country with its number, which the time zone of the device suggests. It asks, since it does not know.
home-near = Are you in this country?

# Under the field that finds a number, in bold, until the time zone of the device suggests a country.
home-where = Which country are you in now?

# After that question: why the country of one’s own passport is not the one to choose. One or two short sentences.
home-where-why = Choose that country, even if you come from another one. Many numbers work only inside their own country.

# In place of “Find a number” on a site for one country, whose number is above.
home-find-another = Find another country
