second-factor-error = Error:
second-factor-verify = Continue
second-factor-continue = Go on to the app

totp-title = Enter your code
totp-lead = to continue to { $app }
totp-code-label = Code from your authenticator app
totp-code-hint = Six digits. A new code comes every 30 seconds.
totp-enter-code = Enter the six digits that your authenticator app shows.
totp-wrong-code = The code is not right, or it has been used. Wait for the next one and try again.
totp-trust = Trust this browser, and do not ask for a code here for a while
totp-use-passkey = Use a passkey instead
totp-use-recovery-code = Use a recovery code

recovery-title = Enter a recovery code
recovery-code-label = Recovery code
recovery-code-hint = One of the codes that you kept on paper or in a file. Each works once.
recovery-enter-code = Enter one of your recovery codes.
recovery-wrong-code = The recovery code is not right, or it has been used. Try another one.
recovery-use-totp = Use your authenticator app

fresh-proof-label = Your password
fresh-proof-hint = To change how you sign in, prove once more that it is you.
fresh-proof-missing = Enter your password to make this change.
fresh-proof-wrong = The password is not right. Try again.

account-totp-title = Authenticator app
account-totp-needed = { $app } needs a second proof besides your password.
account-totp-about = An app on your phone shows a new code every 30 seconds. After your password you enter that code, so that a stolen password alone lets nobody in.
account-totp-start = Set up an authenticator app
account-totp-scan = Scan this picture with your authenticator app.
account-totp-picture = QR code that holds the secret below
account-totp-open = Open an authenticator app on this device
account-totp-type = Or type this secret into the app:
account-totp-confirm = Code that the app shows now
account-totp-since = An authenticator app is set up since { $date }.
account-totp-remove = Remove the authenticator app

account-recovery-title = Recovery codes
account-recovery-about = A recovery code lets you in when your authenticator app is not at hand. Each works once.
account-recovery-left = { $count ->
    [one] You have { $count } recovery code left.
   *[other] You have { $count } recovery codes left.
 }
account-recovery-void = New codes make the old ones useless.
account-recovery-generate = Make new recovery codes
account-recovery-useless = First set up what they stand in for.
account-recovery-new = Your new recovery codes
account-recovery-once = Keep them where you will find them without your phone. They are shown this once.
account-recovery-copy = Copy
account-recovery-print = Print
account-recovery-download = Download
account-recovery-kept = I have kept them
