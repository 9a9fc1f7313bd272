second-factor-error = Fout:
second-factor-verify = Doorgaan
second-factor-continue = Doorgaan naar de app

totp-title = Voer je code in
totp-lead = om door te gaan naar { $app }
totp-code-label = Code uit je authenticator-app
totp-code-hint = Zes cijfers. Elke 30 seconden komt er een nieuwe code.
totp-enter-code = Voer de zes cijfers in die je authenticator-app toont.
totp-wrong-code = De code klopt niet of is al gebruikt. Wacht op de volgende en probeer het opnieuw.
totp-trust = Deze browser vertrouwen en hier een tijdje niet om een code vragen
totp-use-passkey = In plaats daarvan een toegangssleutel gebruiken
totp-use-recovery-code = Een herstelcode gebruiken

recovery-title = Voer een herstelcode in
recovery-code-label = Herstelcode
recovery-code-hint = Een van de codes die je op papier of in een bestand hebt bewaard. Elke code werkt één keer.
recovery-enter-code = Voer een van je herstelcodes in.
recovery-wrong-code = De herstelcode klopt niet of is al gebruikt. Probeer een andere.
recovery-use-totp = Je authenticator-app gebruiken

fresh-proof-label = Je wachtwoord
fresh-proof-hint = Toon nog een keer aan dat jij het bent om te wijzigen hoe je inlogt.
fresh-proof-missing = Voer je wachtwoord in om deze wijziging te maken.
fresh-proof-wrong = Het wachtwoord klopt niet. Probeer het opnieuw.

account-totp-title = Authenticator-app
account-totp-needed = { $app } vraagt naast je wachtwoord om een tweede bewijs.
account-totp-about = Een app op je telefoon toont elke 30 seconden een nieuwe code. Na je wachtwoord voer je die code in, zodat niemand binnenkomt met alleen een gestolen wachtwoord.
account-totp-start = Een authenticator-app instellen
account-totp-scan = Scan deze afbeelding met je authenticator-app.
account-totp-picture = QR-code met het onderstaande geheim
account-totp-open = Een authenticator-app op dit apparaat openen
account-totp-type = Of typ dit geheim in de app:
account-totp-confirm = Code die de app nu toont
account-totp-since = Er is een authenticator-app ingesteld sinds { $date }.
account-totp-remove = De authenticator-app verwijderen

account-recovery-title = Herstelcodes
account-recovery-about = Met een herstelcode kom je binnen als je je authenticator-app niet bij de hand hebt. Elke code werkt één keer.
account-recovery-left = { $count ->
    [one] Je hebt nog { $count } herstelcode over.
   *[other] Je hebt nog { $count } herstelcodes over.
 }
account-recovery-void = Nieuwe codes maken de oude onbruikbaar.
account-recovery-generate = Nieuwe herstelcodes maken
account-recovery-useless = Stel eerst in waar ze voor invallen.
account-recovery-new = Je nieuwe herstelcodes
account-recovery-once = Bewaar ze waar je ze zonder je telefoon kunt vinden. Ze worden alleen deze keer getoond.
account-recovery-copy = Kopiëren
account-recovery-print = Afdrukken
account-recovery-download = Downloaden
account-recovery-kept = Ik heb ze bewaard
