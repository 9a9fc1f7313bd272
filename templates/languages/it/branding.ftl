## What the operator adds to the foot of every page

branding-imprint = Note legali
branding-privacy = Privacy
branding-help = Aiuto
