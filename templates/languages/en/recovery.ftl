recovery-forgot = Forgot your password?
recovery-error = Error:
recovery-ask-title = Reset your password
recovery-ask-lead = Enter the email address of your account. We will send a link to it with which you can set a new password.
recovery-email = Email address
recovery-send = Send the link
recovery-back = Back to sign in
recovery-no-mail = This server sends no mail, so it cannot send you a link.
recovery-no-mail-next = Ask the people who run this service: an administrator can set a new password for you.
recovery-bad-email = Enter an email address in the form name@example.com.
recovery-wait = { $count ->
    [one] Too many links were asked for. Try again in one minute; the last one that was sent still works for 30 minutes.
   *[other] Too many links were asked for. Try again in { $count } minutes; the last one that was sent still works for 30 minutes.
 }
recovery-sent-title = Look into your mail
recovery-sent = If there is an account with this address, a mail with a link is on its way to it.
recovery-sent-next = The link works for 30 minutes. If no mail comes, look into the folder for unwanted mail, check the address, or ask the people who run this service: links are sent to verified addresses only.
recovery-again = Ask for another link
recovery-reset-title = Set a new password
recovery-reset-lead = When it is set, everybody who is signed in to your account is signed out, on every device. Then sign in with the new password; your second factor stays as it is.
recovery-new-password = New password
recovery-new-password-hint = { $count ->
    [one] At least one character.
   *[other] At least { $count } characters.
 } Four or five unrelated words work well, and spaces count.
recovery-set = Set the password
recovery-too-short = { $count ->
    [one] Use at least one character.
   *[other] Use at least { $count } characters.
 }
recovery-too-long = Use a shorter password.
recovery-common = This password is easy to guess. Use a few unrelated words, or let your browser suggest one.
recovery-done-title = Your password is set
recovery-done = Everybody who was signed in to your account has been signed out. Sign in with the new password.
recovery-sign-in = Sign in
recovery-passkey = With a passkey you sign in by fingerprint, face or screen lock, and there is no password to forget.
recovery-passkey-button = Sign in and add a passkey
recovery-dead-title = This link does not work any more
recovery-dead = A link to reset a password works once and for 30 minutes, and only the newest one. This one has been used or replaced, is too old, or was cut short. Your password has not been changed by it.
