# $product is the name of the installation; $about an application, a passkey, a factor or an address.
mail-when = Date et heure
mail-network = Adresse réseau
mail-device = Appareil
mail-code-label = Votre code
mail-open-address = Si le bouton ne fonctionne pas, ouvrez cette adresse dans votre navigateur :
mail-not-me = Si c’était vous, vous n’avez rien à faire. Sinon, choisissez un nouveau mot de passe dès maintenant : toutes les autres personnes seront déconnectées.
mail-not-me-button = Ce n’était pas moi
mail-why-account = Vous recevez cet e-mail parce que le compte sur { $product } est le vôtre. Les e-mails concernant la sécurité d’un compte ne peuvent pas être désactivés.
mail-why-typed = Vous recevez cet e-mail parce que quelqu’un a saisi cette adresse sur { $product }. Si ce n’était pas vous, supprimez-le : sans son lien, rien ne change.
mail-why-administrator = Vous recevez cet e-mail parce qu’un administrateur de { $product } a saisi cette adresse.

mail-verify-subject = Confirmez votre adresse e-mail pour { $product }
mail-verify = Il ne reste qu’une étape : confirmez que cette adresse est la vôtre.
mail-verify-note = Le lien fonctionne une seule fois, dans les 24 heures.
mail-verify-button = Confirmer cette adresse

mail-reset-subject = Réinitialisez votre mot de passe pour { $product }
mail-reset = Quelqu’un a demandé un nouveau mot de passe pour votre compte.
mail-reset-note = Le lien fonctionne une seule fois, dans les 30 minutes. Si vous n’avez rien demandé, supprimez cet e-mail : votre mot de passe reste inchangé.
mail-reset-button = Choisir un nouveau mot de passe

mail-password-changed-subject = Mot de passe modifié sur { $product }
mail-password-changed = Le mot de passe de votre compte a été modifié.

mail-address-changed-subject = Adresse e-mail modifiée sur { $product }
mail-address-changed = L’adresse e-mail de votre compte a été remplacée par { $about }. Les e-mails n’arrivent plus ici.
mail-address-changed-note = Si c’était vous, vous n’avez rien à faire. Sinon, annulez la modification : le lien fonctionne une seule fois, dans les 7 jours.
mail-address-changed-button = Annuler la modification

mail-new-device-subject = Nouvelle connexion à { $product }
mail-new-device = Quelqu’un s’est connecté à votre compte depuis un appareil que nous n’avions encore jamais vu.

mail-new-passkey-subject = Clé d’accès ajoutée sur { $product }
mail-new-passkey = Une clé d’accès a été ajoutée à votre compte : { $about }.

mail-second-factor-subject = Second facteur modifié sur { $product }
mail-second-factor = La façon dont vous prouvez que c’est vous a été modifiée : { $about }.

mail-recovery-code-subject = Code de récupération utilisé sur { $product }
mail-recovery-code = L’un de vos codes de récupération a été utilisé pour se connecter.
mail-recovery-code-note = { $count ->
    [0] Il n’en reste aucun. Créez-en de nouveaux sur la page de sécurité de votre compte.
    [one] Il n’en reste qu’un. Créez-en de nouveaux sur la page de sécurité de votre compte.
   *[other] Il en reste { $count }.
 } Si ce n’est pas vous qui l’avez utilisé, choisissez un nouveau mot de passe dès maintenant.

mail-invitation-subject = Invitation à { $product }
mail-invitation = Un administrateur vous invite à créer un compte.
mail-invitation-note = Le lien fonctionne une seule fois, dans les 7 jours.
mail-invitation-button = Créer mon compte

mail-throttled-subject = Connexion ralentie sur { $product }
mail-throttled = Quelqu’un a saisi de nombreuses fois un mot de passe incorrect pour votre compte. Les tentatives ont été ralenties ; votre compte n’est pas bloqué définitivement.
mail-throttled-note = Sur un appareil depuis lequel vous vous êtes déjà connecté, vous pouvez continuer comme d’habitude. Si vous avez oublié votre mot de passe, choisissez-en un nouveau.

mail-consent-subject = Application autorisée sur { $product }
mail-consent = Vous avez autorisé une application à utiliser votre compte : { $about }.
mail-consent-note = Dans votre compte, vous pouvez voir ce qu’elle peut faire et lui retirer cet accès.
mail-consent-button = Voir mes applications

mail-deletion-subject = Suppression de votre compte sur { $product }
mail-deletion = Votre compte est en cours de suppression, avec tout ce qui s’y rattache.
mail-deletion-note = Si ce n’est pas vous qui l’avez demandé, prévenez immédiatement les responsables de ce service.

mail-code-subject = Code de connexion pour { $product }
mail-code = Saisissez ce code sur la page qui l’a demandé. Ne le donnez à personne : aucun membre de notre équipe ne vous le demandera jamais.
mail-code-note = Le code fonctionne une seule fois, dans les 10 minutes.
mail-code-button = Se connecter

mail-test-subject = E-mail de test de { $product }
mail-test = Cet e-mail a été envoyé pour vérifier que les e-mails arrivent. C’est bien le cas.

mail-registered-subject = Vous avez déjà un compte sur { $product }
mail-registered = Quelqu’un a voulu s’inscrire avec cette adresse, qui a déjà un compte. Rien n’a été modifié.
mail-registered-note = Si c’était vous, connectez-vous. Si vous avez oublié votre mot de passe, la page de connexion propose un lien pour cela.
mail-registered-button = Se connecter
