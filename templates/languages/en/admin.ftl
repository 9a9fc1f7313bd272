## The admin console: what all its pages share

admin-open = Administration
admin-nav = Administration
admin-crumbs = Where you are
admin-skip = Skip to the content
admin-command = The same on the command line
admin-search = Search
admin-first = Back to the beginning
admin-next = More
admin-forbidden-heading = You may not do this
admin-forbidden-message = Your account does not have the permission for this page, or for what you asked for.
admin-forbidden-next = If you need it for your work, ask the people who run this service.

## Proving who one is before a change

admin-proof-heading = Is it still you?
admin-proof-why = More than five minutes have passed since you last proved it. What you entered is kept, and goes on after this.
admin-proof-go-on = Go on
admin-proof-other = Sign in once more in another way. What you entered is lost.

## Overview

admin-overview = Overview
admin-heading = Administration
admin-next-steps = Next steps
admin-next-try = Try a sign-in
admin-next-try-about = The demo application signs you in like any other, and shows what an application learns.
admin-server = This server
admin-issuer = Issuer
admin-discovery = Discovery
admin-version = Version
admin-warning-mail = No mail server is configured, so nobody gets a link for a new password or an invitation. Set mail.smtp_url and mail.from.
