recovery-forgot = Mot de passe oublié ?
recovery-error = Erreur :
recovery-ask-title = Réinitialiser votre mot de passe
recovery-ask-lead = Saisissez l’adresse e-mail de votre compte. Nous y enverrons un lien qui vous permettra de choisir un nouveau mot de passe.
recovery-email = Adresse e-mail
recovery-send = Envoyer le lien
recovery-back = Retour à la connexion
recovery-no-mail = Ce serveur n’envoie pas d’e-mails ; il ne peut donc pas vous envoyer de lien.
recovery-no-mail-next = Adressez-vous aux responsables de ce service : un administrateur peut vous attribuer un nouveau mot de passe.
recovery-bad-email = Saisissez une adresse e-mail de la forme nom@example.com.
recovery-wait = { $count ->
    [one] Trop de liens ont été demandés. Réessayez dans { $count } minute ; le dernier lien envoyé reste valable 30 minutes.
   *[other] Trop de liens ont été demandés. Réessayez dans { $count } minutes ; le dernier lien envoyé reste valable 30 minutes.
 }
recovery-sent-title = Consultez votre messagerie
recovery-sent = S’il existe un compte avec cette adresse, un e-mail contenant un lien vient d’y être envoyé.
recovery-sent-next = Le lien fonctionne pendant 30 minutes. Si aucun e-mail n’arrive, regardez dans le dossier des indésirables, vérifiez l’adresse ou adressez-vous aux responsables de ce service : les liens ne sont envoyés qu’aux adresses confirmées.
recovery-again = Demander un autre lien
recovery-reset-title = Choisir un nouveau mot de passe
recovery-reset-lead = Dès qu’il sera enregistré, toutes les personnes connectées à votre compte seront déconnectées, sur tous les appareils. Connectez-vous ensuite avec le nouveau mot de passe ; votre second facteur reste inchangé.
recovery-new-password = Nouveau mot de passe
recovery-new-password-hint = { $count ->
    [one] Au moins { $count } caractère.
   *[other] Au moins { $count } caractères.
 } Quatre ou cinq mots sans rapport conviennent bien, et les espaces comptent.
recovery-set = Enregistrer le mot de passe
recovery-too-short = { $count ->
    [one] Utilisez au moins { $count } caractère.
   *[other] Utilisez au moins { $count } caractères.
 }
recovery-too-long = Utilisez un mot de passe plus court.
recovery-common = Ce mot de passe est facile à deviner. Utilisez quelques mots sans rapport entre eux, ou laissez votre navigateur en proposer un.
recovery-done-title = Votre mot de passe est enregistré
recovery-done = Toutes les personnes qui étaient connectées à votre compte ont été déconnectées. Connectez-vous avec le nouveau mot de passe.
recovery-sign-in = Se connecter
recovery-passkey = Avec une clé d’accès, vous vous connectez par empreinte digitale, reconnaissance faciale ou verrouillage de l’écran, et il n’y a plus de mot de passe à oublier.
recovery-passkey-button = Se connecter et ajouter une clé d’accès
recovery-dead-title = Ce lien ne fonctionne plus
recovery-dead = Un lien de réinitialisation du mot de passe fonctionne une seule fois et pendant 30 minutes, et seul le plus récent est valable. Celui-ci a été utilisé ou remplacé, est trop ancien ou est incomplet. Il n’a pas modifié votre mot de passe.
