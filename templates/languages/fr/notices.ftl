mail-due = Prend effet

mail-address-taken-subject = Votre adresse est déjà utilisée sur { $product }
mail-address-taken = Quelqu’un a voulu ajouter cette adresse à un autre compte, mais elle appartient au vôtre. Rien n’a été modifié.

mail-address-added-subject = Adresse e-mail ajoutée sur { $product }
mail-address-added = Une adresse e-mail de plus a été ajoutée à votre compte : { $about }. Elle permet de se connecter et de choisir un nouveau mot de passe.

mail-factor-app-added = une application d’authentification a été configurée
mail-factor-app-removed = l’application d’authentification a été supprimée
mail-factor-new-codes = de nouveaux codes de récupération ont été créés, les anciens ne sont plus valables
mail-factor-passkey-removed = une clé d’accès a été supprimée
mail-factor-all-removed = l’application d’authentification, les clés d’accès et les codes de récupération ont été supprimés

mail-kept-subject = Compte conservé sur { $product }
mail-kept = Votre compte ne sera finalement pas supprimé. La suppression a été annulée.

mail-recovery-asked-subject = Second facteur perdu sur { $product }
mail-recovery-asked = Une personne qui connaît votre mot de passe a indiqué que tous les seconds facteurs de votre compte sont perdus. Si c’était vous, confirmez-le ici. Un délai d’attente commencera alors.
mail-recovery-asked-button = Oui, tous sont perdus
mail-recovery-note = Le lien fonctionne une seule fois, dans les 30 minutes. Si ce n’était pas vous, quelqu’un connaît votre mot de passe : n’utilisez pas le lien et choisissez un nouveau mot de passe.

mail-recovery-waits-subject = Vos seconds facteurs vont être supprimés sur { $product }
mail-recovery-waits = Quelqu’un a demandé la suppression des seconds facteurs de votre compte : application d’authentification, clés d’accès et codes de récupération. Cela ne se fera pas avant la date indiquée ci-dessous.
mail-recovery-waits-note = Si ce n’était pas vous, arrêtez cela maintenant et choisissez un nouveau mot de passe. Une connexion avec l’un de vos seconds facteurs l’arrête aussi.
mail-recovery-waits-button = Arrêter

mail-recovery-ready-subject = Supprimez vos seconds facteurs sur { $product }
mail-recovery-ready = Le délai d’attente est terminé. Vous pouvez maintenant supprimer l’application d’authentification, les clés d’accès et les codes de récupération, puis vous connecter avec votre mot de passe.
mail-recovery-ready-button = Les supprimer

mail-recovery-stopped-subject = Seconds facteurs conservés sur { $product }
mail-recovery-stopped = La suppression des seconds facteurs de votre compte a été arrêtée. Ils fonctionnent comme avant.
