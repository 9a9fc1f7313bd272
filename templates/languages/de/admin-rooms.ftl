## People, sessions, signing keys and the audit log in the admin console

rooms-none = Es wurde nichts gefunden.
rooms-back = Zurück, ohne etwas zu tun
rooms-details = Einzelheiten
rooms-change = Ändern
rooms-show = Anzeigen
rooms-give = Geben
rooms-take = Wegnehmen
rooms-by = Von { $who }
rooms-changed = Gespeichert.
rooms-name = Name
rooms-id = ID
rooms-state = Status
rooms-created = Angelegt
rooms-since = Seit { $date }

## People

rooms-users = Benutzer
rooms-users-find = Benutzer suchen
rooms-users-find-hint = Der Anfang einer E-Mail-Adresse, eines Benutzernamens oder Namens oder eine ganze ID.
rooms-user-new = Neuer Benutzer
rooms-active = Aktiv
rooms-disabled = Deaktiviert
rooms-leaving = Wird gelöscht
rooms-above = Dieser Benutzer darf mehr als Sie. Deshalb können Sie hier nichts ändern.
rooms-last = Sonst darf niemand alles. Geben Sie zuerst jemand anderem die Rolle eines Administrators.
rooms-acts = Was Sie tun können
rooms-recent = Letzte Ereignisse
rooms-recent-all = Alle Ereignisse dieses Benutzers
rooms-edit = Bearbeiten
rooms-edit-about = Apps erfahren die Änderungen bei der nächsten Anmeldung.
rooms-username-hint = Ein weiterer Name zum Anmelden. Darf leer bleiben.
rooms-vouch = Die E-Mail-Adresse gehört diesem Benutzer
rooms-vouch-hint = Sie bürgen dafür, und Apps werden sich darauf verlassen.
rooms-email-taken = Zu dieser Adresse gibt es schon ein Konto.
rooms-create = Benutzer anlegen
rooms-created-done = Konto angelegt
rooms-new-mailed = Ein Link zum Wählen eines Passworts geht per E-Mail an die Adresse. Er gilt einmal, 7 Tage lang.
rooms-new-shown = Sie erhalten einen Link zum Weitergeben, mit dem der Benutzer ein Passwort wählt. Es wird keine E-Mail gesendet.
rooms-invite = Einladen
rooms-invite-about = Die Person legt das Konto mit einem Link selbst an und wählt ein Passwort. Er gilt einmal, 7 Tage lang.
rooms-invite-button = Einladen
rooms-invite-closed = Die Registrierung ist geschlossen, deshalb gilt keine Einladung. Setzen Sie signup.mode auf invite oder legen Sie den Benutzer selbst an.
rooms-invited = Die Einladung ist unterwegs.
rooms-link = Ein Link zum Weitergeben
rooms-link-for = Geben Sie diesen Link { $who } und sonst niemandem. Er wird nur jetzt angezeigt.
rooms-link-works = { $count ->
    [one] Er gilt einmal, eine Stunde lang.
   *[other] Er gilt einmal, { $count } Stunden lang.
}
rooms-link-kept = Ich habe ihn kopiert
rooms-handed = Der Link wartet darauf, benutzt zu werden.

rooms-reset = Passwort zurücksetzen
rooms-reset-button = Link erzeugen
rooms-reset-mailed = Ein Link zum Wählen eines neuen Passworts geht per E-Mail an den Benutzer. Er gilt einmal, 30 Minuten lang.
rooms-reset-shown = Sie erhalten einen Link zum Weitergeben. Er gilt einmal, 24 Stunden lang.
rooms-reset-until = Bis er benutzt wird, bleibt das jetzige Passwort, wie es ist.
rooms-reset-then = Wenn er benutzt wird, wird der Benutzer überall abgemeldet.
rooms-reset-disabled = Dieses Konto ist deaktiviert. Aktivieren Sie es zuerst.
rooms-mailed = Der Link ist unterwegs.

rooms-says-out = Der Benutzer wird sofort auf allen Geräten abgemeldet.
rooms-says-apps = Apps verlieren jeden Zugriff, den sie jetzt haben.
rooms-disable = Deaktivieren
rooms-disable-says = Niemand kann sich mit diesem Konto anmelden, bis Sie es wieder aktivieren.
rooms-disabled-done = Konto deaktiviert
rooms-enable = Aktivieren
rooms-enable-says = Der Benutzer kann sich wieder anmelden. Was abgemeldet wurde, bleibt abgemeldet.
rooms-enabled-done = Konto aktiviert
rooms-end-all = Überall abmelden
rooms-end-all-says = Der Benutzer kann sich sofort wieder anmelden.
rooms-ended-all = Überall abgemeldet
rooms-delete = Löschen
rooms-delete-until = Das Konto wird deaktiviert. Bis { $date } können Sie das zurücknehmen.
rooms-delete-then = Danach ist alles, was zum Konto gehört, endgültig weg.
rooms-deleted-at = Dieses Konto wird am { $date } gelöscht.
rooms-deleted-done = Das Konto wird gelöscht.
rooms-keep = Nicht löschen
rooms-keep-says = Das Konto bleibt und bleibt deaktiviert, bis Sie es aktivieren.
rooms-kept-done = Konto behalten

rooms-methods = Wege zur Anmeldung
rooms-methods-none = Noch keine.
rooms-passkey = Passkey
rooms-codes-left = { $count ->
    [one] Einer ist übrig
   *[other] { $count } sind übrig
}
rooms-take-heading = Einen Weg zur Anmeldung wegnehmen
rooms-take-says = Tun Sie das nur, wenn Sie wissen, dass wirklich dieser Benutzer ihn verloren hat.
rooms-take-told = Der Benutzer erfährt es per E-Mail.
rooms-taken = Weggenommen.

rooms-roles = Rollen
rooms-roles-none = Keine.
rooms-roles-about = Rollen sagen, was ein Benutzer in dieser Verwaltung darf. Sie können nur geben, was Sie selbst haben.
rooms-role-above = Erlaubt mehr, als Sie dürfen
rooms-groups = Gruppen
rooms-groups-none = Keine.
rooms-groups-about = Apps erfahren die Gruppen eines Benutzers und können danach etwas erlauben.
rooms-group-name = In Gruppe aufnehmen
rooms-group-add = Aufnehmen
rooms-group-wrong = Geben Sie einen Namen von 1 bis 128 Zeichen in einer Zeile ein.

## Sessions

rooms-sessions = Sitzungen
rooms-sessions-about = Wer jetzt angemeldet ist, die neuesten zuerst.
rooms-sessions-live = { $count ->
    [0] Nirgends angemeldet.
    [one] Auf einem Gerät angemeldet.
   *[other] Auf { $count } Geräten angemeldet.
}
rooms-person = Benutzer
rooms-person-hint = E-Mail-Adresse, Benutzername oder ID.
rooms-app = App
rooms-app-hint = Ihre client_id.
rooms-end = Beenden
rooms-ended = Dort abgemeldet.

## Signing keys

rooms-keys = Signaturschlüssel
rooms-keys-about = An diesen Schlüsseln erkennen Apps, dass Tokens von hier kommen.
rooms-key-id = Schlüssel-ID
rooms-key-next = signiert als nächster
rooms-key-active = signiert jetzt
rooms-key-retired = signiert nicht mehr
rooms-key-gone = weg
rooms-published-from = Veröffentlicht ab
rooms-signs-from = Signiert ab
rooms-signs-until = Signiert bis
rooms-published-until = Veröffentlicht bis
rooms-rotate = Jetzt erneuern
rooms-rotated = Neue Schlüssel sind veröffentlicht.
rooms-rotate-conflict = Ein anderer Server hat im selben Augenblick neue Schlüssel gemacht. Es ist nichts geschehen.
rooms-plan-publish = Jetzt: Von jeder Art wird ein neuer Schlüssel veröffentlicht, damit Apps ihn kennenlernen.
rooms-plan-sign = { $date }: Die neuen Schlüssel signieren, die jetzigen hören auf.
rooms-plan-retire = { $date }: Die alten Schlüssel werden nicht mehr veröffentlicht. Bis dahin ist alles abgelaufen, was sie signiert haben.
rooms-retire = Außer Dienst stellen
rooms-retire-next = Er hat noch nichts signiert, deshalb geht nichts kaputt.
rooms-retire-active = Er hört jetzt auf zu signieren. Was er signiert hat, gilt, bis es abläuft.
rooms-retire-retired = Jedes Token, das er signiert hat, wird ab jetzt abgelehnt. Apps, die noch eines haben, müssen ihre Benutzer neu anmelden.
rooms-retire-last = Kein anderer Schlüssel dieser Art signiert jetzt. Erneuern Sie zuerst.
rooms-retire-gone = Dieser Schlüssel ist schon weg.
rooms-retired-done = Ein Signaturschlüssel wurde außer Dienst gestellt

## Audit log

rooms-audit = Protokoll
rooms-audit-actor = Getan von
rooms-audit-actor-hint = E-Mail-Adresse, Benutzername oder ID; oder cli für die Befehlszeile. user: oder client: davor sagt, was gemeint ist.
rooms-audit-target = Betrifft
rooms-audit-target-hint = E-Mail-Adresse, Benutzername oder ID eines Benutzers oder die client_id einer App. user: oder client: davor sagt, was gemeint ist.
rooms-audit-kind = Was
rooms-audit-any = Alles
rooms-audit-from = Von
rooms-audit-until = Vor
rooms-audit-time-hint = Etwa 2026-11-22 oder 2026-11-22 21:05, in UTC.
rooms-audit-request = Anfrage-ID
rooms-audit-request-hint = Fehlerseiten zeigen sie.
rooms-export = Als NDJSON herunterladen

rooms-did-refused = Ein Administrator wollte zu weit gehen
rooms-did-sign-in = Angemeldet
rooms-did-sign-out = Abgemeldet
rooms-did-consent = Eine App zugelassen
rooms-did-deny = Eine App nicht zugelassen
rooms-did-revoke = Zugriff einer App beendet
rooms-did-app = Zu einer App gegangen
rooms-did-refresh = Eine App hat ihren Zugriff erneuert
rooms-did-replay = Eine App hat einen Schlüssel zweimal gesendet, deshalb wurde ihr Zugriff beendet
rooms-did-invite = Jemand wurde eingeladen
rooms-did-password = Passwort geändert
rooms-did-profile = Profil geändert
rooms-did-export = Kopie der eigenen Daten geholt
rooms-did-delete = Konto gelöscht
rooms-did-codes-removed = Die Wiederherstellungscodes wurden entfernt
rooms-did-role-given = Rolle gegeben
rooms-did-role-taken = Rolle weggenommen
rooms-did-group-joined = In eine Gruppe aufgenommen
rooms-did-group-left = Aus einer Gruppe genommen
rooms-did-app-created = App registriert
rooms-did-app-deleted = App gelöscht
rooms-did-app-disabled = App deaktiviert
rooms-did-app-enabled = App aktiviert
rooms-did-app-changed = App geändert
rooms-did-key = Ein Signaturschlüssel wurde erzeugt
