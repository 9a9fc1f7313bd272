## The account console

account-open = Votre compte
account-nav = Votre compte
account-overview = Vue d’ensemble
account-profile = Profil
account-security = Sécurité
account-sessions = Appareils
account-apps = Applications
account-activity = Activité
account-data = Vos données
account-sign-out = Se déconnecter
account-save = Enregistrer

## Overview

account-heading = Votre compte
account-checks = Contrôle de sécurité
account-check-email = Votre adresse e-mail est confirmée
account-check-second = Vous avez une clé d’accès ou une seconde étape en plus du mot de passe
account-check-codes = Vous avez des codes de récupération en cas de perte du téléphone
account-check-email-todo = Faire confirmer votre adresse e-mail
account-check-second-todo = Configurer une clé d’accès ou une seconde étape en plus du mot de passe
account-check-codes-todo = Conserver des codes de récupération en cas de perte du téléphone
account-recent = Connexions récentes
account-recent-all = Tous les appareils où vous êtes connecté
account-apps-all = Toutes les applications et ce qu’elles peuvent voir

## Proving who one is before something sensitive

account-password-now = Votre mot de passe actuel
account-proof-why = Plus de cinq minutes se sont écoulées depuis votre connexion : veuillez prouver encore une fois que c’est bien vous.
account-proof-missing = Saisissez votre mot de passe actuel.
account-proof-wrong = Ce n’est pas votre mot de passe actuel.
account-proof-again-why = Plus de cinq minutes se sont écoulées depuis votre connexion. Avant de continuer, veuillez vous connecter encore une fois.
account-proof-again = Se connecter encore une fois

## Security

account-security-about = Les moyens de prouver que c’est bien vous. Deux valent mieux qu’un, et c’est utile si vous en perdez un.
account-set = Configurer
account-set-since = Configuré depuis le { $date }
account-not-set = Non configuré
account-passkeys = Clés d’accès
account-passkeys-about = Connectez-vous avec votre empreinte digitale, votre visage ou le code PIN de votre appareil. Rien à retenir, rien à divulguer.
account-password = Mot de passe
account-password-about = Quatre ou cinq mots sans rapport, utilisés nulle part ailleurs.
account-totp = Application d’authentification
account-way-totp-about = Un code à six chiffres sur votre téléphone, demandé après le mot de passe.
account-codes = Codes de récupération
account-codes-about = Des codes sur papier, en cas de perte du téléphone.

## Password

account-password-heading = Modifier votre mot de passe
account-password-new = Nouveau mot de passe
account-password-hint = { $count ->
    [one] Au moins { $count } caractère. Quatre ou cinq mots sans rapport conviennent bien, et les espaces comptent.
   *[other] Au moins { $count } caractères. Quatre ou cinq mots sans rapport conviennent bien, et les espaces comptent.
}
account-password-keep = Rester connecté sur mes autres appareils et applications
account-password-keep-hint = Si vous ne cochez pas cette case, vous serez déconnecté partout ailleurs. C’est le choix le plus sûr si quelqu’un connaît peut-être l’ancien mot de passe.
account-password-set = Modifier le mot de passe
account-password-done = Votre mot de passe a été modifié.

## Devices

account-sessions-about = Partout où vous êtes connecté. Déconnectez ce que vous ne reconnaissez pas, puis modifiez votre mot de passe.
account-sessions-done = Déconnexion effectuée.
account-this-device = Cet appareil
account-other-devices = Autres appareils
account-other-none = Vous n’êtes connecté nulle part ailleurs.
account-first-seen = Connecté le { $date }
account-last-seen = Dernière utilisation le { $date }
account-address = Adresse :
account-used-apps = Applications :
account-session-end = Déconnecter cet appareil
account-sessions-end = Se déconnecter partout ailleurs
account-device-both = { $browser } sur { $system }
account-device-unknown = Appareil inconnu

## Apps

account-apps-about = Ces applications peuvent utiliser votre compte. Retirez l’accès à celles dont vous n’avez plus besoin.
account-apps-none = Aucune application n’utilise votre compte.
account-apps-done = L’application ne peut plus utiliser votre compte.
account-first-used = Première utilisation le { $date }.
account-last-used = Dernière utilisation le { $date }.
account-app-may = Elle peut
account-scope-other = utiliser « { $scope } » pour vous
account-app-open = Ouvrir
account-app-revoke = Retirer l’accès

## Activity

account-activity-about = Ce qui s’est passé sur votre compte au cours des 90 derniers jours. Si vous ne reconnaissez pas quelque chose, modifiez votre mot de passe.
account-activity-all = Tout
account-activity-sign-ins = Connexions et déconnexions
account-activity-apps = Applications
account-activity-account = Modifications
account-activity-none = Il ne s’est rien passé ici au cours des 90 derniers jours.
account-activity-older = Plus anciennes
account-by-others = Par un administrateur ou par le service
account-did-sign-in = Vous vous êtes connecté
account-did-refused = Quelqu’un a essayé un mot de passe incorrect
account-did-throttled = Quelqu’un a essayé trop de mots de passe incorrects et a dû attendre
account-did-sign-out = Vous vous êtes déconnecté
account-did-session-revoked = Un appareil a été déconnecté à distance
account-did-sessions-ended = Vous avez été déconnecté partout
account-did-consent = Vous avez autorisé { $app } à utiliser votre compte
account-did-deny = Vous n’avez pas autorisé { $app } à utiliser votre compte
account-did-revoke = Vous avez retiré l’accès à { $app }
account-did-app-sign-in = Vous avez ouvert { $app }
account-did-replay = { $app } a envoyé une clé deux fois ; son accès a donc été interrompu
account-did-create = Votre compte a été créé
account-did-password = Votre mot de passe a été modifié
account-did-profile = Votre profil a été modifié
account-did-export = Vous avez téléchargé une copie de vos données
account-did-leave = Vous avez demandé la suppression de votre compte
account-did-stay = Vous avez finalement conservé votre compte
account-did-other = Autre événement : { $kind }

## Profile

account-profile-done = Enregistré.
account-name = Votre nom
account-name-wrong = Saisissez un nom plus court, sur une seule ligne.
account-username = Nom d’utilisateur
account-username-hint = Vous pouvez l’utiliser pour vous connecter à la place de l’adresse e-mail.
account-username-wrong = Un nom d’utilisateur comporte de 1 à 64 lettres d’un même alphabet, chiffres, points, traits d’union ou traits de soulignement.
account-username-taken = Ce nom d’utilisateur, ou un autre qui lui ressemble, est déjà pris. Choisissez-en un autre.
account-locale = Langue
account-locale-browser = Celle du navigateur
account-zone = Fuseau horaire
account-zone-hint = Par exemple Europe/Paris. Les applications que vous autorisez à voir votre profil peuvent s’en servir pour afficher les heures.
account-zone-wrong = Saisissez un fuseau horaire, par exemple Europe/Paris.
account-theme = Couleurs de ces pages
account-theme-system = Celles de l’appareil
account-theme-light = Clair
account-theme-dark = Sombre
account-choice-wrong = Choisissez une option de la liste.
account-email = Adresse e-mail
account-email-verified = Confirmée
account-email-unverified = Non confirmée
account-picture = Photo
account-picture-yours = Votre photo
account-picture-choose = Choisir une photo
account-picture-hint = PNG, JPEG, GIF ou WebP, jusqu’à 1 Mio. Les applications que vous autorisez à voir votre profil peuvent l’afficher.
account-picture-refused = Nous ne pouvons pas lire cette image. Choisissez un fichier PNG, JPEG, GIF ou WebP d’au plus 1 Mio et quatre millions de pixels.
account-picture-save = Utiliser cette photo
account-picture-remove = Supprimer la photo

## One's data

account-export-heading = Obtenir une copie
account-export-about = Un fichier contenant tout ce qui est conservé à votre sujet : profil, moyens de connexion, appareils, applications et activité. Il ne contient ni mot de passe ni code.
account-export-button = Télécharger mes données
account-delete-heading = Supprimer votre compte
account-delete-lead = Vous pouvez changer d’avis pendant 14 jours. Ensuite, personne ne pourra rétablir le compte.
account-delete-go = Supprimer mon compte…
account-delete-which = Il s’agit du compte
account-delete-now = Vous êtes immédiatement déconnecté partout, et plus aucune application ne peut utiliser votre compte.
account-delete-until = Jusqu’au { $date }, vous pouvez vous connecter ici et finalement conserver le compte.
account-delete-then = Ensuite, tout est définitivement supprimé : profil, photo, mots de passe, clés d’accès, appareils et autorisations données aux applications. Personne ne peut l’annuler.
account-delete-apps = Les applications conservent ce qu’elles ont elles-mêmes enregistré. Pour le faire supprimer, adressez-vous d’abord à elles : sans ce compte, vous ne pourrez peut-être plus y entrer.
account-delete-trail = Le journal de sécurité de ce service garde la trace de ce qui s’est passé et de l’adresse réseau d’origine, sans votre nom, jusqu’à expiration.
account-delete-export = Obtenir d’abord une copie de vos données
account-delete-button = Supprimer mon compte
account-leaving-heading = Votre compte va être supprimé
account-leaving = Votre compte sera supprimé le { $date }.
account-leaving-keep = Conserver mon compte
account-leaving-about = D’ici là, aucune application ne peut l’utiliser et vous seul pouvez vous connecter ici. Avez-vous changé d’avis ?
account-keep = Conserver mon compte
account-did-passkey-added = Une clé d’accès a été ajoutée
account-did-passkey-removed = Une clé d’accès a été supprimée
account-did-passkey-renamed = Une clé d’accès a été renommée
account-did-passkey-copied = Une clé d’accès a été refusée, car il peut s’agir d’une copie
account-did-totp-on = Une application d’authentification a été configurée
account-did-totp-off = L’application d’authentification a été supprimée
account-did-confirmed = Une connexion a été confirmée par une seconde étape
account-did-code-refused = Un code incorrect a été saisi
account-did-recovery-codes = De nouveaux codes de récupération ont été créés
account-did-recovery-code = Un code de récupération a été utilisé
account-did-recovery-asked = Un lien pour un nouveau mot de passe a été demandé
