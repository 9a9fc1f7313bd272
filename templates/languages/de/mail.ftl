# $product is the name of the installation; $about an application, a passkey, a factor or an address.
mail-when = Zeitpunkt
mail-network = Netzwerkadresse
mail-device = Gerät
mail-code-label = Ihr Code
mail-open-address = Wenn die Schaltfläche nicht funktioniert, öffnen Sie diese Adresse in Ihrem Browser:
mail-not-me = Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, legen Sie jetzt ein neues Passwort fest: Damit werden alle anderen abgemeldet.
mail-not-me-button = Das war ich nicht
mail-why-account = Sie erhalten diese E-Mail, weil das Konto bei { $product } Ihnen gehört. E-Mails zur Sicherheit eines Kontos lassen sich nicht abbestellen.
mail-why-typed = Sie erhalten diese E-Mail, weil jemand diese Adresse bei { $product } eingegeben hat. Wenn Sie das nicht waren, löschen Sie sie: Ohne den Link darin ändert sich nichts.
mail-why-administrator = Sie erhalten diese E-Mail, weil ein Administrator von { $product } diese Adresse eingegeben hat.

mail-verify-subject = Bestätigen Sie Ihre E-Mail-Adresse für { $product }
mail-verify = Nur noch ein Schritt: Bestätigen Sie, dass diese Adresse Ihnen gehört.
mail-verify-note = Der Link funktioniert einmal, innerhalb von 24 Stunden.
mail-verify-button = Adresse bestätigen

mail-reset-subject = Setzen Sie Ihr Passwort für { $product } zurück
mail-reset = Jemand hat ein neues Passwort für Ihr Konto angefordert.
mail-reset-note = Der Link funktioniert einmal, innerhalb von 30 Minuten. Wenn Sie ihn nicht angefordert haben, löschen Sie diese E-Mail: Ihr Passwort bleibt, wie es ist.
mail-reset-button = Neues Passwort festlegen

mail-password-changed-subject = Passwort bei { $product } geändert
mail-password-changed = Das Passwort Ihres Kontos wurde geändert.

mail-address-changed-subject = E-Mail-Adresse bei { $product } geändert
mail-address-changed = Die E-Mail-Adresse Ihres Kontos wurde in { $about } geändert. An diese Adresse kommen keine E-Mails mehr.
mail-address-changed-note = Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, machen Sie die Änderung rückgängig: Der Link funktioniert einmal, innerhalb von 7 Tagen.
mail-address-changed-button = Änderung rückgängig machen

mail-new-device-subject = Neue Anmeldung bei { $product }
mail-new-device = Jemand hat sich von einem Gerät, das wir noch nicht kannten, in Ihrem Konto angemeldet.

mail-new-passkey-subject = Passkey bei { $product } hinzugefügt
mail-new-passkey = Ihrem Konto wurde ein Passkey hinzugefügt: { $about }.

mail-second-factor-subject = Zweiter Faktor bei { $product } geändert
mail-second-factor = Die Art, wie Sie Ihre Identität bestätigen, wurde geändert: { $about }.

mail-recovery-code-subject = Wiederherstellungscode bei { $product } verwendet
mail-recovery-code = Einer Ihrer Wiederherstellungscodes wurde zum Anmelden verwendet.
mail-recovery-code-note = { $count ->
    [0] Es ist keiner mehr übrig. Erstellen Sie neue auf der Sicherheitsseite Ihres Kontos.
    [one] Es ist noch einer übrig. Erstellen Sie neue auf der Sicherheitsseite Ihres Kontos.
   *[other] Es sind noch { $count } übrig.
 } Wenn Sie ihn nicht verwendet haben, legen Sie jetzt ein neues Passwort fest.

mail-invitation-subject = Einladung zu { $product }
mail-invitation = Ein Administrator hat Sie eingeladen, ein Konto anzulegen.
mail-invitation-note = Der Link funktioniert einmal, innerhalb von 7 Tagen.
mail-invitation-button = Mein Konto anlegen

mail-throttled-subject = Anmeldung bei { $product } verlangsamt
mail-throttled = Jemand hat für Ihr Konto viele Male ein falsches Passwort eingegeben. Weitere Versuche sind jetzt verlangsamt; Ihr Konto ist nicht dauerhaft gesperrt.
mail-throttled-note = Auf einem Gerät, auf dem Sie sich schon einmal angemeldet haben, geht es wie gewohnt weiter. Wenn Sie Ihr Passwort vergessen haben, legen Sie ein neues fest.

mail-consent-subject = App bei { $product } zugelassen
mail-consent = Sie haben einer App erlaubt, Ihr Konto zu verwenden: { $about }.
mail-consent-note = In Ihrem Konto sehen Sie, was sie darf, und können ihr den Zugriff wieder entziehen.
mail-consent-button = Meine Apps ansehen

mail-deletion-subject = Löschung Ihres Kontos bei { $product }
mail-deletion = Ihr Konto wird mit allem, was dazugehört, gelöscht.
mail-deletion-note = Wenn Sie das nicht veranlasst haben, sagen Sie es sofort den Betreibern dieses Dienstes.

mail-code-subject = Anmeldecode für { $product }
mail-code = Geben Sie diesen Code auf der Seite ein, die danach gefragt hat. Geben Sie ihn niemandem weiter: Wir werden Sie nie danach fragen.
mail-code-note = Der Code funktioniert einmal, innerhalb von 10 Minuten.
mail-code-button = Anmelden

mail-test-subject = Test-E-Mail von { $product }
mail-test = Diese E-Mail sollte zeigen, ob E-Mails ankommen. Sie kommen an.

mail-registered-subject = Sie haben bereits ein Konto bei { $product }
mail-registered = Jemand wollte sich mit dieser Adresse registrieren, für die es bereits ein Konto gibt. Es wurde nichts geändert.
mail-registered-note = Wenn Sie das waren, melden Sie sich an. Wenn Sie Ihr Passwort vergessen haben, finden Sie auf der Anmeldeseite einen Link dafür.
mail-registered-button = Anmelden
