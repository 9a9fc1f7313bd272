language-name = English

## The frame of every page

common-footer = Your password stays here. Apps never see it.
common-language = Language
common-language-change = Change
# Goes before the title of a page that says what went wrong.
common-error-title = Error: { $title }
# Read aloud before what is wrong with a field.
common-error-prefix = Error:
common-problem = There is a problem
common-not-shown = The page could not be shown. Please try again.

## The first page

home-signed-in = You are signed in
home-try = Try a sign-in
home-sign-out = Sign out
home-sign-in = Sign in
home-welcome = Welcome
home-welcome-to = Welcome to { $product }
home-no-admin = This server is running and has no administrator yet.
home-make-first = Make the first account
home-open-link = Open the setup link that was printed in the terminal when the server started. It works once.
home-new-link = If you no longer have it, print a new one:
home-about = One account for all your apps. Most people come here from an app and go straight back to it.

## A new password

password-too-short = { $count ->
    [one] Use at least { $count } character.
   *[other] Use at least { $count } characters.
}
password-too-long = { $count ->
    [one] Use at most { $count } byte.
   *[other] Use at most { $count } bytes.
}
password-common = This password is easy to guess. Use a few unrelated words, or let your browser suggest one.

## Fields that several forms have

field-email-wrong = Enter an email address in the form name@example.com.
field-name-long = Enter a shorter name.
