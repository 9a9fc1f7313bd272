## What the operator adds to the foot of every page

branding-imprint = פרטי המפעיל
branding-privacy = פרטיות
branding-help = עזרה
