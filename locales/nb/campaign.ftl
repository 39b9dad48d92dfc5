# Kampanjer.

campaign-none = Det er ingen kampanje nå.
campaign-lines = Numre
