## What the operator adds to the foot of every page

branding-imprint = Nota prawna
branding-privacy = Prywatność
branding-help = Pomoc
