## People, sessions, signing keys and the audit log in the admin console

rooms-none = Aucun résultat.
rooms-back = Revenir sans rien faire
rooms-details = Détails
rooms-change = Modifier
rooms-show = Afficher
rooms-give = Donner
rooms-take = Retirer
rooms-by = Par { $who }
rooms-changed = Enregistré.
rooms-name = Nom
rooms-id = ID
rooms-state = État
rooms-created = Créé
rooms-since = Depuis le { $date }

## People

rooms-users = Utilisateurs
rooms-users-find = Rechercher un utilisateur
rooms-users-find-hint = Le début d’une adresse e-mail, d’un nom d’utilisateur ou d’un nom, ou un ID complet.
rooms-user-new = Nouvel utilisateur
rooms-active = Actif
rooms-disabled = Désactivé
rooms-leaving = En cours de suppression
rooms-above = Cet utilisateur a plus de droits que vous : vous ne pouvez rien modifier ici.
rooms-last = Personne d’autre n’a tous les droits. Donnez d’abord le rôle d’administrateur à quelqu’un d’autre.
rooms-acts = Ce que vous pouvez faire
rooms-recent = Événements récents
rooms-recent-all = Tous les événements de cet utilisateur
rooms-edit = Modifier
rooms-edit-about = Les applications apprennent les changements à la prochaine connexion.
rooms-username-hint = Un autre nom pour se connecter. Peut rester vide.
rooms-vouch = L’adresse e-mail appartient à cet utilisateur
rooms-vouch-hint = Vous vous en portez garant, et les applications s’y fieront.
rooms-email-taken = Un compte existe déjà avec cette adresse.
rooms-create = Créer l’utilisateur
rooms-created-done = Compte créé
rooms-new-mailed = Un lien pour choisir un mot de passe est envoyé à l’adresse. Il sert une fois, pendant 7 jours.
rooms-new-shown = Vous obtenez un lien à transmettre, avec lequel l’utilisateur choisit un mot de passe. Aucun e-mail n’est envoyé.
rooms-invite = Inviter
rooms-invite-about = La personne crée le compte et choisit un mot de passe avec un lien. Il sert une fois, pendant 7 jours.
rooms-invite-button = Inviter
rooms-invite-closed = Les inscriptions sont fermées, donc aucune invitation ne fonctionne. Réglez signup.mode sur invite, ou créez l’utilisateur vous-même.
rooms-invited = L’invitation est en route.
rooms-link = Un lien à transmettre
rooms-link-for = Donnez ce lien à { $who } et à personne d’autre. Il n’est affiché que maintenant.
rooms-link-works = { $count ->
    [one] Il sert une fois, pendant une heure.
   *[other] Il sert une fois, pendant { $count } heures.
}
rooms-link-kept = Je l’ai copié
rooms-handed = Le lien attend d’être utilisé.

rooms-reset = Réinitialiser le mot de passe
rooms-reset-button = Créer un lien
rooms-reset-mailed = Un lien pour choisir un nouveau mot de passe est envoyé à l’utilisateur. Il sert une fois, pendant 30 minutes.
rooms-reset-shown = Vous obtenez un lien à transmettre. Il sert une fois, pendant 24 heures.
rooms-reset-until = Tant qu’il n’est pas utilisé, le mot de passe actuel reste inchangé.
rooms-reset-then = Quand il est utilisé, l’utilisateur est déconnecté partout.
rooms-reset-disabled = Ce compte est désactivé. Activez-le d’abord.
rooms-mailed = Le lien est en route.

rooms-says-out = L’utilisateur est déconnecté aussitôt de tous ses appareils.
rooms-says-apps = Les applications perdent tout l’accès qu’elles ont.
rooms-disable = Désactiver
rooms-disable-says = Personne ne peut se connecter avec ce compte tant que vous ne l’avez pas réactivé.
rooms-disabled-done = Compte désactivé
rooms-enable = Activer
rooms-enable-says = L’utilisateur peut se reconnecter. Ce qui a été déconnecté le reste.
rooms-enabled-done = Compte activé
rooms-end-all = Déconnecter partout
rooms-end-all-says = L’utilisateur peut se reconnecter aussitôt.
rooms-ended-all = Déconnecté partout
rooms-delete = Supprimer
rooms-delete-until = Le compte est désactivé. Jusqu’au { $date }, vous pouvez revenir en arrière.
rooms-delete-then = Ensuite, tout ce qui appartient au compte disparaît pour de bon.
rooms-deleted-at = Ce compte sera supprimé le { $date }.
rooms-deleted-done = Le compte est en cours de suppression.
rooms-keep = Ne pas supprimer
rooms-keep-says = Le compte reste, et reste désactivé jusqu’à ce que vous l’activiez.
rooms-kept-done = Compte conservé

rooms-methods = Moyens de connexion
rooms-methods-none = Aucun pour l’instant.
rooms-passkey = Clé d’accès
rooms-codes-left = { $count ->
    [one] Il en reste un
   *[other] Il en reste { $count }
}
rooms-take-heading = Retirer un moyen de connexion
rooms-take-says = Ne le faites que si vous savez que c’est bien cet utilisateur qui l’a perdu.
rooms-take-told = L’utilisateur en est averti par e-mail.
rooms-taken = Retiré.

rooms-roles = Rôles
rooms-roles-none = Aucun.
rooms-roles-about = Les rôles disent ce qu’un utilisateur peut faire dans cette administration. Vous ne pouvez donner que ce que vous avez.
rooms-role-above = Permet plus que vos droits
rooms-groups = Groupes
rooms-groups-none = Aucun.
rooms-groups-about = Les applications apprennent les groupes d’un utilisateur et peuvent en déduire des droits.
rooms-group-name = Ajouter au groupe
rooms-group-add = Ajouter
rooms-group-wrong = Saisissez un nom de 1 à 128 caractères sur une ligne.

## Sessions

rooms-sessions = Sessions
rooms-sessions-about = Qui est connecté en ce moment, les plus récents d’abord.
rooms-sessions-live = { $count ->
    [0] Connecté nulle part.
    [one] Connecté sur un appareil.
   *[other] Connecté sur { $count } appareils.
}
rooms-person = Utilisateur
rooms-person-hint = Adresse e-mail, nom d’utilisateur ou ID.
rooms-app = Application
rooms-app-hint = Son client_id.
rooms-end = Terminer
rooms-ended = Session terminée.

## Signing keys

rooms-keys = Clés de signature
rooms-keys-about = Grâce à ces clés, les applications savent que les jetons viennent d’ici.
rooms-key-id = ID de la clé
rooms-key-next = signera ensuite
rooms-key-active = signe maintenant
rooms-key-retired = ne signe plus
rooms-key-gone = disparue
rooms-published-from = Publiée depuis
rooms-signs-from = Signe à partir du
rooms-signs-until = Signe jusqu’au
rooms-published-until = Publiée jusqu’au
rooms-rotate = Renouveler maintenant
rooms-rotated = De nouvelles clés sont publiées.
rooms-rotate-conflict = Un autre serveur a créé de nouvelles clés au même moment. Rien n’a été fait.
rooms-plan-publish = Maintenant : une nouvelle clé de chaque type est publiée, pour que les applications la connaissent.
rooms-plan-sign = { $date } : les nouvelles clés signent, les actuelles cessent.
rooms-plan-retire = { $date } : les anciennes clés ne sont plus publiées. D’ici là, tout ce qu’elles ont signé a expiré.
rooms-retire = Mettre hors service
rooms-retire-next = Elle n’a encore rien signé : rien ne casse.
rooms-retire-active = Elle cesse de signer maintenant. Ce qu’elle a signé reste valable jusqu’à son expiration.
rooms-retire-retired = Tout jeton qu’elle a signé est désormais refusé. Les applications qui en gardent un devront reconnecter leurs utilisateurs.
rooms-retire-last = Aucune autre clé de ce type ne signe maintenant. Renouvelez d’abord.
rooms-retire-gone = Cette clé a déjà disparu.
rooms-retired-done = Une clé de signature a été mise hors service

## Audit log

rooms-audit = Journal d’audit
rooms-audit-actor = Fait par
rooms-audit-actor-hint = Adresse e-mail, nom d’utilisateur ou ID ; ou cli pour la ligne de commande. Le préfixe user: ou client: précise lequel.
rooms-audit-target = Concerne
rooms-audit-target-hint = Adresse e-mail, nom d’utilisateur ou ID d’un utilisateur, ou le client_id d’une application. Le préfixe user: ou client: précise lequel.
rooms-audit-kind = Quoi
rooms-audit-any = Tout
rooms-audit-from = À partir de
rooms-audit-until = Avant
rooms-audit-time-hint = Par exemple 2026-11-22 ou 2026-11-22 21:05, en UTC.
rooms-audit-request = ID de requête
rooms-audit-request-hint = Les pages d’erreur l’affichent.
rooms-export = Télécharger en NDJSON

rooms-did-refused = Un administrateur a tenté d’aller trop loin
rooms-did-sign-in = Connecté
rooms-did-sign-out = Déconnecté
rooms-did-consent = Application autorisée
rooms-did-deny = Application refusée
rooms-did-revoke = Accès d’une application terminé
rooms-did-app = Passé à une application
rooms-did-refresh = Une application a renouvelé son accès
rooms-did-replay = Une application a envoyé une clé deux fois : son accès a pris fin
rooms-did-invite = Quelqu’un a été invité
rooms-did-password = Mot de passe modifié
rooms-did-profile = Profil modifié
rooms-did-export = Copie des données personnelles prise
rooms-did-delete = Compte supprimé
rooms-did-codes-removed = Les codes de récupération ont été supprimés
rooms-did-role-given = Rôle donné
rooms-did-role-taken = Rôle retiré
rooms-did-group-joined = Ajouté à un groupe
rooms-did-group-left = Retiré d’un groupe
rooms-did-app-created = Application enregistrée
rooms-did-app-deleted = Application supprimée
rooms-did-app-disabled = Application désactivée
rooms-did-app-enabled = Application activée
rooms-did-app-changed = Application modifiée
rooms-did-key = Une clé de signature a été créée
