passkey-sign-in = Mit Passkey anmelden
passkey-continue-to = weiter zu { $app }
passkey-what-happens = Ihr Gerät fragt nach Ihrem Fingerabdruck, Ihrem Gesicht oder seiner PIN. Diese Prüfung bleibt auf Ihrem Gerät.
passkey-waiting = Folgen Sie den Anweisungen Ihres Browsers.
passkey-cancelled = Es wurde kein Passkey verwendet. Sie können es noch einmal versuchen oder sich mit Ihrem Passwort anmelden.
passkey-failed = Der Passkey konnte nicht verwendet werden. Versuchen Sie es noch einmal oder melden Sie sich mit Ihrem Passwort an.
passkey-unsupported = Dieser Browser unterstützt keine Passkeys. Verwenden Sie einen anderen Browser oder Ihr Passwort.
passkey-nothing-sent = Es wurde kein Passkey gesendet. Passkeys brauchen einen Browser, der sie unterstützt und hier Skripte ausführt. Sonst verwenden Sie Ihr Passwort.
passkey-expired = Das hat zu lange gedauert oder wurde zweimal gesendet. Bitte versuchen Sie es noch einmal.
passkey-refused = Dieser Passkey wurde nicht akzeptiert. Vielleicht wurde er aus Ihrem Konto entfernt. Versuchen Sie es mit einem anderen oder melden Sie sich mit Ihrem Passwort an.
passkey-use-password = Passwort verwenden
passkey-other-way = Andere Methode verwenden
passkey-error = Fehler:
passkey-footer = Ein Passkey lässt sich nicht erraten und funktioniert nur auf dieser Website.
passkey-confirm = Bestätigen Sie, dass Sie es sind
passkey-confirm-why = Bevor Sie ändern, wie Sie sich anmelden, bestätigen Sie bitte noch einmal, wer Sie sind.
passkey-offer = Nächstes Mal schneller anmelden
passkey-explained = Mit einem Passkey melden Sie sich per Fingerabdruck, Gesicht oder PIN an und brauchen kein Passwort. Niemand kann Sie dazu bringen, eine Kopie davon herauszugeben.
passkey-later = Nicht jetzt
passkey-list = Ihre Passkeys
passkey-none = Sie haben noch keinen Passkey.
passkey-add = Passkey hinzufügen
passkey-add-cancelled = Es wurde kein Passkey erstellt. Sie können es jederzeit noch einmal versuchen.
passkey-not-made = Der Passkey konnte nicht hinzugefügt werden. Versuchen Sie es noch einmal oder verwenden Sie ein anderes Gerät oder einen anderen Passwortmanager.
passkey-exists = Dieses Gerät oder dieser Passwortmanager hat bereits einen Passkey für Ihr Konto.
passkey-unnamed = Passkey
passkey-kept-by = Gespeichert in
passkey-where = Funktioniert auf
passkey-synced = allen Ihren Geräten (synchronisiert)
passkey-one-device = nur diesem Gerät oder Sicherheitsschlüssel
passkey-created = Erstellt
passkey-last-used = Zuletzt verwendet
passkey-never = Nie
passkey-change = { $name } umbenennen oder entfernen
passkey-name = Name
passkey-name-wanted = Geben Sie einen Namen mit höchstens 64 Zeichen ein.
passkey-rename = Namen speichern
passkey-remove-heading = Diesen Passkey entfernen
passkey-remove = Passkey entfernen
passkey-back = Zurück zu Ihren Passkeys
passkey-left-password = Ohne ihn können Sie sich weiterhin mit Ihrem Passwort anmelden.
passkey-left-both = Ohne ihn können Sie sich weiterhin mit Ihrem Passwort und { $count ->
    [one] { $count } weiteren Passkey
   *[other] { $count } weiteren Passkeys
 } anmelden.
passkey-left-others = Ohne ihn können Sie sich weiterhin mit { $count ->
    [one] { $count } weiteren Passkey
   *[other] { $count } weiteren Passkeys
 } anmelden.
passkey-left-nothing = Das ist Ihre einzige Möglichkeit, sich anzumelden, deshalb lässt er sich nicht entfernen. Fügen Sie zuerst einen anderen Passkey hinzu oder legen Sie ein Passwort fest.
