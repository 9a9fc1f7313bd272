mail-address-removed-subject = Adresse e-mail supprimée sur { $product }
mail-address-removed = Une adresse e-mail a été supprimée de votre compte : { $about }. Elle ne permet plus de se connecter ni de choisir un nouveau mot de passe.
mail-provider-linked-subject = Compte lié sur { $product }
mail-provider-linked = Un compte chez un autre fournisseur a été lié à votre compte : { $about }. Toute personne qui peut s’y connecter accède à votre compte.
mail-provider-unlinked-subject = Lien supprimé sur { $product }
mail-provider-unlinked = Un compte chez un autre fournisseur n’est plus lié à votre compte : { $about }. Il n’ouvre plus votre compte.
passkey-left-provider = Sans elle, vous pouvez toujours vous connecter avec votre compte chez un autre fournisseur.
account-did-address-code = Vous avez demandé un code pour vérifier votre adresse e-mail
