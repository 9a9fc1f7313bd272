## What somebody has to do before they go on

action-progress = Step { $step } of { $of }
action-terms-title = Accept the terms
action-terms-lead = Before you go on, read the terms of this service and accept them.
action-terms-anew = The terms of this service have changed since you accepted them. Before you go on, read them and accept them again.
action-terms-read = The terms, edition { $edition }
action-terms-declining = If you decline, you go back to where you came from, and your account stays as it is.
action-terms-accept = Accept
action-terms-decline = Decline
action-password-title = Choose a new password
action-password-lead = The present one was set by somebody else, is easy to guess, or is too short. When the new one is set, you stay signed in here and are signed out everywhere else.
action-password-same = This is the present password. Choose another one.
action-verify-title = Verify your email address
action-verify-lead = Before you go on, show that the address { $email } is yours: we send a code to it, and you enter it here.
action-verify-sent = A mail with a code is on its way to { $email }. It works for 10 minutes, in this browser only; read the mail on any device.
action-verify-button = Verify
action-passkey-title = Add a passkey
action-passkey-lead = { $app } lets people in with a passkey only, and you have none yet.

## How long a password has to be

password-least-alone = So many because the password alone lets you in.
password-least-beside = These are enough because a second factor is asked for as well.

## In the account

account-did-terms = You accepted the terms
account-did-terms-declined = You declined the terms
account-did-verified = You verified your email address
