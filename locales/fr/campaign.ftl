# Les campagnes.

campaign-none = Il n’y a pas de campagne en ce moment.
campaign-lines = Numéros
