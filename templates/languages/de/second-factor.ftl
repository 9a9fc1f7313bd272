second-factor-error = Fehler:
second-factor-verify = Weiter
second-factor-continue = Weiter zur App

totp-title = Geben Sie Ihren Code ein
totp-lead = weiter zu { $app }
totp-code-label = Code aus Ihrer Authenticator-App
totp-code-hint = Sechs Ziffern. Alle 30 Sekunden kommt ein neuer Code.
totp-enter-code = Geben Sie die sechs Ziffern ein, die Ihre Authenticator-App anzeigt.
totp-wrong-code = Der Code stimmt nicht oder wurde schon verwendet. Warten Sie auf den nächsten und versuchen Sie es noch einmal.
totp-trust = Diesem Browser vertrauen und hier eine Zeit lang nicht nach einem Code fragen
totp-use-passkey = Stattdessen einen Passkey verwenden
totp-use-recovery-code = Wiederherstellungscode verwenden

recovery-title = Geben Sie einen Wiederherstellungscode ein
recovery-code-label = Wiederherstellungscode
recovery-code-hint = Einer der Codes, die Sie auf Papier oder in einer Datei aufbewahrt haben. Jeder funktioniert einmal.
recovery-enter-code = Geben Sie einen Ihrer Wiederherstellungscodes ein.
recovery-wrong-code = Der Wiederherstellungscode stimmt nicht oder wurde schon verwendet. Versuchen Sie es mit einem anderen.
recovery-use-totp = Authenticator-App verwenden

fresh-proof-label = Ihr Passwort
fresh-proof-hint = Um zu ändern, wie Sie sich anmelden, bestätigen Sie noch einmal, dass Sie es sind.
fresh-proof-missing = Geben Sie Ihr Passwort ein, um diese Änderung vorzunehmen.
fresh-proof-wrong = Das Passwort stimmt nicht. Versuchen Sie es noch einmal.

account-totp-title = Authenticator-App
account-totp-needed = { $app } verlangt neben Ihrem Passwort einen zweiten Nachweis.
account-totp-about = Eine App auf Ihrem Smartphone zeigt alle 30 Sekunden einen neuen Code an. Nach dem Passwort geben Sie diesen Code ein. So kommt mit einem gestohlenen Passwort allein niemand hinein.
account-totp-start = Authenticator-App einrichten
account-totp-scan = Scannen Sie dieses Bild mit Ihrer Authenticator-App.
account-totp-picture = QR-Code, der den Schlüssel unten enthält
account-totp-open = Authenticator-App auf diesem Gerät öffnen
account-totp-type = Oder geben Sie diesen Schlüssel in die App ein:
account-totp-confirm = Code, den die App jetzt anzeigt
account-totp-since = Seit dem { $date } ist eine Authenticator-App eingerichtet.
account-totp-remove = Authenticator-App entfernen

account-recovery-title = Wiederherstellungscodes
account-recovery-about = Mit einem Wiederherstellungscode kommen Sie hinein, wenn Sie Ihre Authenticator-App nicht zur Hand haben. Jeder funktioniert einmal.
account-recovery-left = { $count ->
    [one] Sie haben noch { $count } Wiederherstellungscode.
   *[other] Sie haben noch { $count } Wiederherstellungscodes.
 }
account-recovery-void = Neue Codes machen die alten ungültig.
account-recovery-generate = Neue Wiederherstellungscodes erstellen
account-recovery-useless = Richten Sie zuerst ein, wofür die Codes einspringen sollen.
account-recovery-new = Ihre neuen Wiederherstellungscodes
account-recovery-once = Bewahren Sie sie dort auf, wo Sie sie auch ohne Ihr Smartphone finden. Sie werden nur dieses eine Mal angezeigt.
account-recovery-copy = Kopieren
account-recovery-print = Drucken
account-recovery-download = Herunterladen
account-recovery-kept = Ich habe sie aufbewahrt
