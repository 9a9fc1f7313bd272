loss-link = Ich habe alle diese verloren
loss-title = Alle zweiten Faktoren verloren
loss-about = Prüfen Sie zuerst, was vielleicht noch da ist: Ihre Authenticator-App auf einem anderen Gerät, ein Passkey, ein Wiederherstellungscode auf Papier. Wenn alles verloren ist, können wir einen Link an die Hauptadresse Ihres Kontos senden. Mit ihm lassen Sie Authenticator-App, Passkeys und Wiederherstellungscodes entfernen.
loss-wait = Zum Schutz vor Fremden vergeht vorher eine Wartezeit: { $time }. Alle Ihre Adressen werden benachrichtigt, und wer deren E-Mails liest, kann es aufhalten. Auch eine Anmeldung mit einem zweiten Faktor hält es auf.
loss-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
 }
loss-hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
 }
loss-no-mail = Wenden Sie sich an die Betreiber: Ein Administrator kann Ihre zweiten Faktoren entfernen.
loss-back = Doch einen zweiten Faktor verwenden
loss-asked = Wenn die Hauptadresse Ihres Kontos bestätigt ist, ist eine E-Mail dorthin unterwegs. Darin steht, wie es weitergeht.
loss-begin-lead = Sie geben an, dass alle zweiten Faktoren des Kontos mit der Adresse { $email } verloren sind. Wenn Sie das bestätigen, beginnt die Wartezeit.
loss-begin = Ja, alle sind verloren
loss-begun-title = Die Wartezeit hat begonnen
loss-begun = Alle Ihre Adressen werden jetzt benachrichtigt und noch einmal vor dem Ende. Melden Sie sich danach mit Ihrem Passwort an und wählen Sie wieder „Ich habe alle diese verloren“. Dann senden wir den Link, der Ihre zweiten Faktoren entfernt.
loss-stop-title = Zweite Faktoren behalten
loss-stop-lead = Jemand möchte die zweiten Faktoren des Kontos mit der Adresse { $email } entfernen. Wenn Sie das aufhalten, bleibt alles, wie es ist.
loss-stop = Aufhalten
loss-stopped-title = Ihre zweiten Faktoren bleiben
loss-stopped = Es wurde nichts entfernt. Wenn nicht Sie das wollten, kennt jemand Ihr Passwort: Legen Sie jetzt ein neues fest.
loss-finish-title = Zweite Faktoren entfernen
loss-finish-lead = Authenticator-App, Passkeys und Wiederherstellungscodes des Kontos mit der Adresse { $email } werden entfernt, und alle werden abgemeldet.
loss-finish = Entfernen
loss-finished-title = Ihre zweiten Faktoren sind entfernt
loss-finished = Melden Sie sich mit Ihrem Passwort an und richten Sie dann einen neuen zweiten Faktor ein.
loss-waits = Jemand hat angegeben, dass Ihre zweiten Faktoren verloren sind. Sie können ab { $date } entfernt werden.
account-did-loss-asked = Jemand mit Ihrem Passwort hat angegeben, dass alle zweiten Faktoren verloren sind
account-did-loss-begun = Die Wartezeit bis zur Entfernung Ihrer zweiten Faktoren hat begonnen
account-did-loss-stopped = Die Entfernung Ihrer zweiten Faktoren wurde aufgehalten
account-did-loss-finished = Ihre zweiten Faktoren wurden entfernt, weil alle verloren waren
