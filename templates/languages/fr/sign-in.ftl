sign-in-heading = Se connecter
sign-in-title-app = Se connecter à { $app }
sign-in-continue = pour continuer vers { $app }
sign-in-confirm = Pour votre sécurité, veuillez vous connecter encore une fois.
sign-in-username = Adresse e-mail ou nom d’utilisateur
sign-in-password = Mot de passe
sign-in-button = Se connecter

sign-in-username-missing = Saisissez votre adresse e-mail ou votre nom d’utilisateur.
sign-in-username-long = Saisissez une adresse e-mail ou un nom d’utilisateur plus court.
sign-in-password-missing = Saisissez votre mot de passe.
sign-in-password-long = Saisissez un mot de passe plus court.
sign-in-refused = Le nom d’utilisateur ou le mot de passe est incorrect. Vérifiez les deux et réessayez.
sign-in-username-check = Vérifiez l’adresse e-mail ou le nom d’utilisateur.
sign-in-password-again = Saisissez de nouveau le mot de passe.

throttled-heading = Trop de tentatives
throttled-why = Pour protéger les comptes, la connexion est suspendue ici pendant un moment.
throttled-again = Réessayez dans { $wait }. Il est inutile d’essayer plus tôt, et votre compte n’est pas bloqué définitivement.
throttled-seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } secondes
}
throttled-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
throttled-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
throttled-back = Retour à la connexion

accounts-heading = Choisissez un compte
accounts-none = Aucun compte n’a encore été utilisé dans ce navigateur.
accounts-signed-in = Connecté
accounts-signed-out = Déconnecté
accounts-remove = Retirer
accounts-remove-which = Retirer { $account } de ce navigateur
accounts-another = Utiliser un autre compte

return-heading = Retour à l’application
return-title-app = Retour à { $app }
return-to = vers { $app }
return-no-script = Votre navigateur n’exécute pas de scripts ici : il faut donc appuyer encore une fois.
return-continue = Continuer
