## The account console

account-open = Ihr Konto
account-nav = Ihr Konto
account-overview = Übersicht
account-profile = Profil
account-security = Sicherheit
account-sessions = Geräte
account-apps = Apps
account-activity = Aktivitäten
account-data = Ihre Daten
account-sign-out = Abmelden
account-save = Speichern

## Overview

account-heading = Ihr Konto
account-checks = Sicherheitscheck
account-check-email = Ihre E-Mail-Adresse ist bestätigt
account-check-second = Sie haben einen Passkey oder neben dem Passwort einen zweiten Schritt
account-check-codes = Sie haben Wiederherstellungscodes, falls das Smartphone verloren geht
account-check-email-todo = E-Mail-Adresse bestätigen lassen
account-check-second-todo = Passkey oder neben dem Passwort einen zweiten Schritt einrichten
account-check-codes-todo = Wiederherstellungscodes aufbewahren, falls das Smartphone verloren geht
account-recent = Letzte Anmeldungen
account-recent-all = Alle Geräte, auf denen Sie angemeldet sind
account-apps-all = Alle Apps und was sie sehen dürfen

## Proving who one is before something sensitive

account-password-now = Ihr aktuelles Passwort
account-proof-why = Seit Ihrer Anmeldung sind mehr als fünf Minuten vergangen. Bestätigen Sie deshalb bitte noch einmal, dass Sie es sind.
account-proof-missing = Geben Sie Ihr aktuelles Passwort ein.
account-proof-wrong = Das ist nicht Ihr aktuelles Passwort.
account-proof-again-why = Seit Ihrer Anmeldung sind mehr als fünf Minuten vergangen. Bevor es weitergeht, melden Sie sich bitte noch einmal an.
account-proof-again = Noch einmal anmelden

## Security

account-security-about = So bestätigen Sie, dass Sie es sind. Zwei Wege sind sicherer als einer und helfen, wenn einer verloren geht.
account-set = Einrichten
account-set-since = Eingerichtet seit dem { $date }
account-not-set = Nicht eingerichtet
account-passkeys = Passkeys
account-passkeys-about = Melden Sie sich mit Fingerabdruck, Gesicht oder der PIN Ihres Geräts an. Sie müssen sich nichts merken und können nichts verraten.
account-password = Passwort
account-password-about = Vier oder fünf Wörter ohne Zusammenhang, die Sie sonst nirgends verwenden.
account-totp = Authenticator-App
account-way-totp-about = Ein sechsstelliger Code von Ihrem Smartphone, nach dem nach der Passworteingabe gefragt wird.
account-codes = Wiederherstellungscodes
account-codes-about = Codes auf Papier, falls das Smartphone verloren geht.

## Password

account-password-heading = Passwort ändern
account-password-new = Neues Passwort
account-password-hint = { $count ->
    [one] Mindestens { $count } Zeichen. Vier oder fünf Wörter ohne Zusammenhang eignen sich gut, und Leerzeichen zählen mit.
   *[other] Mindestens { $count } Zeichen. Vier oder fünf Wörter ohne Zusammenhang eignen sich gut, und Leerzeichen zählen mit.
}
account-password-keep = Auf meinen anderen Geräten und in meinen Apps angemeldet bleiben
account-password-keep-hint = Wenn Sie dies nicht ankreuzen, werden Sie überall sonst abgemeldet. Das ist der sichere Weg, falls jemand das alte Passwort kennen könnte.
account-password-set = Passwort ändern
account-password-done = Ihr Passwort wurde geändert.

## Devices

account-sessions-about = Überall, wo Sie angemeldet sind. Melden Sie ab, was Sie nicht kennen, und ändern Sie dann Ihr Passwort.
account-sessions-done = Dort abgemeldet.
account-this-device = Dieses Gerät
account-other-devices = Andere Geräte
account-other-none = Sie sind sonst nirgends angemeldet.
account-first-seen = Angemeldet am { $date }
account-last-seen = Zuletzt verwendet am { $date }
account-address = Adresse:
account-used-apps = Apps:
account-session-end = Dort abmelden
account-sessions-end = Überall sonst abmelden
account-device-both = { $browser } unter { $system }
account-device-unknown = Unbekanntes Gerät

## Apps

account-apps-about = Diese Apps dürfen Ihr Konto verwenden. Entziehen Sie den Zugriff, wo Sie ihn nicht mehr brauchen.
account-apps-none = Keine App verwendet Ihr Konto.
account-apps-done = Die App darf Ihr Konto nicht mehr verwenden.
account-first-used = Zuerst verwendet am { $date }.
account-last-used = Zuletzt verwendet am { $date }.
account-app-may = Die App darf
account-scope-other = „{ $scope }“ für Sie nutzen
account-app-open = Öffnen
account-app-revoke = Zugriff entziehen

## Activity

account-activity-about = Was in den letzten 90 Tagen mit Ihrem Konto geschehen ist. Wenn Sie etwas nicht erkennen, ändern Sie Ihr Passwort.
account-activity-all = Alles
account-activity-sign-ins = An- und Abmeldungen
account-activity-apps = Apps
account-activity-account = Änderungen
account-activity-none = In den letzten 90 Tagen ist hier nichts geschehen.
account-activity-older = Ältere
account-by-others = Durch einen Administrator oder den Dienst
account-did-sign-in = Sie haben sich angemeldet
account-did-refused = Jemand hat ein falsches Passwort eingegeben
account-did-throttled = Jemand hat zu oft ein falsches Passwort eingegeben und musste warten
account-did-sign-out = Sie haben sich abgemeldet
account-did-session-revoked = Ein Gerät wurde aus der Ferne abgemeldet
account-did-sessions-ended = Sie wurden überall abgemeldet
account-did-consent = Sie haben { $app } erlaubt, Ihr Konto zu verwenden
account-did-deny = Sie haben { $app } nicht erlaubt, Ihr Konto zu verwenden
account-did-revoke = Sie haben { $app } den Zugriff entzogen
account-did-app-sign-in = Sie sind zu { $app } gegangen
account-did-replay = { $app } hat einen Schlüssel zweimal gesendet, deshalb wurde der Zugriff beendet
account-did-create = Ihr Konto wurde erstellt
account-did-password = Ihr Passwort wurde geändert
account-did-profile = Ihr Profil wurde geändert
account-did-export = Sie haben eine Kopie Ihrer Daten heruntergeladen
account-did-leave = Sie haben die Löschung Ihres Kontos veranlasst
account-did-stay = Sie haben Ihr Konto doch behalten
account-did-other = Etwas anderes ist geschehen: { $kind }

## Profile

account-profile-done = Gespeichert.
account-name = Ihr Name
account-name-wrong = Geben Sie einen kürzeren Namen in einer Zeile ein.
account-username = Benutzername
account-username-hint = Sie können sich damit statt mit der E-Mail-Adresse anmelden.
account-username-wrong = Ein Benutzername besteht aus 1 bis 64 Buchstaben einer einzigen Schrift, Ziffern, Punkten, Bindestrichen oder Unterstrichen.
account-username-taken = Dieser Benutzername, oder einer, der so aussieht, ist schon vergeben. Wählen Sie einen anderen.
account-locale = Sprache
account-locale-browser = Wie im Browser eingestellt
account-zone = Zeitzone
account-zone-hint = Zum Beispiel Europe/Paris. Apps, die Ihr Profil sehen dürfen, können Uhrzeiten danach anzeigen.
account-zone-wrong = Geben Sie eine Zeitzone wie Europe/Paris ein.
account-theme = Farben dieser Seiten
account-theme-system = Wie auf dem Gerät eingestellt
account-theme-light = Hell
account-theme-dark = Dunkel
account-choice-wrong = Wählen Sie einen Eintrag aus der Liste.
account-email = E-Mail-Adresse
account-email-verified = Bestätigt
account-email-unverified = Nicht bestätigt
account-picture = Bild
account-picture-yours = Ihr Bild
account-picture-choose = Bild auswählen
account-picture-hint = PNG, JPEG, GIF oder WebP, bis zu 1 MiB. Apps, die Ihr Profil sehen dürfen, können es anzeigen.
account-picture-refused = Dieses Bild können wir nicht lesen. Wählen Sie ein PNG, JPEG, GIF oder WebP mit höchstens 1 MiB und vier Millionen Pixeln.
account-picture-save = Dieses Bild verwenden
account-picture-remove = Bild entfernen

## One's data

account-export-heading = Kopie herunterladen
account-export-about = Eine Datei mit allem, was über Sie gespeichert ist: Profil, Anmeldemethoden, Geräte, Apps und Aktivitäten. Sie enthält keine Passwörter und keine Codes.
account-export-button = Meine Daten herunterladen
account-delete-heading = Konto löschen
account-delete-lead = Sie können es sich 14 Tage lang anders überlegen. Danach kann niemand das Konto wiederherstellen.
account-delete-go = Mein Konto löschen …
account-delete-which = Es geht um das Konto
account-delete-now = Sie werden sofort überall abgemeldet, und keine App kann Ihr Konto mehr verwenden.
account-delete-until = Bis zum { $date } können Sie sich hier anmelden und das Konto doch behalten.
account-delete-then = Danach wird alles endgültig gelöscht: Profil, Bild, Passwörter, Passkeys, Geräte und was Sie Apps erlaubt haben. Niemand kann das rückgängig machen.
account-delete-apps = Apps behalten, was sie selbst gespeichert haben. Wenn auch das gelöscht werden soll, wenden Sie sich zuerst an die Apps: Ohne dieses Konto kommen Sie dort vielleicht nicht mehr hinein.
account-delete-trail = Das Sicherheitsprotokoll dieses Dienstes bewahrt ohne Ihren Namen auf, was geschehen ist und von welcher Netzwerkadresse aus, bis die Einträge ablaufen.
account-delete-export = Zuerst eine Kopie Ihrer Daten herunterladen
account-delete-button = Mein Konto löschen
account-leaving-heading = Ihr Konto wird bald gelöscht
account-leaving = Ihr Konto wird am { $date } gelöscht.
account-leaving-keep = Mein Konto behalten
account-leaving-about = Bis dahin kann keine App es verwenden, und nur Sie können sich hier anmelden. Haben Sie es sich anders überlegt?
account-keep = Mein Konto behalten
account-did-passkey-added = Ein Passkey wurde hinzugefügt
account-did-passkey-removed = Ein Passkey wurde entfernt
account-did-passkey-renamed = Ein Passkey wurde umbenannt
account-did-passkey-copied = Ein Passkey wurde abgelehnt, weil er eine Kopie sein könnte
account-did-totp-on = Eine Authenticator-App wurde eingerichtet
account-did-totp-off = Die Authenticator-App wurde entfernt
account-did-confirmed = Eine Anmeldung wurde mit einem zweiten Schritt bestätigt
account-did-code-refused = Ein falscher Code wurde eingegeben
account-did-recovery-codes = Neue Wiederherstellungscodes wurden erstellt
account-did-recovery-code = Ein Wiederherstellungscode wurde verwendet
account-did-recovery-asked = Ein Link für ein neues Passwort wurde angefordert
