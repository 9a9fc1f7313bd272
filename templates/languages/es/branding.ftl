## What the operator adds to the foot of every page

branding-imprint = Aviso legal
branding-privacy = Privacidad
branding-help = Ayuda
