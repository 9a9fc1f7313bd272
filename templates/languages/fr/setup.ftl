setup-heading = Créer le premier compte
setup-about = Cette personne s’occupe du serveur : de ses utilisateurs, de ses applications et de ses clés.
setup-email = Adresse e-mail
setup-name = Votre nom
setup-name-hint = Tel que les autres doivent le voir.
setup-password = Choisissez un mot de passe
setup-password-hint = { $count ->
    [one] Au moins { $count } caractère. Quatre ou cinq mots sans rapport conviennent bien, et les espaces comptent.
   *[other] Au moins { $count } caractères. Quatre ou cinq mots sans rapport conviennent bien, et les espaces comptent.
}
setup-button = Créer le compte
