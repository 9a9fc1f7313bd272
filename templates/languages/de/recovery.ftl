recovery-forgot = Passwort vergessen?
recovery-error = Fehler:
recovery-ask-title = Passwort zurücksetzen
recovery-ask-lead = Geben Sie die E-Mail-Adresse Ihres Kontos ein. Wir senden Ihnen einen Link, mit dem Sie ein neues Passwort festlegen können.
recovery-email = E-Mail-Adresse
recovery-send = Link senden
recovery-back = Zurück zur Anmeldung
recovery-no-mail = Dieser Server versendet keine E-Mails und kann Ihnen deshalb keinen Link senden.
recovery-no-mail-next = Fragen Sie die Betreiber dieses Dienstes: Ein Administrator kann ein neues Passwort für Sie festlegen.
recovery-bad-email = Geben Sie eine E-Mail-Adresse in der Form name@example.com ein.
recovery-wait = { $count ->
    [one] Es wurden zu viele Links angefordert. Versuchen Sie es in einer Minute noch einmal; der zuletzt gesendete Link funktioniert weiterhin 30 Minuten lang.
   *[other] Es wurden zu viele Links angefordert. Versuchen Sie es in { $count } Minuten noch einmal; der zuletzt gesendete Link funktioniert weiterhin 30 Minuten lang.
 }
recovery-sent-title = Sehen Sie in Ihr Postfach
recovery-sent = Wenn es ein Konto mit dieser Adresse gibt, ist eine E-Mail mit einem Link dorthin unterwegs.
recovery-sent-next = Der Link funktioniert 30 Minuten lang. Wenn keine E-Mail ankommt, sehen Sie im Spam-Ordner nach, prüfen Sie die Adresse oder fragen Sie die Betreiber dieses Dienstes: Links werden nur an bestätigte Adressen gesendet.
recovery-again = Neuen Link anfordern
recovery-reset-title = Neues Passwort festlegen
recovery-reset-lead = Sobald es festgelegt ist, werden alle, die in Ihrem Konto angemeldet sind, auf allen Geräten abgemeldet. Melden Sie sich dann mit dem neuen Passwort an; Ihr zweiter Faktor bleibt, wie er ist.
recovery-new-password = Neues Passwort
recovery-new-password-hint = { $count ->
    [one] Mindestens { $count } Zeichen.
   *[other] Mindestens { $count } Zeichen.
 } Vier oder fünf Wörter ohne Zusammenhang eignen sich gut, und Leerzeichen zählen mit.
recovery-set = Passwort festlegen
recovery-too-short = { $count ->
    [one] Verwenden Sie mindestens { $count } Zeichen.
   *[other] Verwenden Sie mindestens { $count } Zeichen.
 }
recovery-too-long = Verwenden Sie ein kürzeres Passwort.
recovery-common = Dieses Passwort ist leicht zu erraten. Verwenden Sie einige Wörter ohne Zusammenhang oder einen Vorschlag Ihres Browsers.
recovery-done-title = Ihr Passwort ist festgelegt
recovery-done = Alle, die in Ihrem Konto angemeldet waren, wurden abgemeldet. Melden Sie sich mit dem neuen Passwort an.
recovery-sign-in = Anmelden
recovery-passkey = Mit einem Passkey melden Sie sich per Fingerabdruck, Gesicht oder Displaysperre an, und es gibt kein Passwort mehr zu vergessen.
recovery-passkey-button = Anmelden und Passkey hinzufügen
recovery-dead-title = Dieser Link funktioniert nicht mehr
recovery-dead = Ein Link zum Zurücksetzen des Passworts funktioniert einmal und 30 Minuten lang, und nur der neueste. Dieser wurde schon verwendet oder ersetzt, ist zu alt oder unvollständig. Ihr Passwort wurde durch ihn nicht geändert.
