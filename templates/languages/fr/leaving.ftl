## The last administrator cannot go

leaving-last-administrator = Vous êtes la seule personne à administrer cette installation. Sans vous, personne ne pourrait s’en occuper ; votre compte ne peut donc pas être supprimé.
leaving-last-administrator-next = Donnez d’abord les droits d’administration à une autre personne. Vous pourrez ensuite revenir ici.
leaving-back = Retour à votre compte
