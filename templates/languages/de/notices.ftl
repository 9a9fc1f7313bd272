mail-due = Wirksam ab

mail-address-taken-subject = Ihre Adresse wird bei { $product } schon verwendet
mail-address-taken = Jemand wollte diese Adresse einem anderen Konto hinzufügen, sie gehört aber zu Ihrem. Es wurde nichts geändert.

mail-address-added-subject = E-Mail-Adresse bei { $product } hinzugefügt
mail-address-added = Ihrem Konto wurde eine weitere E-Mail-Adresse hinzugefügt: { $about }. Mit ihr kann man sich anmelden und ein neues Passwort festlegen.

mail-factor-app-added = eine Authenticator-App wurde eingerichtet
mail-factor-app-removed = die Authenticator-App wurde entfernt
mail-factor-new-codes = neue Wiederherstellungscodes wurden erstellt, die alten sind ungültig
mail-factor-passkey-removed = ein Passkey wurde entfernt
mail-factor-all-removed = Authenticator-App, Passkeys und Wiederherstellungscodes wurden entfernt

mail-kept-subject = Konto bei { $product } bleibt bestehen
mail-kept = Ihr Konto wird doch nicht gelöscht. Die Löschung wurde abgebrochen.

mail-recovery-asked-subject = Zweiter Faktor bei { $product } verloren
mail-recovery-asked = Jemand, der Ihr Passwort kennt, hat angegeben, dass alle zweiten Faktoren Ihres Kontos verloren sind. Wenn Sie das waren, bestätigen Sie es hier. Dann beginnt eine Wartezeit.
mail-recovery-asked-button = Ja, alle sind verloren
mail-recovery-note = Der Link funktioniert einmal, innerhalb von 30 Minuten. Wenn Sie es nicht waren, kennt jemand Ihr Passwort: Verwenden Sie den Link nicht und legen Sie ein neues Passwort fest.

mail-recovery-waits-subject = Ihre zweiten Faktoren bei { $product } werden entfernt
mail-recovery-waits = Jemand möchte die zweiten Faktoren Ihres Kontos entfernen: Authenticator-App, Passkeys und Wiederherstellungscodes. Das geschieht frühestens zu dem Zeitpunkt, der unten steht.
mail-recovery-waits-note = Wenn Sie es nicht waren, halten Sie es jetzt auf und legen Sie ein neues Passwort fest. Auch eine Anmeldung mit einem Ihrer zweiten Faktoren hält es auf.
mail-recovery-waits-button = Aufhalten

mail-recovery-ready-subject = Zweite Faktoren bei { $product } entfernen
mail-recovery-ready = Die Wartezeit ist vorbei. Sie können jetzt Authenticator-App, Passkeys und Wiederherstellungscodes entfernen und sich mit Ihrem Passwort anmelden.
mail-recovery-ready-button = Entfernen

mail-recovery-stopped-subject = Zweite Faktoren bei { $product } bleiben
mail-recovery-stopped = Die Entfernung der zweiten Faktoren Ihres Kontos wurde aufgehalten. Sie funktionieren wie bisher.
