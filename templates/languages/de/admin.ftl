## The admin console: what all its pages share

admin-open = Verwaltung
admin-nav = Verwaltung
admin-crumbs = Wo Sie sind
admin-skip = Zum Inhalt springen
admin-command = Dasselbe auf der Kommandozeile
admin-search = Suchen
admin-first = Zurück zum Anfang
admin-next = Mehr
admin-forbidden-heading = Das dürfen Sie nicht
admin-forbidden-message = Ihr Konto hat nicht die Berechtigung für diese Seite oder für das, was Sie wollten.
admin-forbidden-next = Wenn Sie sie für Ihre Arbeit brauchen, wenden Sie sich an die Betreiber dieses Dienstes.

## Proving who one is before a change

admin-proof-heading = Sind Sie es noch?
admin-proof-why = Seit Ihrem letzten Nachweis sind mehr als fünf Minuten vergangen. Was Sie eingegeben haben, bleibt erhalten, und danach geht es weiter.
admin-proof-go-on = Weiter
admin-proof-other = Auf andere Weise noch einmal anmelden. Was Sie eingegeben haben, geht verloren.

## Overview

admin-overview = Übersicht
admin-heading = Verwaltung
admin-next-steps = Nächste Schritte
admin-next-try = Eine Anmeldung ausprobieren
admin-next-try-about = Die Demo-Anwendung meldet Sie an wie jede andere und zeigt, was eine Anwendung erfährt.
admin-server = Dieser Server
admin-issuer = Aussteller
admin-discovery = Discovery
admin-version = Version
admin-warning-mail = Es ist kein Mailserver eingerichtet, also bekommt niemand einen Link für ein neues Passwort oder eine Einladung. Setzen Sie mail.smtp_url und mail.from.
admin-next-app-about = Drei Felder, und sie kann Personen anmelden.
admin-none-found = Nichts passt. Suchen Sie nach etwas Kürzerem.
admin-cancel = Abbrechen
admin-copy = Kopieren
admin-copied = Kopiert
admin-type-name = Geben Sie zur Bestätigung diesen Namen ein:
admin-type-wrong = Das ist nicht der Name.

## Applications

admin-apps = Anwendungen
admin-apps-about = Wobei sich Personen mit ihrem hiesigen Konto anmelden.
admin-apps-search = Suchen
admin-apps-search-hint = Ein Teil des Namens oder der Client-ID.
admin-apps-none = Es gibt noch keine Anwendung. Registrieren Sie die erste: Drei Felder genügen.
admin-apps-new = Anwendung registrieren
admin-apps-new-about = Alles andere ist sinnvoll voreingestellt und lässt sich später ändern.
admin-app-is-disabled = Abgeschaltet
admin-app-deleted = Die Anwendung ist gelöscht.
admin-app-saved = Gespeichert.
admin-app-switched-off = Die Anwendung ist abgeschaltet.
admin-app-switched-on = Die Anwendung ist eingeschaltet.
admin-type-web = Webanwendung
admin-type-web-about = Läuft auf einem Server und kann ein Geheimnis bewahren.
admin-type-spa = Single-Page-Anwendung
admin-type-spa-about = Läuft allein im Browser.
admin-type-native = Native Anwendung
admin-type-native-about = Läuft auf einem Smartphone oder Computer.
admin-type-machine = Maschine
admin-type-machine-about = Handelt für sich selbst. Niemand meldet sich an.
admin-type-device = Gerät
admin-type-device-about = Hat keinen Browser, zum Beispiel ein Fernseher.
admin-app-name = Name
admin-app-name-hint = Personen lesen ihn bei der Anmeldung.
admin-app-name-wrong = Geben Sie einen Namen mit 1 bis 100 Zeichen in einer Zeile ein.
admin-app-type = Art
admin-app-redirect = Redirect-URI
admin-app-redirect-hint = Wohin die Anwendung Personen nach der Anmeldung zurückhaben will. Maschinen und Geräte brauchen keine.
admin-app-redirect-missing = Geben Sie die Redirect-URI ein. Sie steht in der Dokumentation der Anwendung.
admin-app-refused = Das ist nicht möglich: { $reason }
admin-app-register = Registrieren
admin-app-made = Die Anwendung ist registriert
admin-secret-new = Das neue Geheimnis
admin-secret-once = Das Client-Geheimnis wird nur dieses eine Mal angezeigt. Bewahren Sie es dort auf, wo die Anwendung es findet.
admin-secret-kept = Ich habe es gespeichert
admin-app-connect = Was die Anwendung braucht
admin-app-snippets = Fertig zum Einfügen

## One application

admin-app-registered = Registriert am { $date }.
admin-app-changed = Zuletzt geändert am { $date }.
admin-app-disabled-about = Diese Anwendung ist abgeschaltet: Niemand kann sich bei ihr anmelden, und ihre Tokens werden abgelehnt.
admin-app-foreign = Diese Anwendung hat sich selbst registriert. Niemand hat hier geprüft, wer sie betreibt.
admin-app-edit = Ändern
admin-app-disable = Abschalten
admin-app-enable = Einschalten
admin-app-delete = Löschen
admin-app-redirects = Redirect-URIs
admin-app-redirects-about = Die Anwendung muss genau eine davon senden, Byte für Byte.
admin-app-post-logout = Wohin Browser nach dem Abmelden dürfen
admin-app-settings = Einstellungen
admin-risk-machine = Führt auf eben den Rechner, auf dem der Browser läuft. Das ist nur für die Entwicklung richtig.
admin-risk-port = Der Port von localhost ist fest. Registrieren Sie stattdessen 127.0.0.1: Dort passt jeder Port.
admin-risk-address = Eine Adresse statt eines Namens. Wer diese Adresse bekommt, bekommt die Anmeldungen.
admin-risk-twin = Eine andere unterscheidet sich nur durch den Schrägstrich am Ende. Eine von beiden ist wohl ein Versehen.
admin-secrets = Client-Geheimnisse
admin-secrets-none = Es gibt kein Geheimnis, also kann die Anwendung nicht nachweisen, wer sie ist. Fügen Sie eines hinzu.
admin-secret-unnamed = Ohne Bezeichnung
admin-secret-made = Erstellt am { $date }.
admin-secret-ends = Endet am { $date }.
admin-secret-add = Geheimnis hinzufügen
admin-secret-remove = Geheimnis entfernen
admin-secret-removed = Das Geheimnis ist entfernt.
admin-secret-remove-about = Wer dieses Geheimnis noch benutzt, wird innerhalb einer Sekunde abgewiesen.
admin-secret-remove-last = Es ist das einzige, das gilt. Ohne es kann die Anwendung niemanden anmelden.
admin-secret-label = Bezeichnung
admin-secret-label-hint = Freiwillig. Sagt, wo das Geheimnis aufbewahrt wird.
admin-secret-overlap = Die anderen Geheimnisse
admin-secret-overlap-keep = gelten so lange wie bisher
admin-secret-overlap-week = gelten noch eine Woche
admin-secret-overlap-day = gelten noch einen Tag
admin-secret-overlap-none = enden sofort
admin-secret-make = Geheimnis erzeugen

## Changing one

admin-app-lines-hint = Je Zeile eine.
admin-app-claims = Was das ID-Token enthält
admin-app-claims-full = Alles, was die Anwendung von der Person sehen darf
admin-app-claims-minimal = Nur, wer es ist; das Übrige gibt es am Userinfo-Endpunkt
admin-app-acr = Wie Personen nachweisen müssen, wer sie sind
admin-app-acr-none = Wie hier überall
admin-app-acr-two = Mit zwei Faktoren
admin-app-acr-passkey = Mit einem Passkey
admin-app-acr-hardware = Mit einem Passkey, der sich nicht kopieren lässt
admin-app-pkce = PKCE verlangen
admin-app-pkce-hint = Schützt Codes auf ihrem Weg. Schalten Sie es nur für eine Anwendung ab, die es nicht kann.
admin-app-skip = Personen nicht um Zustimmung bitten
admin-app-skip-hint = Für Ihre eigenen Anwendungen.
admin-app-conflict = Jemand anders hat diese Anwendung inzwischen geändert. Wenn Sie jetzt speichern, ersetzt Ihre Fassung die andere.

## What breaks

admin-app-disable-about = Innerhalb einer Sekunde kann sich niemand mehr bei dieser Anwendung anmelden, und ihre Tokens werden abgelehnt. Sie können sie wieder einschalten.
admin-app-enable-about = Personen können sich wieder bei dieser Anwendung anmelden. Tokens, die noch nicht abgelaufen sind, gelten wieder.
admin-app-delete-about = Die Anwendung ist endgültig weg, mit ihren Geheimnissen, ihren Tokens und dem, was Personen ihr erlaubt haben. Neu registriert bekommt sie eine andere Client-ID.
admin-app-delete-trail = Das Protokoll behält, was geschehen ist.
admin-breaks-people = { $count ->
    [one] { $count } Person benutzt sie zurzeit.
   *[other] { $count } Personen benutzen sie zurzeit.
}
admin-breaks-grants = { $count ->
    [one] Die Tokens von { $count } Anmeldung gelten dann nicht mehr.
   *[other] Die Tokens von { $count } Anmeldungen gelten dann nicht mehr.
}
