demo-heading = Try a sign-in
demo-about = This small app is an ordinary client of this server. It knows only what any app would know, and shows what it gets.
demo-step-sign-in = It sends you to sign in.
demo-step-consent = You say what it may see.
demo-step-tokens = It receives tokens, verifies them and shows them to you.
demo-start = Try a sign-in
demo-footer = The demo app keeps nothing. Turn it off before other people use this server.

## What it got

demo-works = It works
demo-person = The demo app now knows you as { $person }.
demo-again = Sign in again
demo-sign-out = Sign out
demo-id-token = ID token
demo-id-token-about = Says who you are. The app verified its signature with the keys that this server publishes.
demo-header = Header
demo-claims = Claims
demo-access-token = Access token
demo-access-token-about = Opens the app’s doors. It is meant for the API, so an app would not read it.
demo-userinfo = Userinfo
demo-userinfo-about = What the server tells about you when the app shows the access token.

## What it verified

demo-check-state = The state is the one that was sent.
demo-check-signature = The ID token's signature is good by a key of the published set.
demo-check-claims = Issuer, audience, expiry and nonce of the ID token are right.
demo-check-hash = at_hash ties the access token to the ID token.
demo-check-userinfo = Userinfo accepted the access token.

## What a claim says

demo-claim-iss = Who issued it
demo-claim-sub = Your account here; never reused, unlike an email address
demo-claim-aud = Whom it is meant for
demo-claim-exp = When it ends, in seconds since 1970
demo-claim-nbf = Not before this time
demo-claim-iat = When it was issued
demo-claim-auth-time = When you proved who you are
demo-claim-nonce = The app’s own random value, to catch a replay
demo-claim-acr = How strongly you proved it
demo-claim-amr = By which means
demo-claim-azp = The app that it was issued to
demo-claim-at-hash = Binds the ID token to the access token
demo-claim-sid = Your session, for signing out
demo-claim-alg = The signature algorithm
demo-claim-kid = The signing key, as published
demo-claim-typ = The kind of token
demo-claim-client-id = The app that asked for it
demo-claim-scope = What it allows
demo-claim-jti = The token’s own number
demo-claim-gid = The grant that it hangs from
