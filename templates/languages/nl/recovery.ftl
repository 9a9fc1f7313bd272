recovery-forgot = Wachtwoord vergeten?
recovery-error = Fout:
recovery-ask-title = Stel je wachtwoord opnieuw in
recovery-ask-lead = Voer het e-mailadres van je account in. We sturen er een link naartoe waarmee je een nieuw wachtwoord kunt instellen.
recovery-email = E-mailadres
recovery-send = Link versturen
recovery-back = Terug naar inloggen
recovery-no-mail = Deze server verstuurt geen e-mail en kan je dus geen link sturen.
recovery-no-mail-next = Vraag het aan de beheerders van deze dienst: een beheerder kan een nieuw wachtwoord voor je instellen.
recovery-bad-email = Voer een e-mailadres in van de vorm naam@example.com.
recovery-wait = { $count ->
    [one] Er zijn te veel links aangevraagd. Probeer het over één minuut opnieuw; de laatst verstuurde link werkt nog 30 minuten.
   *[other] Er zijn te veel links aangevraagd. Probeer het over { $count } minuten opnieuw; de laatst verstuurde link werkt nog 30 minuten.
 }
recovery-sent-title = Kijk in je e-mail
recovery-sent = Als er een account met dit adres is, is er een e-mail met een link naar dit adres onderweg.
recovery-sent-next = De link werkt 30 minuten. Komt er geen e-mail, kijk dan in de map met ongewenste e-mail, controleer het adres of vraag het aan de beheerders van deze dienst: links worden alleen naar bevestigde adressen gestuurd.
recovery-again = Een andere link aanvragen
recovery-reset-title = Stel een nieuw wachtwoord in
recovery-reset-lead = Zodra het is ingesteld, wordt iedereen die op je account is ingelogd uitgelogd, op elk apparaat. Log daarna in met het nieuwe wachtwoord; je tweede factor blijft zoals hij is.
recovery-new-password = Nieuw wachtwoord
recovery-new-password-hint = { $count ->
    [one] Minstens één teken.
   *[other] Minstens { $count } tekens.
 } Vier of vijf woorden die niets met elkaar te maken hebben werken goed, en spaties tellen mee.
recovery-set = Wachtwoord instellen
recovery-too-short = { $count ->
    [one] Gebruik minstens één teken.
   *[other] Gebruik minstens { $count } tekens.
 }
recovery-too-long = Gebruik een korter wachtwoord.
recovery-common = Dit wachtwoord is makkelijk te raden. Gebruik een paar woorden die niets met elkaar te maken hebben, of laat je browser er een voorstellen.
recovery-done-title = Je wachtwoord is ingesteld
recovery-done = Iedereen die op je account was ingelogd, is uitgelogd. Log in met het nieuwe wachtwoord.
recovery-sign-in = Inloggen
recovery-passkey = Met een toegangssleutel log je in met je vingerafdruk, gezicht of schermvergrendeling, en is er geen wachtwoord om te vergeten.
recovery-passkey-button = Inloggen en een toegangssleutel toevoegen
recovery-dead-title = Deze link werkt niet meer
recovery-dead = Een link om een wachtwoord opnieuw in te stellen werkt één keer en 30 minuten lang, en alleen de nieuwste. Deze is al gebruikt of vervangen, te oud of onvolledig. Je wachtwoord is er niet door gewijzigd.
