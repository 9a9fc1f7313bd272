mail-due = Takes effect

mail-address-taken-subject = Your address is in use at { $product } already
mail-address-taken = Somebody wanted to add this address to another account, but it belongs to yours. Nothing was changed.

mail-address-added-subject = Email address added at { $product }
mail-address-added = One more email address was added to your account: { $about }. It can be used to sign in and to set a new password.

mail-factor-app-added = an authenticator app was set up
mail-factor-app-removed = the authenticator app was removed
mail-factor-new-codes = new recovery codes were made, and the old ones are void
mail-factor-passkey-removed = a passkey was removed
mail-factor-all-removed = authenticator app, passkeys and recovery codes were removed

mail-kept-subject = Account kept at { $product }
mail-kept = Your account is not deleted after all. The deletion was called off.

mail-recovery-asked-subject = Lost second factor at { $product }
mail-recovery-asked = Somebody who knows your password said that every second factor of your account is lost. If that was you, confirm it here. A waiting time begins then.
mail-recovery-asked-button = Yes, all are lost
mail-recovery-note = The link works once, within 30 minutes. If it was not you, somebody knows your password: do not use the link, and set a new password.

mail-recovery-waits-subject = Your second factors will be removed at { $product }
mail-recovery-waits = Somebody asked to remove the second factors of your account: authenticator app, passkeys and recovery codes. That is done no sooner than the time below.
mail-recovery-waits-note = If it was not you, stop it now and set a new password. To sign in with one of your second factors stops it too.
mail-recovery-waits-button = Stop it

mail-recovery-ready-subject = Remove your second factors at { $product }
mail-recovery-ready = The waiting time is over. You can now remove authenticator app, passkeys and recovery codes, and sign in with your password.
mail-recovery-ready-button = Remove them

mail-recovery-stopped-subject = Second factors stay at { $product }
mail-recovery-stopped = The removal of the second factors of your account was stopped. They work as before.
