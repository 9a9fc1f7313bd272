passkey-sign-in = Inloggen met een toegangssleutel
passkey-continue-to = om door te gaan naar { $app }
passkey-what-happens = Je apparaat vraagt om je vingerafdruk, je gezicht of zijn pincode. Die controle blijft op je apparaat.
passkey-waiting = Volg wat je browser nu toont.
passkey-cancelled = Er is geen toegangssleutel gebruikt. Je kunt het opnieuw proberen of met je wachtwoord inloggen.
passkey-failed = De toegangssleutel kon niet worden gebruikt. Probeer het opnieuw of log in met je wachtwoord.
passkey-unsupported = Deze browser ondersteunt geen toegangssleutels. Gebruik een andere browser of je wachtwoord.
passkey-nothing-sent = Er is geen toegangssleutel verstuurd. Voor toegangssleutels is een browser nodig die ze ondersteunt en hier scripts uitvoert. Gebruik anders je wachtwoord.
passkey-expired = Dat duurde te lang of werd twee keer verstuurd. Probeer het opnieuw.
passkey-refused = Die toegangssleutel is niet geaccepteerd. Misschien is hij uit je account verwijderd. Probeer een andere of log in met je wachtwoord.
passkey-use-password = Je wachtwoord gebruiken
passkey-other-way = Een andere manier gebruiken
passkey-error = Fout:
passkey-footer = Een toegangssleutel kan niet worden geraden en werkt alleen op deze site.
passkey-confirm = Bevestig dat jij het bent
passkey-confirm-why = Toon nog een keer aan wie je bent voordat je wijzigt hoe je inlogt.
passkey-offer = Log de volgende keer sneller in
passkey-explained = Met een toegangssleutel log je in met je vingerafdruk, gezicht of pincode en heb je geen wachtwoord nodig. Niemand kan je een kopie ervan aftroggelen.
passkey-later = Niet nu
passkey-list = Je toegangssleutels
passkey-none = Je hebt nog geen toegangssleutel.
passkey-add = Een toegangssleutel toevoegen
passkey-add-cancelled = Er is geen toegangssleutel gemaakt. Je kunt het op elk moment opnieuw proberen.
passkey-not-made = De toegangssleutel kon niet worden toegevoegd. Probeer het opnieuw of gebruik een ander apparaat of een andere wachtwoordmanager.
passkey-exists = Dit apparaat of deze wachtwoordmanager heeft al een toegangssleutel voor je account.
passkey-unnamed = Toegangssleutel
passkey-kept-by = Bewaard door
passkey-where = Werkt op
passkey-synced = Al je apparaten (gesynchroniseerd)
passkey-one-device = Alleen dit apparaat of deze sleutel
passkey-created = Gemaakt
passkey-last-used = Laatst gebruikt
passkey-never = Nooit
passkey-change = { $name } hernoemen of verwijderen
passkey-name = Naam
passkey-name-wanted = Voer een naam van hoogstens 64 tekens in.
passkey-rename = Naam opslaan
passkey-remove-heading = Deze toegangssleutel verwijderen
passkey-remove = Toegangssleutel verwijderen
passkey-back = Terug naar je toegangssleutels
passkey-left-password = Zonder deze sleutel kun je nog inloggen met je wachtwoord.
passkey-left-both = Zonder deze sleutel kun je nog inloggen met je wachtwoord en { $count ->
    [one] { $count } andere toegangssleutel
   *[other] { $count } andere toegangssleutels
 }.
passkey-left-others = Zonder deze sleutel kun je nog inloggen met { $count ->
    [one] { $count } andere toegangssleutel
   *[other] { $count } andere toegangssleutels
 }.
passkey-left-nothing = Dit is je enige manier om in te loggen en kan dus niet worden verwijderd. Voeg eerst een andere toegangssleutel toe of stel een wachtwoord in.
