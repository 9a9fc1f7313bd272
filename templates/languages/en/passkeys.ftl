passkey-sign-in = Sign in with a passkey
passkey-continue-to = to continue to { $app }
passkey-what-happens = Your device asks for your fingerprint, your face or its PIN. That check stays on your device.
passkey-waiting = Follow what your browser shows now.
passkey-cancelled = No passkey was used. You can try again, or sign in with your password.
passkey-failed = The passkey could not be used. Try again, or sign in with your password.
passkey-unsupported = This browser does not know passkeys. Use another browser, or your password.
passkey-nothing-sent = No passkey was sent. Passkeys need a browser that knows them and runs scripts here. Without that, use your password.
passkey-expired = That took too long, or was sent twice. Please try again.
passkey-refused = That passkey was not accepted. It may have been removed from your account. Try another one, or sign in with your password.
passkey-use-password = Use your password
passkey-other-way = Use another way
passkey-error = Error:
passkey-footer = A passkey cannot be guessed, and works on this site only.
passkey-confirm = Confirm that it is you
passkey-confirm-why = Before you change how you sign in, please prove once more who you are.
passkey-offer = Sign in faster next time
passkey-explained = With a passkey you sign in by fingerprint, face or PIN, and need no password. A copy of it cannot be tricked out of you.
passkey-later = Not now
passkey-list = Your passkeys
passkey-none = You have no passkey yet.
passkey-add = Add a passkey
passkey-add-cancelled = No passkey was made. You can try again at any time.
passkey-not-made = The passkey could not be added. Try again, or use another device or password manager.
passkey-exists = This device or password manager already has a passkey for your account.
passkey-unnamed = Passkey
passkey-kept-by = Kept by
passkey-where = Works on
passkey-synced = All your devices (synced)
passkey-one-device = This one device or key
passkey-created = Created
passkey-last-used = Last used
passkey-never = Never
passkey-change = Rename or remove { $name }
passkey-name = Name
passkey-name-wanted = Enter a name of at most 64 characters.
passkey-rename = Save the name
passkey-remove-heading = Remove this passkey
passkey-remove = Remove the passkey
passkey-back = Back to your passkeys
passkey-left-password = Without it you can still sign in with your password.
passkey-left-both = Without it you can still sign in with your password and { $count ->
    [one] { $count } other passkey
   *[other] { $count } other passkeys
 }.
passkey-left-others = Without it you can still sign in with { $count ->
    [one] { $count } other passkey
   *[other] { $count } other passkeys
 }.
passkey-left-nothing = This is your only way to sign in, so it cannot be removed. Add another passkey or set a password first.
