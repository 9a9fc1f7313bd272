## What the operator adds to the foot of every page

branding-imprint = Impressum
branding-privacy = Datenschutz
branding-help = Hilfe
