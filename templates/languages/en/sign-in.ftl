## The form

sign-in-heading = Sign in
sign-in-title-app = Sign in to { $app }
# Stands below the heading "Sign in" or "Choose an account".
sign-in-continue = to continue to { $app }
sign-in-confirm = For your safety, please sign in once more.
sign-in-username = Email address or username
sign-in-password = Password
sign-in-button = Sign in

## What may be wrong with it

sign-in-username-missing = Enter your email address or username.
sign-in-username-long = Enter a shorter email address or username.
sign-in-password-missing = Enter your password.
sign-in-password-long = Enter a shorter password.
sign-in-refused = The username or the password is not right. Check both and try again.
sign-in-username-check = Check the email address or username.
sign-in-password-again = Enter the password again.

## Too many attempts

throttled-heading = Too many attempts
throttled-why = To protect accounts, sign-in is paused here for a while.
# $wait is one of the three messages that follow.
throttled-again = Try again in { $wait }. Trying sooner does not help, and your account is not locked for good.
throttled-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
throttled-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
throttled-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
throttled-back = Back to sign in

## The accounts of this browser

accounts-heading = Choose an account
accounts-none = No account has been used in this browser yet.
accounts-signed-in = Signed in
accounts-signed-out = Signed out
accounts-remove = Remove
accounts-remove-which = Remove { $account } from this browser
accounts-another = Use another account

## On the way back to the app

return-heading = Taking you back
return-title-app = Taking you back to { $app }
# Stands below the heading "Taking you back".
return-to = to { $app }
return-no-script = Your browser does not run scripts here, so one more press is needed.
return-continue = Continue
