language-name = Nederlands

common-footer = Je wachtwoord blijft hier. Apps krijgen het nooit te zien.
common-language = Taal
common-language-change = Wijzigen
common-error-title = Fout: { $title }
common-error-prefix = Fout:
common-problem = Er is een probleem
common-not-shown = De pagina kon niet worden getoond. Probeer het opnieuw.

home-signed-in = Je bent ingelogd
home-try = Inloggen uitproberen
home-sign-out = Uitloggen
home-sign-in = Inloggen
home-welcome = Welkom
home-welcome-to = Welkom bij { $product }
home-no-admin = Deze server draait en heeft nog geen beheerder.
home-make-first = Maak het eerste account
home-open-link = Open de installatielink die bij het starten van de server in de terminal is getoond. Hij werkt één keer.
home-new-link = Als je hem niet meer hebt, laat dan een nieuwe tonen:
home-about = Eén account voor al je apps. De meeste mensen komen hier vanuit een app en gaan er meteen weer naar terug.

password-too-short = { $count ->
    [one] Gebruik minstens { $count } teken.
   *[other] Gebruik minstens { $count } tekens.
}
password-too-long = { $count ->
    [one] Gebruik hoogstens { $count } byte.
   *[other] Gebruik hoogstens { $count } bytes.
}
password-common = Dit wachtwoord is makkelijk te raden. Gebruik een paar woorden die niets met elkaar te maken hebben, of laat je browser er een voorstellen.

field-email-wrong = Voer een e-mailadres in van de vorm naam@example.com.
field-name-long = Voer een kortere naam in.
