## What the operator adds to the foot of every page

branding-imprint = 運営者情報
branding-privacy = プライバシー
branding-help = ヘルプ
