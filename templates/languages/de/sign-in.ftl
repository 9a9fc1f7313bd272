sign-in-heading = Anmelden
sign-in-title-app = Anmelden bei { $app }
sign-in-continue = weiter zu { $app }
sign-in-confirm = Bitte melden Sie sich zu Ihrer Sicherheit noch einmal an.
sign-in-username = E-Mail-Adresse oder Benutzername
sign-in-password = Passwort
sign-in-button = Anmelden

sign-in-username-missing = Geben Sie Ihre E-Mail-Adresse oder Ihren Benutzernamen ein.
sign-in-username-long = Geben Sie eine kürzere E-Mail-Adresse oder einen kürzeren Benutzernamen ein.
sign-in-password-missing = Geben Sie Ihr Passwort ein.
sign-in-password-long = Geben Sie ein kürzeres Passwort ein.
sign-in-refused = Benutzername oder Passwort stimmt nicht. Prüfen Sie beides und versuchen Sie es noch einmal.
sign-in-username-check = Prüfen Sie E-Mail-Adresse oder Benutzernamen.
sign-in-password-again = Geben Sie das Passwort noch einmal ein.

throttled-heading = Zu viele Versuche
throttled-why = Zum Schutz der Konten ist die Anmeldung hier vorübergehend ausgesetzt.
throttled-again = Versuchen Sie es in { $wait } noch einmal. Früher geht es nicht, und Ihr Konto ist nicht dauerhaft gesperrt.
throttled-seconds = { $count ->
    [one] { $count } Sekunde
   *[other] { $count } Sekunden
}
throttled-minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
}
throttled-hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
throttled-back = Zurück zur Anmeldung

accounts-heading = Konto auswählen
accounts-none = In diesem Browser wurde noch kein Konto verwendet.
accounts-signed-in = Angemeldet
accounts-signed-out = Abgemeldet
accounts-remove = Entfernen
accounts-remove-which = { $account } aus diesem Browser entfernen
accounts-another = Anderes Konto verwenden

return-heading = Sie werden zurückgeleitet
return-title-app = Sie werden zu { $app } zurückgeleitet
return-to = zu { $app }
return-no-script = Ihr Browser führt hier keine Skripte aus, deshalb ist noch ein Klick nötig.
return-continue = Weiter
