# Forsiden. Teksten står i content/pages/nb/index.md.

home-find = Finn et nummer
home-campaign = Om denne dagen
home-about-me = Jeg trenger hjelp
home-about-someone = Jeg er bekymret for noen
home-near = Er du i dette landet?
home-find-another = Finn et annet land
