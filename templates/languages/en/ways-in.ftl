## What people are told of their ways in, and of what else came and went

mail-address-removed-subject = Email address removed at { $product }
mail-address-removed = An email address was removed from your account: { $about }. It no longer signs in and no longer sets a new password.
mail-provider-linked-subject = Account linked at { $product }
mail-provider-linked = An account at another provider was linked to your account: { $about }. Whoever can sign in there gets into your account.
mail-provider-unlinked-subject = Link ended at { $product }
mail-provider-unlinked = An account at another provider is no longer linked to your account: { $about }. It no longer opens your account.
passkey-left-provider = Without it you can still sign in with your account at another provider.
account-did-address-code = You asked for a code to verify your email address
