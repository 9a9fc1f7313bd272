## The admin console: what all its pages share

admin-open = Administration
admin-nav = Administration
admin-crumbs = Où vous êtes
admin-skip = Aller au contenu
admin-command = La même chose en ligne de commande
admin-search = Rechercher
admin-first = Retour au début
admin-next = Plus
admin-forbidden-heading = Vous ne pouvez pas faire cela
admin-forbidden-message = Votre compte n’a pas l’autorisation pour cette page ou pour ce que vous avez demandé.
admin-forbidden-next = Si vous en avez besoin pour votre travail, adressez-vous aux responsables de ce service.

## Proving who one is before a change

admin-proof-heading = Est-ce toujours vous ?
admin-proof-why = Plus de cinq minutes se sont écoulées depuis votre dernière preuve. Ce que vous avez saisi est conservé et reprend ensuite.
admin-proof-go-on = Continuer
admin-proof-other = Se connecter encore une fois d’une autre manière. Ce que vous avez saisi sera perdu.

## Overview

admin-overview = Vue d’ensemble
admin-heading = Administration
admin-next-steps = Étapes suivantes
admin-next-try = Essayer une connexion
admin-next-try-about = L’application de démonstration vous connecte comme toute autre et montre ce qu’une application apprend.
admin-server = Ce serveur
admin-issuer = Émetteur
admin-discovery = Découverte
admin-version = Version
admin-warning-mail = Aucun serveur de messagerie n’est configuré : personne ne reçoit de lien pour un nouveau mot de passe ni d’invitation. Renseignez mail.smtp_url et mail.from.
admin-next-app-about = Trois champs, et elle peut connecter des personnes.
admin-none-found = Rien ne correspond. Cherchez quelque chose de plus court.
admin-cancel = Annuler
admin-copy = Copier
admin-copied = Copié
admin-type-name = Pour confirmer, saisissez le nom
admin-type-wrong = Ce n’est pas le nom.

## Applications

admin-apps = Applications
admin-apps-about = Ce à quoi les personnes se connectent avec leur compte ici.
admin-apps-search = Rechercher
admin-apps-search-hint = Une partie du nom ou de l’identifiant client.
admin-apps-none = Il n’y a pas encore d’application. Enregistrez la première : trois champs suffisent.
admin-apps-new = Enregistrer une application
admin-apps-new-about = Tout le reste a une valeur raisonnable et peut être modifié plus tard.
admin-app-is-disabled = Désactivée
admin-app-deleted = L’application est supprimée.
admin-app-saved = Enregistré.
admin-app-switched-off = L’application est désactivée.
admin-app-switched-on = L’application est activée.
admin-type-web = Application web
admin-type-web-about = S’exécute sur un serveur et peut garder un secret.
admin-type-spa = Application monopage
admin-type-spa-about = S’exécute uniquement dans le navigateur.
admin-type-native = Application native
admin-type-native-about = S’exécute sur un téléphone ou un ordinateur.
admin-type-machine = Machine
admin-type-machine-about = Agit pour elle-même. Personne ne se connecte.
admin-type-device = Appareil
admin-type-device-about = N’a pas de navigateur, comme un téléviseur.
admin-app-name = Nom
admin-app-name-hint = Les personnes le lisent lorsqu’elles se connectent.
admin-app-name-wrong = Saisissez un nom de 1 à 100 caractères, sur une seule ligne.
admin-app-type = Type
admin-app-redirect = URI de redirection
admin-app-redirect-hint = Où l’application veut que les personnes reviennent après la connexion. Les machines et les appareils n’en ont pas besoin.
admin-app-redirect-missing = Saisissez l’URI de redirection. La documentation de l’application l’indique.
admin-app-refused = Ce n’est pas possible : { $reason }
admin-app-register = Enregistrer
admin-app-made = L’application est enregistrée
admin-secret-new = Le nouveau secret
admin-secret-once = Le secret client n’est affiché que cette fois. Conservez-le là où l’application le trouve.
admin-secret-kept = Je l’ai conservé
admin-app-connect = Ce dont l’application a besoin
admin-app-snippets = Prêt à coller

## One application

admin-app-registered = Enregistrée le { $date }.
admin-app-changed = Dernière modification le { $date }.
admin-app-disabled-about = Cette application est désactivée : personne ne peut s’y connecter et ses jetons sont refusés.
admin-app-foreign = Cette application s’est enregistrée elle-même. Personne ici n’a vérifié qui la gère.
admin-app-edit = Modifier
admin-app-disable = Désactiver
admin-app-enable = Activer
admin-app-delete = Supprimer
admin-app-redirects = URI de redirection
admin-app-redirects-about = L’application doit envoyer exactement l’une d’elles, octet pour octet.
admin-app-post-logout = Où les navigateurs peuvent aller après la déconnexion
admin-app-settings = Paramètres
admin-risk-machine = Mène à la machine même où s’exécute le navigateur. C’est correct uniquement pour le développement.
admin-risk-port = Le port de localhost est fixe. Enregistrez plutôt 127.0.0.1 : tout port y convient.
admin-risk-address = Une adresse au lieu d’un nom. Qui obtient cette adresse obtient les connexions.
admin-risk-twin = Une autre ne diffère que par la barre oblique finale. L’une des deux est sans doute une erreur.
admin-secrets = Secrets client
admin-secrets-none = Il n’y a pas de secret : l’application ne peut pas prouver qui elle est. Ajoutez-en un.
admin-secret-unnamed = Sans libellé
admin-secret-made = Créé le { $date }.
admin-secret-ends = Expire le { $date }.
admin-secret-add = Ajouter un secret
admin-secret-remove = Supprimer le secret
admin-secret-removed = Le secret est supprimé.
admin-secret-remove-about = Quiconque utilise encore ce secret est refusé en moins d’une seconde.
admin-secret-remove-last = C’est le seul qui fonctionne. Sans lui, l’application ne peut connecter personne.
admin-secret-label = Libellé
admin-secret-label-hint = Facultatif. Indique où le secret est conservé.
admin-secret-overlap = Les autres secrets
admin-secret-overlap-keep = fonctionnent aussi longtemps qu’avant
admin-secret-overlap-week = fonctionnent encore une semaine
admin-secret-overlap-day = fonctionnent encore un jour
admin-secret-overlap-none = prennent fin immédiatement
admin-secret-make = Créer le secret

## Changing one

admin-app-lines-hint = Une par ligne.
admin-app-claims = Ce que contient le jeton d’identité
admin-app-claims-full = Tout ce que l’application peut voir de la personne
admin-app-claims-minimal = Seulement qui elle est ; le reste se trouve au point d’accès userinfo
admin-app-acr = Comment les personnes doivent prouver qui elles sont
admin-app-acr-none = Comme partout ici
admin-app-acr-two = Avec deux facteurs
admin-app-acr-passkey = Avec une clé d’accès
admin-app-acr-hardware = Avec une clé d’accès qui ne peut pas être copiée
admin-app-pkce = Exiger PKCE
admin-app-pkce-hint = Protège les codes en chemin. Ne le désactivez que pour une application qui n’en est pas capable.
admin-app-skip = Ne pas demander le consentement des personnes
admin-app-skip-hint = Pour vos propres applications.
admin-app-conflict = Quelqu’un d’autre a modifié cette application entre-temps. Si vous enregistrez maintenant, votre version remplace la sienne.

## What breaks

admin-app-disable-about = En moins d’une seconde, plus personne ne peut se connecter à cette application et ses jetons sont refusés. Vous pourrez la réactiver.
admin-app-enable-about = Les personnes peuvent de nouveau se connecter à cette application. Les jetons qui n’ont pas expiré fonctionnent de nouveau.
admin-app-delete-about = L’application disparaît définitivement, avec ses secrets, ses jetons et ce que les personnes lui ont permis. Enregistrée à nouveau, elle reçoit un autre identifiant client.
admin-app-delete-trail = Le journal d’audit conserve ce qui s’est passé.
admin-breaks-people = { $count ->
    [one] { $count } personne l’utilise en ce moment.
   *[other] { $count } personnes l’utilisent en ce moment.
}
admin-breaks-grants = { $count ->
    [one] Les jetons de { $count } connexion cessent de fonctionner.
   *[other] Les jetons de { $count } connexions cessent de fonctionner.
}
