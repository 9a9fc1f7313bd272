language-name = Deutsch

common-footer = Ihr Passwort bleibt hier. Apps bekommen es nie zu sehen.
common-language = Sprache
common-language-change = Ändern
common-error-title = Fehler: { $title }
common-error-prefix = Fehler:
common-problem = Es gibt ein Problem
common-not-shown = Die Seite konnte nicht angezeigt werden. Bitte versuchen Sie es noch einmal.

home-signed-in = Sie sind angemeldet
home-try = Anmeldung ausprobieren
home-sign-out = Abmelden
home-sign-in = Anmelden
home-welcome = Willkommen
home-welcome-to = Willkommen bei { $product }
home-no-admin = Dieser Server läuft und hat noch keinen Administrator.
home-make-first = Das erste Konto anlegen
home-open-link = Öffnen Sie den Einrichtungslink, der beim Start des Servers im Terminal ausgegeben wurde. Er funktioniert einmal.
home-new-link = Wenn Sie ihn nicht mehr haben, lassen Sie einen neuen ausgeben:
home-about = Ein Konto für alle Ihre Apps. Die meisten kommen aus einer App hierher und kehren gleich dorthin zurück.

password-too-short = { $count ->
    [one] Verwenden Sie mindestens { $count } Zeichen.
   *[other] Verwenden Sie mindestens { $count } Zeichen.
}
password-too-long = { $count ->
    [one] Verwenden Sie höchstens { $count } Byte.
   *[other] Verwenden Sie höchstens { $count } Byte.
}
password-common = Dieses Passwort ist leicht zu erraten. Verwenden Sie einige Wörter ohne Zusammenhang oder einen Vorschlag Ihres Browsers.

field-email-wrong = Geben Sie eine E-Mail-Adresse in der Form name@example.com ein.
field-name-long = Geben Sie einen kürzeren Namen ein.
