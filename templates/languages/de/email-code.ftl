email-send = Code zusenden
email-ask-title = Per E-Mail anmelden
email-ask-lead = Geben Sie die E-Mail-Adresse Ihres Kontos ein. Wir senden Ihnen einen Code, mit dem Sie sich hier anmelden können.
email-use-password = Stattdessen das Passwort verwenden
email-code-title = Geben Sie den Code aus der E-Mail ein
email-code-sent = Wenn es ein Konto mit der Adresse { $email } gibt, ist eine E-Mail mit einem Code dorthin unterwegs. Der Code funktioniert 10 Minuten lang und nur in diesem Browser.
email-code-phrase = In der E-Mail stehen auch diese zwei Wörter:
email-code-label = Code
email-code-hint = Acht Buchstaben, groß oder klein, mit oder ohne Bindestrich.
email-code-missing = Geben Sie den Code aus der E-Mail ein.
email-code-wrong = Dieser Code stimmt nicht. Prüfen Sie ihn und versuchen Sie es noch einmal; nach fünf falschen Versuchen funktioniert er nicht mehr.
email-wait = { $count ->
    [one] Es wurden zu viele Codes angefordert. Versuchen Sie es in einer Minute noch einmal.
   *[other] Es wurden zu viele Codes angefordert. Versuchen Sie es in { $count } Minuten noch einmal.
 }
email-again = Neuen Code anfordern
email-link-title = Anmelden
email-link-here = Sie haben diese E-Mail in diesem Browser angefordert. Auf der Seite, die danach gefragt hat, stehen auch diese zwei Wörter:
email-link-elsewhere = Sie haben diesen Link in einem anderen Browser geöffnet als in dem, der ihn angefordert hat. Deshalb wird hier niemand angemeldet. Geben Sie diesen Code auf der Seite mit diesen zwei Wörtern ein:
email-link-warning = Wenn Sie keine solche Seite sehen, hat jemand anderes die E-Mail angefordert. Schließen Sie dann diese Seite und geben Sie den Code niemandem weiter.
email-dead-title = Dieser Code funktioniert nicht mehr
email-dead = Ein Code funktioniert einmal, 10 Minuten lang und nur in dem Browser, der ihn angefordert hat; fünf falsche Versuche beenden ihn. Dieser wurde verwendet oder ersetzt oder ist zu alt. Mit ihm wurde niemand angemeldet.
mail-phrase = Zwei Wörter
mail-app = App
recovery-done-elsewhere = { $app } wartet in dem Browser, in dem Sie den Link angefordert haben. Dort können Sie fortfahren, oder Sie beginnen hier noch einmal.
