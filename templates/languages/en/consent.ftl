consent-title = Allow { $app }?
consent-heading = Allow { $app } to use your account?
consent-destination = Your answer is sent to { $site }. Allow it only if you came from there.
consent-account = Your account
consent-another = Use another account
consent-scopes = { $app } will be able to
consent-about = About this app
consent-policy = Its privacy policy
consent-terms = Its terms of service
consent-allow = Allow
consent-deny = Cancel

## What the app will be able to do: each follows "… will be able to"

consent-scope-openid = know that it is you
consent-scope-profile = see your name and profile
consent-scope-email = see your email address
consent-scope-address = see your postal address
consent-scope-phone = see your phone number
consent-scope-groups = see which groups you are in
consent-scope-offline = keep access when you are away
# A scope that only the app knows, by its name.
consent-scope-other = use “{ $scope }” for you
