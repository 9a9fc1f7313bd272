loss-link = J’ai perdu tout cela
loss-title = Tous les seconds facteurs sont perdus
loss-about = Essayez d’abord ce qui existe peut-être encore : votre application d’authentification sur un autre appareil, une clé d’accès, un code de récupération sur papier. Si tout est perdu, nous pouvons envoyer un lien à l’adresse principale de votre compte. Il vous permet de demander la suppression de l’application d’authentification, des clés d’accès et des codes de récupération.
loss-wait = Pour écarter les inconnus, un délai d’attente s’écoule auparavant : { $time }. Toutes vos adresses sont prévenues, et toute personne qui lit leurs e-mails peut l’arrêter. Une connexion avec un second facteur l’arrête aussi.
loss-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
 }
loss-hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
 }
loss-no-mail = Adressez-vous aux responsables du service : un administrateur peut supprimer vos seconds facteurs.
loss-back = Utiliser finalement un second facteur
loss-asked = Si l’adresse principale de votre compte est confirmée, un e-mail vient d’y être envoyé. Il indique ce qu’il faut faire ensuite.
loss-begin-lead = Vous indiquez que tous les seconds facteurs du compte avec l’adresse { $email } sont perdus. Quand vous le confirmez, le délai d’attente commence.
loss-begin = Oui, tous sont perdus
loss-begun-title = Le délai d’attente a commencé
loss-begun = Toutes vos adresses sont prévenues maintenant, puis une fois encore avant la fin. Ensuite, connectez-vous avec votre mot de passe, choisissez de nouveau « J’ai perdu tout cela », et nous enverrons le lien qui supprime vos seconds facteurs.
loss-stop-title = Conserver les seconds facteurs
loss-stop-lead = Quelqu’un a demandé la suppression des seconds facteurs du compte avec l’adresse { $email }. Si vous l’arrêtez, rien ne change.
loss-stop = Arrêter
loss-stopped-title = Vos seconds facteurs sont conservés
loss-stopped = Rien n’a été supprimé. Si la demande ne venait pas de vous, quelqu’un connaît votre mot de passe : choisissez-en un nouveau maintenant.
loss-finish-title = Supprimer les seconds facteurs
loss-finish-lead = L’application d’authentification, les clés d’accès et les codes de récupération du compte avec l’adresse { $email } seront supprimés, et tout le monde sera déconnecté.
loss-finish = Les supprimer
loss-finished-title = Vos seconds facteurs sont supprimés
loss-finished = Connectez-vous avec votre mot de passe, puis configurez un nouveau second facteur.
loss-waits = Quelqu’un a indiqué que vos seconds facteurs sont perdus. Ils pourront être supprimés à partir du { $date }.
account-did-loss-asked = Une personne connaissant votre mot de passe a indiqué que tous les seconds facteurs sont perdus
account-did-loss-begun = Le délai avant la suppression de vos seconds facteurs a commencé
account-did-loss-stopped = La suppression de vos seconds facteurs a été arrêtée
account-did-loss-finished = Vos seconds facteurs ont été supprimés, car tous étaient perdus
