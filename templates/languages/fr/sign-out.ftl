sign-out-heading = Se déconnecter ?
sign-out-app-asks = { $app } demande à vous déconnecter de ce compte dans ce navigateur.
sign-out-plain = Vous allez être déconnecté de ce compte dans ce navigateur.
sign-out-button = Se déconnecter
sign-out-stay = Rester connecté
signed-out-heading = Vous êtes déconnecté
signed-out-apps = Les applications que vous avez utilisées peuvent vous garder connecté jusqu’à ce que vous vous y déconnectiez. Si d’autres personnes utilisent cet appareil, fermez aussi le navigateur.
signed-out-back = Retour à { $app }
signed-out-others = Autres comptes dans ce navigateur
signed-out-still = { $count ->
    [one] Ce compte est encore connecté.
   *[other] Ces comptes sont encore connectés.
}
signed-out-too = { $count ->
    [one] Se déconnecter aussi de ce compte
   *[other] Se déconnecter d’un autre compte
}
signed-out-sign-in = Se connecter
