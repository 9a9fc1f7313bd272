## What the operator adds to the foot of every page

branding-imprint = Colofon
branding-privacy = Privacy
branding-help = Hulp
