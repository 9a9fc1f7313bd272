loss-link = I have lost all of these
loss-title = All second factors lost
loss-about = First try what may still be there: your authenticator app on another device, a passkey, a recovery code on paper. If all are lost, we can send a link to the main address of your account. With it you ask for authenticator app, passkeys and recovery codes to be removed.
loss-wait = To keep strangers out, a waiting time passes before that is done: { $time }. All your addresses are told, and everybody who reads their mail can stop it. Signing in with a second factor stops it too.
loss-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
 }
loss-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
 }
loss-no-mail = Ask the people who run it: an administrator can remove your second factors.
loss-back = Use a second factor after all
loss-asked = If the main address of your account is confirmed, a mail is on its way to it. It says what to do next.
loss-begin-lead = You say that every second factor of the account with the address { $email } is lost. When you confirm that, the waiting time begins.
loss-begin = Yes, all are lost
loss-begun-title = The waiting time has begun
loss-begun = All your addresses are told now, and once more before it ends. After that, sign in with your password, choose “I have lost all of these” again, and we will send the link that removes your second factors.
loss-stop-title = Keep the second factors
loss-stop-lead = Somebody asked to remove the second factors of the account with the address { $email }. When you stop that, everything stays as it is.
loss-stop = Stop it
loss-stopped-title = Your second factors stay
loss-stopped = Nothing has been removed. If it was not you who asked, somebody knows your password: set a new one now.
loss-finish-title = Remove the second factors
loss-finish-lead = Authenticator app, passkeys and recovery codes of the account with the address { $email } will be removed, and everybody is signed out.
loss-finish = Remove them
loss-finished-title = Your second factors are removed
loss-finished = Sign in with your password, and then set up a new second factor.
loss-waits = Somebody said that your second factors are lost. They can be removed from { $date } on.
account-did-loss-asked = Somebody with your password said that all second factors are lost
account-did-loss-begun = The wait before your second factors are removed began
account-did-loss-stopped = The removal of your second factors was stopped
account-did-loss-finished = Your second factors were removed, because all were lost
