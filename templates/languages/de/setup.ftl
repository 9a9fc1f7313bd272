setup-heading = Das erste Konto anlegen
setup-about = Diese Person kümmert sich um den Server: um Benutzer, Apps und Schlüssel.
setup-email = E-Mail-Adresse
setup-name = Ihr Name
setup-name-hint = So, wie andere ihn sehen sollen.
setup-password = Passwort festlegen
setup-password-hint = { $count ->
    [one] Mindestens { $count } Zeichen. Vier oder fünf Wörter ohne Zusammenhang eignen sich gut, und Leerzeichen zählen mit.
   *[other] Mindestens { $count } Zeichen. Vier oder fünf Wörter ohne Zusammenhang eignen sich gut, und Leerzeichen zählen mit.
}
setup-button = Konto anlegen
