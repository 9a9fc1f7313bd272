passkey-sign-in = Se connecter avec une clé d’accès
passkey-continue-to = pour continuer vers { $app }
passkey-what-happens = Votre appareil vous demande votre empreinte digitale, votre visage ou son code PIN. Cette vérification reste sur votre appareil.
passkey-waiting = Suivez les indications de votre navigateur.
passkey-cancelled = Aucune clé d’accès n’a été utilisée. Vous pouvez réessayer ou vous connecter avec votre mot de passe.
passkey-failed = La clé d’accès n’a pas pu être utilisée. Réessayez ou connectez-vous avec votre mot de passe.
passkey-unsupported = Ce navigateur ne prend pas en charge les clés d’accès. Utilisez un autre navigateur ou votre mot de passe.
passkey-nothing-sent = Aucune clé d’accès n’a été envoyée. Il faut un navigateur qui prenne en charge les clés d’accès et exécute des scripts ici. Sinon, utilisez votre mot de passe.
passkey-expired = Cela a pris trop de temps ou a été envoyé deux fois. Veuillez réessayer.
passkey-refused = Cette clé d’accès n’a pas été acceptée. Elle a peut-être été supprimée de votre compte. Essayez-en une autre ou connectez-vous avec votre mot de passe.
passkey-use-password = Utiliser votre mot de passe
passkey-other-way = Utiliser une autre méthode
passkey-error = Erreur :
passkey-footer = Une clé d’accès ne peut pas être devinée et ne fonctionne que sur ce site.
passkey-confirm = Confirmez que c’est bien vous
passkey-confirm-why = Avant de modifier votre façon de vous connecter, veuillez prouver encore une fois qui vous êtes.
passkey-offer = Connectez-vous plus vite la prochaine fois
passkey-explained = Avec une clé d’accès, vous vous connectez par empreinte digitale, reconnaissance faciale ou code PIN, sans mot de passe. Personne ne peut vous en soutirer une copie par la ruse.
passkey-later = Pas maintenant
passkey-list = Vos clés d’accès
passkey-none = Vous n’avez pas encore de clé d’accès.
passkey-add = Ajouter une clé d’accès
passkey-add-cancelled = Aucune clé d’accès n’a été créée. Vous pouvez réessayer à tout moment.
passkey-not-made = La clé d’accès n’a pas pu être ajoutée. Réessayez, ou utilisez un autre appareil ou gestionnaire de mots de passe.
passkey-exists = Cet appareil ou ce gestionnaire de mots de passe a déjà une clé d’accès pour votre compte.
passkey-unnamed = Clé d’accès
passkey-kept-by = Conservée par
passkey-where = Fonctionne sur
passkey-synced = Tous vos appareils (synchronisée)
passkey-one-device = Cet appareil ou cette clé uniquement
passkey-created = Créée
passkey-last-used = Dernière utilisation
passkey-never = Jamais
passkey-change = Renommer ou supprimer { $name }
passkey-name = Nom
passkey-name-wanted = Saisissez un nom de 64 caractères au plus.
passkey-rename = Enregistrer le nom
passkey-remove-heading = Supprimer cette clé d’accès
passkey-remove = Supprimer la clé d’accès
passkey-back = Retour à vos clés d’accès
passkey-left-password = Sans elle, vous pouvez toujours vous connecter avec votre mot de passe.
passkey-left-both = Sans elle, vous pouvez toujours vous connecter avec votre mot de passe et { $count ->
    [one] { $count } autre clé d’accès
   *[other] { $count } autres clés d’accès
 }.
passkey-left-others = Sans elle, vous pouvez toujours vous connecter avec { $count ->
    [one] { $count } autre clé d’accès
   *[other] { $count } autres clés d’accès
 }.
passkey-left-nothing = C’est votre seul moyen de vous connecter ; elle ne peut donc pas être supprimée. Ajoutez d’abord une autre clé d’accès ou choisissez un mot de passe.
