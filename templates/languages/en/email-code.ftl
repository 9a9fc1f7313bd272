## A code from one's mailbox

email-send = Send me a code
email-ask-title = Sign in by email
email-ask-lead = Enter the email address of your account. We will send a code to it with which you can sign in here.
email-use-password = Use the password instead
email-code-title = Enter the code from your mail
email-code-sent = If there is an account with the address { $email }, a mail with a code is on its way to it. The code works for 10 minutes, in this browser only.
# Followed by two words.
email-code-phrase = The mail has these two words too:
email-code-label = Code
email-code-hint = Eight letters. Small or capital, with or without the hyphen.
email-code-missing = Enter the code from the mail.
email-code-wrong = This code is not right. Check it and try again; after five wrong tries it works no more.
email-wait = { $count ->
    [one] Too many codes were asked for. Try again in one minute.
   *[other] Too many codes were asked for. Try again in { $count } minutes.
 }
email-again = Ask for another code
email-link-title = Sign in
# Followed by two words.
email-link-here = You asked for this mail in this browser. The page that asked for it has these two words too:
# Followed by two words.
email-link-elsewhere = You opened this link in another browser than the one that asked for it, so nobody is signed in here. Type this code on the page that has these two words:
email-link-warning = If you see no such page, somebody else asked for the mail. Then close this page and give the code to nobody.
email-dead-title = This code does not work any more
email-dead = A code works once, for 10 minutes and in the browser that asked for it, and five wrong tries end it. This one was used or replaced, or is too old. Nobody has been signed in by it.

## In the mail

mail-phrase = Two words
mail-app = App

## After a password was reset in another browser

recovery-done-elsewhere = { $app } waits in the browser in which you asked for the link. There you can go on, or start again here.
