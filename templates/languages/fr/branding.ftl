## What the operator adds to the foot of every page

branding-imprint = Mentions légales
branding-privacy = Confidentialité
branding-help = Aide
