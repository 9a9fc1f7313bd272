## The account console

account-open = Your account
account-nav = Your account
account-overview = Overview
account-profile = Profile
account-security = Security
account-sessions = Devices
account-apps = Apps
account-activity = Activity
account-data = Your data
account-sign-out = Sign out
account-save = Save

## Overview

account-heading = Your account
account-checks = Security check
account-check-email = Your email address is confirmed
account-check-second = You have a passkey or a second step beside the password
account-check-codes = You have recovery codes for when the phone is lost
account-check-email-todo = Have your email address confirmed
account-check-second-todo = Set up a passkey, or a second step beside the password
account-check-codes-todo = Keep recovery codes for when the phone is lost
account-recent = Recent sign-ins
account-recent-all = All devices where you are signed in
account-apps-all = All apps and what they may see

## Proving who one is before something sensitive

account-password-now = Your current password
account-proof-why = More than five minutes have passed since you signed in, so please prove once more that it is you.
account-proof-missing = Enter your current password.
account-proof-wrong = This is not your current password.
account-proof-again-why = More than five minutes have passed since you signed in. Before you go on, please sign in once more.
account-proof-again = Sign in once more

## Security

account-security-about = Ways to prove that it is you. Two are safer than one, and help when one is lost.
account-set = Set up
account-set-since = Set up since { $date }
account-not-set = Not set up
account-passkeys = Passkeys
account-passkeys-about = Sign in with fingerprint, face or the PIN of your device. Nothing to remember, nothing to give away.
account-password = Password
account-password-about = Four or five unrelated words, used nowhere else.
account-totp = Authenticator app
account-way-totp-about = A six-digit code from your phone, asked for after the password.
account-codes = Recovery codes
account-codes-about = Codes on paper, for when the phone is lost.

## Password

account-password-heading = Change your password
account-password-new = New password
account-password-hint = { $count ->
    [one] At least { $count } character. Four or five unrelated words work well, and spaces count.
   *[other] At least { $count } characters. Four or five unrelated words work well, and spaces count.
}
account-password-keep = Stay signed in on my other devices and apps
account-password-keep-hint = Unless you tick this, you are signed out everywhere else. That is the safe way if somebody may know the old password.
account-password-set = Change password
account-password-done = Your password is changed.

## Devices

account-sessions-about = Everywhere you are signed in. End what you do not know, and then change your password.
account-sessions-done = Signed out there.
account-this-device = This device
account-other-devices = Other devices
account-other-none = You are signed in nowhere else.
account-first-seen = Signed in on { $date }
account-last-seen = Last used on { $date }
account-address = Address:
account-used-apps = Apps:
account-session-end = Sign out there
account-sessions-end = Sign out everywhere else
account-device-both = { $browser } on { $system }
account-device-unknown = Unknown device

## Apps

account-apps-about = These apps may use your account. Take back what you no longer need.
account-apps-none = No app uses your account.
account-apps-done = The app may no longer use your account.
account-first-used = First used on { $date }.
account-last-used = Last used on { $date }.
account-app-may = It is able to
account-scope-other = use “{ $scope }” for you
account-app-open = Open
account-app-revoke = Take back access

## Activity

account-activity-about = What happened to your account in the last 90 days. If you do not recognise something, change your password.
account-activity-all = Everything
account-activity-sign-ins = Signing in and out
account-activity-apps = Apps
account-activity-account = Changes
account-activity-none = Nothing happened here in the last 90 days.
account-activity-older = Older
account-by-others = Done by an administrator or the service
account-did-sign-in = You signed in
account-did-refused = Somebody tried a wrong password
account-did-throttled = Somebody tried too many wrong passwords and had to wait
account-did-sign-out = You signed out
account-did-session-revoked = A device was signed out from afar
account-did-sessions-ended = You were signed out everywhere
account-did-consent = You allowed { $app } to use your account
account-did-deny = You did not allow { $app } to use your account
account-did-revoke = You took back the access of { $app }
account-did-app-sign-in = You went to { $app }
account-did-replay = { $app } sent a key twice, so its access was ended
account-did-create = Your account was made
account-did-password = Your password was changed
account-did-profile = Your profile was changed
account-did-export = You took a copy of your data
account-did-leave = You asked to delete your account
account-did-stay = You kept your account after all
account-did-other = Something else happened: { $kind }

## Profile

account-profile-done = Saved.
account-name = Your name
account-name-wrong = Enter a shorter name, on one line.
account-username = Username
account-username-hint = You can sign in with it instead of the email address.
account-username-wrong = A username has 1 to 64 letters of one script, digits, dots, hyphens or underscores.
account-username-taken = Somebody else has this username, or one that looks like it. Choose another one.
account-locale = Language
account-locale-browser = As the browser asks
account-zone = Time zone
account-zone-hint = Such as Europe/Paris. Apps that you allow to see your profile may show times by it.
account-zone-wrong = Enter a time zone such as Europe/Paris.
account-theme = Colours of these pages
account-theme-system = As the device is set
account-theme-light = Light
account-theme-dark = Dark
account-choice-wrong = Choose one from the list.
account-email = Email address
account-email-verified = Confirmed
account-email-unverified = Not confirmed
account-picture = Picture
account-picture-yours = Your picture
account-picture-choose = Choose a picture
account-picture-hint = PNG, JPEG, GIF or WebP, up to 1 MiB. Apps that you allow to see your profile may show it.
account-picture-refused = This is not a picture that we can read. Choose a PNG, JPEG, GIF or WebP of up to 1 MiB and four million pixels.
account-picture-save = Use this picture
account-picture-remove = Remove the picture

## One's data

account-export-heading = Take a copy
account-export-about = A file with everything that is kept about you: profile, ways to sign in, devices, apps and activity. It holds no password and no code.
account-export-button = Download my data
account-delete-heading = Delete your account
account-delete-lead = You can think better of it for 14 days. After that nobody can bring the account back.
account-delete-go = Delete my account …
account-delete-which = This is about the account
account-delete-now = At once you are signed out everywhere, and no app can use your account any more.
account-delete-until = Until { $date } you can sign in here and keep the account after all.
account-delete-then = Then everything is deleted for good: profile, picture, passwords, passkeys, devices and what you allowed apps. Nobody can undo it.
account-delete-apps = Apps keep what they stored themselves. To delete that, ask them first: without this account you may not get in any more.
account-delete-trail = The security log of this service keeps what happened and from which network address, without your name, until that expires.
account-delete-export = Take a copy of your data first
account-delete-button = Delete my account
account-leaving-heading = Your account is about to be deleted
account-leaving = Your account will be deleted on { $date }.
account-leaving-keep = Keep my account
account-leaving-about = Until then no app can use it, and only you can sign in here. Did you change your mind?
account-keep = Keep my account
account-did-passkey-added = A passkey was added
account-did-passkey-removed = A passkey was removed
account-did-passkey-renamed = A passkey was renamed
account-did-passkey-copied = A passkey was refused, because it may be a copy
account-did-totp-on = An authenticator app was set up
account-did-totp-off = The authenticator app was removed
account-did-confirmed = A sign-in was confirmed with a second step
account-did-code-refused = A wrong code was entered
account-did-recovery-codes = New recovery codes were made
account-did-recovery-code = A recovery code was used
account-did-recovery-asked = A link for a new password was requested
