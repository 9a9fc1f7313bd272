## What the operator adds to the foot of every page

branding-imprint = Informações legais
branding-privacy = Privacidade
branding-help = Ajuda
