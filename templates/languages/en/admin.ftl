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
admin-next-app-about = Three fields, and it can sign people in.
admin-none-found = Nothing fits. Look for something shorter.
admin-cancel = Cancel
admin-copy = Copy
admin-copied = Copied
admin-type-name = To confirm, type the name
admin-type-wrong = This is not the name.

## Applications

admin-apps = Applications
admin-apps-about = What people sign in to with their account here.
admin-apps-search = Search
admin-apps-search-hint = A part of the name or of the client ID.
admin-apps-none = There is no application yet. Register the first one: it takes three fields.
admin-apps-new = Register an application
admin-apps-new-about = Everything else has a sensible default and can be changed later.
admin-app-is-disabled = Switched off
admin-app-deleted = The application is deleted.
admin-app-saved = Saved.
admin-app-switched-off = The application is switched off.
admin-app-switched-on = The application is switched on.
admin-type-web = Web application
admin-type-web-about = Runs on a server and can keep a secret.
admin-type-spa = Single-page application
admin-type-spa-about = Runs in the browser alone.
admin-type-native = Native application
admin-type-native-about = Runs on a phone or a computer.
admin-type-machine = Machine
admin-type-machine-about = Acts for itself. Nobody signs in.
admin-type-device = Device
admin-type-device-about = Has no browser, such as a television.
admin-app-name = Name
admin-app-name-hint = People read it when they sign in.
admin-app-name-wrong = Enter a name of 1 to 100 characters, on one line.
admin-app-type = Type
admin-app-redirect = Redirect URI
admin-app-redirect-hint = Where the application wants people back after the sign-in. Machines and devices need none.
admin-app-redirect-missing = Enter the redirect URI. The documentation of the application names it.
admin-app-refused = This cannot be used: { $reason }
admin-app-register = Register
admin-app-made = The application is registered
admin-secret-new = The new secret
admin-secret-once = The client secret is shown this once. Keep it where the application finds it.
admin-secret-kept = I have stored it
admin-app-connect = What the application needs
admin-app-snippets = Ready to paste

## One application

admin-app-registered = Registered on { $date }.
admin-app-changed = Last changed on { $date }.
admin-app-disabled-about = This application is switched off: nobody can sign in to it, and its tokens are refused.
admin-app-foreign = This application registered itself. Nobody here has checked who runs it.
admin-app-edit = Change
admin-app-disable = Switch off
admin-app-enable = Switch on
admin-app-delete = Delete
admin-app-redirects = Redirect URIs
admin-app-redirects-about = The application has to send exactly one of these, byte for byte.
admin-app-post-logout = Where browsers may go after signing out
admin-app-settings = Settings
admin-risk-machine = Leads to the very machine that the browser runs on. That is right for development only.
admin-risk-port = The port of localhost is fixed. Register 127.0.0.1 instead: there any port fits.
admin-risk-address = An address in place of a name. Whoever gets this address gets the sign-ins.
admin-risk-twin = Another one differs only by the slash at its end. One of them is probably a mistake.
admin-secrets = Client secrets
admin-secrets-none = There is no secret, so the application cannot prove who it is. Add one.
admin-secret-unnamed = Without a label
admin-secret-made = Made on { $date }.
admin-secret-ends = Ends on { $date }.
admin-secret-add = Add a secret
admin-secret-remove = Remove the secret
admin-secret-removed = The secret is removed.
admin-secret-remove-about = Whoever still uses this secret is refused within a second.
admin-secret-remove-last = It is the only one that works. Without it the application can sign nobody in.
admin-secret-label = Label
admin-secret-label-hint = Optional. Says where the secret is kept.
admin-secret-overlap = The other secrets
admin-secret-overlap-keep = work as long as before
admin-secret-overlap-week = work for another week
admin-secret-overlap-day = work for another day
admin-secret-overlap-none = end at once
admin-secret-make = Make the secret

## Changing one

admin-app-lines-hint = One a line.
admin-app-claims = What the ID token holds
admin-app-claims-full = All that the application may see of the person
admin-app-claims-minimal = Only who it is; the rest is at the userinfo endpoint
admin-app-acr = How people have to prove who they are
admin-app-acr-none = As everywhere here
admin-app-acr-two = With two factors
admin-app-acr-passkey = With a passkey
admin-app-acr-hardware = With a passkey that cannot be copied
admin-app-pkce = Demand PKCE
admin-app-pkce-hint = Protects codes on their way. Switch it off only for an application that cannot do it.
admin-app-skip = Do not ask people for consent
admin-app-skip-hint = For your own applications.
admin-app-conflict = Somebody else changed this application meanwhile. If you save now, your version replaces theirs.

## What breaks

admin-app-disable-about = Within a second nobody can sign in to this application, and its tokens are refused. You can switch it on again.
admin-app-enable-about = People can sign in to this application again. Tokens that have not expired work again.
admin-app-delete-about = The application is gone for good, with its secrets, its tokens and what people allowed it. Registered anew, it gets another client ID.
admin-app-delete-trail = The audit log keeps what happened.
admin-breaks-people = { $count ->
    [one] { $count } person uses it now.
   *[other] { $count } people use it now.
}
admin-breaks-grants = { $count ->
    [one] The tokens of { $count } sign-in stop working.
   *[other] The tokens of { $count } sign-ins stop working.
}
