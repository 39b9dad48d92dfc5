# Forsiden. Teksten står i content/pages/nb/index.md.

home-find = Finn et nummer
home-campaign = Om denne dagen
home-about-me = Jeg trenger hjelp
home-about-someone = Jeg er bekymret for noen
home-near = Er du i dette landet?
home-where = Hvilket land er du i nå?
home-where-why = Velg det landet, også om du kommer fra et annet. Mange numre virker bare inne i sitt eget land.
home-find-another = Finn et annet land
