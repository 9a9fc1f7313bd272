## What the operator adds to the foot of every page

branding-imprint = Künye
branding-privacy = Gizlilik
branding-help = Yardım
