## What the operator adds to the foot of every page

branding-imprint = Imprint
branding-privacy = Privacy
branding-help = Help
