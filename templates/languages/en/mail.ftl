# $product is the name of the installation; $about an application, a passkey, a factor or an address.
mail-when = When
mail-network = Network address
mail-device = Device
mail-code-label = Your code
mail-open-address = If the button does not work, open this address in your browser:
mail-not-me = If this was you, there is nothing to do. If it was not you, set a new password now: that signs everybody else out.
mail-not-me-button = It was not me
mail-why-account = You get this mail because the account at { $product } is yours. Mails about the safety of an account cannot be turned off.
mail-why-typed = You get this mail because somebody entered this address at { $product }. If it was not you, delete it: without its link nothing changes.
mail-why-administrator = You get this mail because an administrator of { $product } entered this address.

mail-verify-subject = Verify your email address for { $product }
mail-verify = One step is left: show that this address is yours.
mail-verify-note = The link works once, within 24 hours.
mail-verify-button = Verify this address

mail-reset-subject = Reset your password for { $product }
mail-reset = Somebody asked for a new password for your account.
mail-reset-note = The link works once, within 30 minutes. If you did not ask, delete this mail: your password stays as it is.
mail-reset-button = Set a new password

mail-password-changed-subject = Password changed at { $product }
mail-password-changed = The password of your account was changed.

mail-address-changed-subject = Email address changed at { $product }
mail-address-changed = The email address of your account was changed to { $about }. Mail no longer comes here.
mail-address-changed-note = If this was you, there is nothing to do. If it was not you, take the change back: the link works once, within 7 days.
mail-address-changed-button = Take the change back

mail-new-device-subject = New sign-in to { $product }
mail-new-device = Somebody signed in to your account from a device that we had not seen before.

mail-new-passkey-subject = Passkey added at { $product }
mail-new-passkey = A passkey was added to your account: { $about }.

mail-second-factor-subject = Second factor changed at { $product }
mail-second-factor = How you prove that it is you was changed: { $about }.

mail-recovery-code-subject = Recovery code used at { $product }
mail-recovery-code = One of your recovery codes was used to sign in.
mail-recovery-code-note = { $count ->
    [0] None is left. Make new ones on the security page of your account.
    [one] One is left. Make new ones on the security page of your account.
   *[other] { $count } are left.
 } If it was not you who used it, set a new password now.

mail-invitation-subject = Invitation to { $product }
mail-invitation = An administrator has invited you to make an account.
mail-invitation-note = The link works once, within 7 days.
mail-invitation-button = Make my account

mail-throttled-subject = Sign-in slowed down at { $product }
mail-throttled = Somebody has entered wrong passwords for your account many times. Guessing has been slowed down; your account is not locked for good.
mail-throttled-note = On a device that you have signed in from before you can go on as usual. If you have forgotten your password, set a new one.

mail-consent-subject = App allowed at { $product }
mail-consent = You have allowed an app to use your account: { $about }.
mail-consent-note = You can see what it may do, and take that back, in your account.
mail-consent-button = See my apps

mail-deletion-subject = Account deletion at { $product }
mail-deletion = Your account is being deleted, with everything that belongs to it.
mail-deletion-note = If it was not you who asked for this, tell the people who run this service at once.

mail-code-subject = Sign-in code for { $product }
mail-code = Enter this code on the page that asked for it. Give it to nobody: no one who works here will ever ask for it.
mail-code-note = The code works once, within 10 minutes.
mail-code-button = Sign in

mail-test-subject = Test mail from { $product }
mail-test = This mail was sent to see whether mail arrives. It does.

mail-registered-subject = You have an account at { $product } already
mail-registered = Somebody wanted to register with this address, which has an account already. Nothing was changed.
mail-registered-note = If it was you, sign in. If you have forgotten your password, the sign-in page has a link for that.
mail-registered-button = Sign in
