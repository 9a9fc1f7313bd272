second-factor-error = Erreur :
second-factor-verify = Continuer
second-factor-continue = Continuer vers l’application

totp-title = Saisissez votre code
totp-lead = pour continuer vers { $app }
totp-code-label = Code de votre application d’authentification
totp-code-hint = Six chiffres. Un nouveau code apparaît toutes les 30 secondes.
totp-enter-code = Saisissez les six chiffres affichés par votre application d’authentification.
totp-wrong-code = Le code est incorrect ou a déjà été utilisé. Attendez le suivant et réessayez.
totp-trust = Faire confiance à ce navigateur et ne plus y demander de code pendant un certain temps
totp-use-passkey = Utiliser plutôt une clé d’accès
totp-use-recovery-code = Utiliser un code de récupération

recovery-title = Saisissez un code de récupération
recovery-code-label = Code de récupération
recovery-code-hint = L’un des codes que vous avez conservés sur papier ou dans un fichier. Chacun fonctionne une seule fois.
recovery-enter-code = Saisissez l’un de vos codes de récupération.
recovery-wrong-code = Le code de récupération est incorrect ou a déjà été utilisé. Essayez-en un autre.
recovery-use-totp = Utiliser votre application d’authentification

fresh-proof-label = Votre mot de passe
fresh-proof-hint = Pour modifier votre façon de vous connecter, prouvez encore une fois que c’est bien vous.
fresh-proof-missing = Saisissez votre mot de passe pour effectuer cette modification.
fresh-proof-wrong = Le mot de passe est incorrect. Réessayez.

account-totp-title = Application d’authentification
account-totp-needed = { $app } demande une seconde preuve en plus de votre mot de passe.
account-totp-about = Une application sur votre téléphone affiche un nouveau code toutes les 30 secondes. Vous saisissez ce code après votre mot de passe : ainsi, un mot de passe volé ne suffit à personne pour entrer.
account-totp-start = Configurer une application d’authentification
account-totp-scan = Scannez cette image avec votre application d’authentification.
account-totp-picture = Code QR contenant la clé secrète ci-dessous
account-totp-open = Ouvrir une application d’authentification sur cet appareil
account-totp-type = Ou saisissez cette clé secrète dans l’application :
account-totp-confirm = Code affiché maintenant par l’application
account-totp-since = Une application d’authentification est configurée depuis le { $date }.
account-totp-remove = Supprimer l’application d’authentification

account-recovery-title = Codes de récupération
account-recovery-about = Un code de récupération vous permet d’entrer quand vous n’avez pas votre application d’authentification sous la main. Chacun fonctionne une seule fois.
account-recovery-left = { $count ->
    [one] Il vous reste { $count } code de récupération.
   *[other] Il vous reste { $count } codes de récupération.
 }
account-recovery-void = Créer de nouveaux codes rend les anciens inutilisables.
account-recovery-generate = Créer de nouveaux codes de récupération
account-recovery-useless = Configurez d’abord ce que ces codes doivent remplacer.
account-recovery-new = Vos nouveaux codes de récupération
account-recovery-once = Conservez-les là où vous les trouverez sans votre téléphone. Ils ne sont affichés que cette fois.
account-recovery-copy = Copier
account-recovery-print = Imprimer
account-recovery-download = Télécharger
account-recovery-kept = Je les ai conservés
