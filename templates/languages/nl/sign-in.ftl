sign-in-heading = Inloggen
sign-in-title-app = Inloggen bij { $app }
sign-in-continue = om door te gaan naar { $app }
sign-in-confirm = Log voor je veiligheid nog een keer in.
sign-in-username = E-mailadres of gebruikersnaam
sign-in-password = Wachtwoord
sign-in-button = Inloggen

sign-in-username-missing = Voer je e-mailadres of gebruikersnaam in.
sign-in-username-long = Voer een korter e-mailadres of een kortere gebruikersnaam in.
sign-in-password-missing = Voer je wachtwoord in.
sign-in-password-long = Voer een korter wachtwoord in.
sign-in-refused = De gebruikersnaam of het wachtwoord klopt niet. Controleer beide en probeer het opnieuw.
sign-in-username-check = Controleer het e-mailadres of de gebruikersnaam.
sign-in-password-again = Voer het wachtwoord opnieuw in.

throttled-heading = Te veel pogingen
throttled-why = Om accounts te beschermen is inloggen hier even niet mogelijk.
throttled-again = Probeer het over { $wait } opnieuw. Eerder proberen helpt niet, en je account is niet voorgoed geblokkeerd.
throttled-seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } seconden
}
throttled-minutes = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
}
throttled-hours = { $count ->
    [one] { $count } uur
   *[other] { $count } uur
}
throttled-back = Terug naar inloggen

accounts-heading = Kies een account
accounts-none = In deze browser is nog geen account gebruikt.
accounts-signed-in = Ingelogd
accounts-signed-out = Uitgelogd
accounts-remove = Verwijderen
accounts-remove-which = { $account } uit deze browser verwijderen
accounts-another = Een ander account gebruiken

return-heading = Je gaat terug
return-title-app = Je gaat terug naar { $app }
return-to = naar { $app }
return-no-script = Je browser voert hier geen scripts uit, dus je moet nog één keer klikken.
return-continue = Doorgaan
