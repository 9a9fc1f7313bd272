## What the operator adds to the foot of every page

branding-imprint = 운영자 정보
branding-privacy = 개인정보 보호
branding-help = 도움말
