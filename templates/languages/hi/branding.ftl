## What the operator adds to the foot of every page

branding-imprint = प्रकाशक की जानकारी
branding-privacy = गोपनीयता
branding-help = सहायता
