language-name = Français

common-footer = Votre mot de passe reste ici. Les applications ne le voient jamais.
common-language = Langue
common-language-change = Changer
common-error-title = Erreur : { $title }
common-error-prefix = Erreur :
common-problem = Il y a un problème
common-not-shown = La page n’a pas pu être affichée. Veuillez réessayer.

home-signed-in = Vous êtes connecté
home-try = Essayer une connexion
home-sign-out = Se déconnecter
home-sign-in = Se connecter
home-welcome = Bienvenue
home-welcome-to = Bienvenue sur { $product }
home-no-admin = Ce serveur fonctionne et n’a pas encore d’administrateur.
home-make-first = Créer le premier compte
home-open-link = Ouvrez le lien de configuration qui s’est affiché dans le terminal au démarrage du serveur. Il ne fonctionne qu’une fois.
home-new-link = Si vous ne l’avez plus, affichez-en un nouveau :
home-about = Un seul compte pour toutes vos applications. La plupart des gens arrivent ici depuis une application et y retournent aussitôt.

password-too-short = { $count ->
    [one] Utilisez au moins { $count } caractère.
   *[other] Utilisez au moins { $count } caractères.
}
password-too-long = { $count ->
    [one] Utilisez au plus { $count } octet.
   *[other] Utilisez au plus { $count } octets.
}
password-common = Ce mot de passe est facile à deviner. Utilisez quelques mots sans rapport entre eux, ou laissez votre navigateur en proposer un.

field-email-wrong = Saisissez une adresse e-mail de la forme nom@example.com.
field-name-long = Saisissez un nom plus court.
