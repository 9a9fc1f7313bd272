## Signing in with an account at another provider

upstream-button = Continue with { $provider }
upstream-again = Try again
upstream-other-way = Other ways to sign in

## When it does not work

upstream-failed-heading = Signing in with { $provider } did not work
upstream-expired = This sign-in took too long, was used before, or began in another browser. Start it again with { $provider }.
upstream-cancelled = { $provider } says that you stopped, or that it does not let you in here. Nothing has changed.
upstream-wrong = The answer of { $provider } cannot be trusted, so nobody was signed in. Try again, and if that does not help, tell your administrator.
upstream-away = { $provider } cannot be reached or does not answer as it should. Try again in a moment, or choose another way to sign in.
upstream-stale = { $provider } did not ask you to sign in once more, which is needed here. Sign out there first, then try again.
upstream-undated = { $provider } does not tell us when you signed in there, which is needed here. Sign in another way.
upstream-undated-mail = If you have no other way, have a link mailed to you to set a password.
upstream-disabled = { $provider } knows you, but your account here is disabled. Ask your administrator.
upstream-mismatch = This { $provider } account does not belong to the account that you are signed in to here. Choose the one that does.
upstream-taken = This { $provider } account is linked to another account here. Sign in to that one and end the link first.

## Somebody whom nobody here is linked to

upstream-create-heading = Create your account
upstream-create = { $provider } has told us who you are. Check it, and your account is ready.
upstream-create-button = Create account
upstream-or-link = If you have an account here, sign in to it as you always do. Then you can link { $provider } to it.
upstream-link-sign-in = Sign in and link
upstream-known-heading = You have an account here already
upstream-known = There is an account with the address { $email }.
upstream-known-why = So that nobody else gets into it, sign in to it first as you always do. Then you can link { $provider } to it.
upstream-stranger-heading = No account here
upstream-stranger = No account here is linked to this { $provider } account, and accounts are only made by an administrator.
upstream-unproven = { $provider } does not confirm an email address of yours, so no account can be made with it.
upstream-elsewhere-heading = Sign in with your own provider
upstream-elsewhere = People with an address at { $domain } sign in with their own provider.

## In the account console

upstream-way = Accounts elsewhere
upstream-way-about = Sign in with an account that you have at another provider.
upstream-none = No account elsewhere is linked to yours.
upstream-linked-at = Linked on { $date }.
upstream-link = Link { $provider }
upstream-unlink = End the link
upstream-done = Your linked accounts have been changed.
upstream-last-way = This is your last way to sign in. Set a password or add a passkey first.
upstream-pending-heading = Link { $provider } to your account?
upstream-pending = From then on, whoever can sign in there gets into your account here.
upstream-pending-here = Your account here
upstream-pending-link = Link
upstream-pending-skip = Go on without linking
upstream-did-link = You linked an account elsewhere
upstream-did-unlink = You ended the link to an account elsewhere
