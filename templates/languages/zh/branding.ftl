## What the operator adds to the foot of every page

branding-imprint = 版权信息
branding-privacy = 隐私
branding-help = 帮助
