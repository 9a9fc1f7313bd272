## The admin console: what all its pages share

admin-open = Beheer
admin-nav = Beheer
admin-crumbs = Waar u bent
admin-skip = Naar de inhoud
admin-command = Hetzelfde op de opdrachtregel
admin-search = Zoeken
admin-first = Terug naar het begin
admin-next = Meer
admin-forbidden-heading = Dit mag u niet doen
admin-forbidden-message = Uw account heeft geen toestemming voor deze pagina of voor wat u vroeg.
admin-forbidden-next = Hebt u die nodig voor uw werk? Vraag het dan aan de beheerders van deze dienst.

## Proving who one is before a change

admin-proof-heading = Bent u het nog?
admin-proof-why = Er zijn meer dan vijf minuten voorbij sinds u dat voor het laatst hebt aangetoond. Wat u hebt ingevuld blijft bewaard en gaat daarna verder.
admin-proof-go-on = Doorgaan
admin-proof-other = Nog een keer op een andere manier inloggen. Wat u hebt ingevuld gaat verloren.

## Overview

admin-overview = Overzicht
admin-heading = Beheer
admin-next-steps = Volgende stappen
admin-next-try = Een keer proberen in te loggen
admin-next-try-about = De demo-app logt u in zoals elke andere en toont wat een app te weten komt.
admin-server = Deze server
admin-issuer = Uitgever
admin-discovery = Discovery
admin-version = Versie
admin-warning-mail = Er is geen mailserver ingesteld, dus niemand krijgt een link voor een nieuw wachtwoord of een uitnodiging. Stel mail.smtp_url en mail.from in.
admin-next-app-about = Drie velden, en de app kan mensen laten inloggen.
admin-none-found = Niets gevonden. Zoek op iets korters.
admin-cancel = Annuleren
admin-copy = Kopiëren
admin-copied = Gekopieerd
admin-type-name = Typ ter bevestiging de naam
admin-type-wrong = Dit is niet de naam.

## Applications

admin-apps = Apps
admin-apps-about = Waar mensen met hun account van hier inloggen.
admin-apps-search = Zoeken
admin-apps-search-hint = Een deel van de naam of van de client-ID.
admin-apps-none = Er is nog geen app. Registreer de eerste: drie velden zijn genoeg.
admin-apps-new = Een app registreren
admin-apps-new-about = Al het andere heeft een zinvolle standaardwaarde en kan later worden gewijzigd.
admin-app-is-disabled = Uitgeschakeld
admin-app-deleted = De app is verwijderd.
admin-app-saved = Opgeslagen.
admin-app-switched-off = De app is uitgeschakeld.
admin-app-switched-on = De app is ingeschakeld.
admin-type-web = Webapp
admin-type-web-about = Draait op een server en kan een geheim bewaren.
admin-type-spa = Single-page-app
admin-type-spa-about = Draait alleen in de browser.
admin-type-native = Native app
admin-type-native-about = Draait op een telefoon of computer.
admin-type-machine = Machine
admin-type-machine-about = Handelt namens zichzelf. Niemand logt in.
admin-type-device = Apparaat
admin-type-device-about = Heeft geen browser, zoals een televisie.
admin-app-name = Naam
admin-app-name-hint = Mensen lezen die als ze inloggen.
admin-app-name-wrong = Vul een naam van 1 tot 100 tekens in, op één regel.
admin-app-type = Soort
admin-app-redirect = Redirect-URI
admin-app-redirect-hint = Waar de app mensen na het inloggen terug wil hebben. Machines en apparaten hebben er geen nodig.
admin-app-redirect-missing = Vul de redirect-URI in. Die staat in de documentatie van de app.
admin-app-refused = Dit kan niet: { $reason }
admin-app-register = Registreren
admin-app-made = De app is geregistreerd
admin-secret-new = Het nieuwe geheim
admin-secret-once = Het clientgeheim wordt alleen deze keer getoond. Bewaar het waar de app het kan vinden.
admin-secret-kept = Ik heb het bewaard
admin-app-connect = Wat de app nodig heeft
admin-app-snippets = Klaar om te plakken

## One application

admin-app-registered = Geregistreerd op { $date }.
admin-app-changed = Laatst gewijzigd op { $date }.
admin-app-disabled-about = Deze app is uitgeschakeld: niemand kan er inloggen en de tokens ervan worden geweigerd.
admin-app-foreign = Deze app heeft zichzelf geregistreerd. Niemand hier heeft gecontroleerd wie de app beheert.
admin-app-edit = Wijzigen
admin-app-disable = Uitschakelen
admin-app-enable = Inschakelen
admin-app-delete = Verwijderen
admin-app-redirects = Redirect-URI’s
admin-app-redirects-about = De app moet precies een van deze sturen, byte voor byte.
admin-app-post-logout = Waar browsers na het uitloggen heen mogen
admin-app-settings = Instellingen
admin-risk-machine = Leidt naar de computer waarop de browser zelf draait. Dat is alleen goed voor ontwikkeling.
admin-risk-port = De poort van localhost ligt vast. Registreer in plaats daarvan 127.0.0.1: daar past elke poort.
admin-risk-address = Een adres in plaats van een naam. Wie dit adres krijgt, krijgt de aanmeldingen.
admin-risk-twin = Een andere verschilt alleen door de schuine streep aan het eind. Een van beide is waarschijnlijk een vergissing.
admin-secrets = Clientgeheimen
admin-secrets-none = Er is geen geheim, dus de app kan niet bewijzen wie hij is. Voeg er een toe.
admin-secret-unnamed = Zonder label
admin-secret-made = Gemaakt op { $date }.
admin-secret-ends = Eindigt op { $date }.
admin-secret-add = Een geheim toevoegen
admin-secret-remove = Het geheim verwijderen
admin-secret-removed = Het geheim is verwijderd.
admin-secret-remove-about = Wie dit geheim nog gebruikt, wordt binnen een seconde geweigerd.
admin-secret-remove-last = Het is het enige dat werkt. Zonder dit geheim kan de app niemand laten inloggen.
admin-secret-label = Label
admin-secret-label-hint = Niet verplicht. Zegt waar het geheim wordt bewaard.
admin-secret-overlap = De andere geheimen
admin-secret-overlap-keep = werken zo lang als voorheen
admin-secret-overlap-week = werken nog een week
admin-secret-overlap-day = werken nog een dag
admin-secret-overlap-none = eindigen meteen
admin-secret-make = Het geheim maken

## Changing one

admin-app-lines-hint = Eén per regel.
admin-app-claims = Wat het ID-token bevat
admin-app-claims-full = Alles wat de app van de persoon mag zien
admin-app-claims-minimal = Alleen wie het is; de rest staat bij het userinfo-eindpunt
admin-app-acr = Hoe mensen moeten bewijzen wie ze zijn
admin-app-acr-none = Zoals overal hier
admin-app-acr-two = Met twee factoren
admin-app-acr-passkey = Met een passkey
admin-app-acr-hardware = Met een passkey die niet kan worden gekopieerd
admin-app-pkce = PKCE eisen
admin-app-pkce-hint = Beschermt codes onderweg. Schakel dit alleen uit voor een app die het niet kan.
admin-app-skip = Mensen niet om toestemming vragen
admin-app-skip-hint = Voor uw eigen apps.
admin-app-conflict = Iemand anders heeft deze app intussen gewijzigd. Als u nu opslaat, vervangt uw versie de andere.

## What breaks

admin-app-disable-about = Binnen een seconde kan niemand meer bij deze app inloggen en worden de tokens ervan geweigerd. U kunt de app weer inschakelen.
admin-app-enable-about = Mensen kunnen weer bij deze app inloggen. Tokens die niet zijn verlopen, werken weer.
admin-app-delete-about = De app is voorgoed weg, met zijn geheimen, zijn tokens en wat mensen hem hebben toegestaan. Opnieuw geregistreerd krijgt hij een andere client-ID.
admin-app-delete-trail = Het auditlogboek bewaart wat er is gebeurd.
admin-breaks-people = { $count ->
    [one] { $count } persoon gebruikt de app nu.
   *[other] { $count } personen gebruiken de app nu.
}
admin-breaks-grants = { $count ->
    [one] De tokens van { $count } aanmelding werken dan niet meer.
   *[other] De tokens van { $count } aanmeldingen werken dan niet meer.
}
