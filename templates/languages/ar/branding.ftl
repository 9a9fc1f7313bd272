## What the operator adds to the foot of every page

branding-imprint = معلومات الناشر
branding-privacy = الخصوصية
branding-help = المساعدة
