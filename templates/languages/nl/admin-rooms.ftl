## People, sessions, signing keys and the audit log in the admin console

rooms-none = Niets gevonden.
rooms-back = Terug zonder iets te doen
rooms-details = Details
rooms-change = Wijzigen
rooms-show = Tonen
rooms-give = Geven
rooms-take = Afnemen
rooms-by = Door { $who }
rooms-changed = Opgeslagen.
rooms-name = Naam
rooms-id = ID
rooms-state = Status
rooms-created = Aangemaakt
rooms-since = Sinds { $date }

## People

rooms-users = Gebruikers
rooms-users-find = Een gebruiker zoeken
rooms-users-find-hint = Het begin van een e-mailadres, een gebruikersnaam of een naam, of een hele ID.
rooms-user-new = Nieuwe gebruiker
rooms-active = Actief
rooms-disabled = Uitgeschakeld
rooms-leaving = Wordt verwijderd
rooms-above = Deze gebruiker mag meer dan u, dus u kunt hier niets wijzigen.
rooms-last = Niemand anders mag alles. Geef eerst iemand anders de rol van beheerder.
rooms-acts = Wat u kunt doen
rooms-recent = Recente gebeurtenissen
rooms-recent-all = Alle gebeurtenissen van deze gebruiker
rooms-edit = Bewerken
rooms-edit-about = Apps vernemen de wijzigingen bij de volgende keer inloggen.
rooms-username-hint = Nog een naam om mee in te loggen. Mag leeg blijven.
rooms-vouch = Het e-mailadres is van deze gebruiker
rooms-vouch-hint = U staat ervoor in, en apps zullen erop vertrouwen.
rooms-email-taken = Er is al een account met dit adres.
rooms-create = Gebruiker aanmaken
rooms-created-done = Account aangemaakt
rooms-new-mailed = Er gaat een link om een wachtwoord te kiezen naar het adres. Hij werkt één keer, 7 dagen lang.
rooms-new-shown = U krijgt een link om door te geven, waarmee de gebruiker een wachtwoord kiest. Er wordt geen e-mail verstuurd.
rooms-invite = Uitnodigen
rooms-invite-about = De persoon maakt het account met een link en kiest een wachtwoord. Hij werkt één keer, 7 dagen lang.
rooms-invite-button = Uitnodigen
rooms-invite-closed = Registratie is gesloten, dus geen uitnodiging werkt. Zet signup.mode op invite of maak de gebruiker zelf aan.
rooms-invited = De uitnodiging is onderweg.
rooms-link = Een link om door te geven
rooms-link-for = Geef deze link aan { $who } en aan niemand anders. Hij wordt alleen nu getoond.
rooms-link-works = { $count ->
    [one] Hij werkt één keer, een uur lang.
   *[other] Hij werkt één keer, { $count } uur lang.
}
rooms-link-kept = Ik heb hem gekopieerd
rooms-handed = De link wacht om gebruikt te worden.

rooms-reset = Wachtwoord herstellen
rooms-reset-button = Link maken
rooms-reset-mailed = Er gaat een link om een nieuw wachtwoord te kiezen naar de gebruiker. Hij werkt één keer, 30 minuten lang.
rooms-reset-shown = U krijgt een link om door te geven. Hij werkt één keer, 24 uur lang.
rooms-reset-until = Tot hij gebruikt wordt, blijft het huidige wachtwoord zoals het is.
rooms-reset-then = Wanneer hij gebruikt wordt, wordt de gebruiker overal uitgelogd.
rooms-reset-disabled = Dit account is uitgeschakeld. Schakel het eerst in.
rooms-mailed = De link is onderweg.

rooms-says-out = De gebruiker wordt meteen op alle apparaten uitgelogd.
rooms-says-apps = Apps verliezen alle toegang die ze nu hebben.
rooms-disable = Uitschakelen
rooms-disable-says = Niemand kan met dit account inloggen tot u het weer inschakelt.
rooms-disabled-done = Account uitgeschakeld
rooms-enable = Inschakelen
rooms-enable-says = De gebruiker kan weer inloggen. Wat is uitgelogd, blijft uitgelogd.
rooms-enabled-done = Account ingeschakeld
rooms-end-all = Overal uitloggen
rooms-end-all-says = De gebruiker kan meteen weer inloggen.
rooms-ended-all = Overal uitgelogd
rooms-delete = Verwijderen
rooms-delete-until = Het account wordt uitgeschakeld. Tot { $date } kunt u dit terugdraaien.
rooms-delete-then = Daarna is alles van het account voorgoed weg.
rooms-deleted-at = Dit account wordt verwijderd op { $date }.
rooms-deleted-done = Het account wordt verwijderd.
rooms-keep = Niet verwijderen
rooms-keep-says = Het account blijft, en blijft uitgeschakeld tot u het inschakelt.
rooms-kept-done = Account behouden

rooms-methods = Manieren om in te loggen
rooms-methods-none = Nog geen.
rooms-passkey = Toegangssleutel
rooms-codes-left = { $count ->
    [one] Er is er één over
   *[other] Er zijn er { $count } over
}
rooms-take-heading = Een manier om in te loggen afnemen
rooms-take-says = Doe dit alleen als u weet dat het echt deze gebruiker is die hem kwijt is.
rooms-take-told = De gebruiker krijgt hierover een e-mail.
rooms-taken = Afgenomen.

rooms-roles = Rollen
rooms-roles-none = Geen.
rooms-roles-about = Rollen zeggen wat een gebruiker in dit beheer mag. U kunt alleen geven wat u zelf hebt.
rooms-role-above = Staat meer toe dan u mag
rooms-groups = Groepen
rooms-groups-none = Geen.
rooms-groups-about = Apps vernemen de groepen van een gebruiker en kunnen op grond daarvan iets toestaan.
rooms-group-name = Toevoegen aan groep
rooms-group-add = Toevoegen
rooms-group-wrong = Voer een naam van 1 tot 128 tekens op één regel in.

## Sessions

rooms-sessions = Sessies
rooms-sessions-about = Wie nu is ingelogd, de nieuwste eerst.
rooms-sessions-live = { $count ->
    [0] Nergens ingelogd.
    [one] Ingelogd op één apparaat.
   *[other] Ingelogd op { $count } apparaten.
}
rooms-person = Gebruiker
rooms-person-hint = E-mailadres, gebruikersnaam of ID.
rooms-app = App
rooms-app-hint = De client_id ervan.
rooms-end = Beëindigen
rooms-ended = Daar uitgelogd.

## Signing keys

rooms-keys = Ondertekeningssleutels
rooms-keys-about = Aan deze sleutels zien apps dat tokens hiervandaan komen.
rooms-key-id = Sleutel-ID
rooms-key-next = tekent straks
rooms-key-active = tekent nu
rooms-key-retired = tekent niet meer
rooms-key-gone = weg
rooms-published-from = Gepubliceerd vanaf
rooms-signs-from = Tekent vanaf
rooms-signs-until = Tekent tot
rooms-published-until = Gepubliceerd tot
rooms-rotate = Nu vernieuwen
rooms-rotated = Nieuwe sleutels zijn gepubliceerd.
rooms-rotate-conflict = Een andere server maakte op hetzelfde moment nieuwe sleutels. Er is niets gedaan.
rooms-plan-publish = Nu: van elke soort wordt een nieuwe sleutel gepubliceerd, zodat apps hem leren kennen.
rooms-plan-sign = { $date }: de nieuwe sleutels tekenen, de huidige stoppen.
rooms-plan-retire = { $date }: de oude sleutels worden niet meer gepubliceerd. Tegen die tijd is alles verlopen wat ze tekenden.
rooms-retire = Uit dienst nemen
rooms-retire-next = Hij heeft nog niets getekend, dus er gaat niets stuk.
rooms-retire-active = Hij stopt nu met tekenen. Wat hij heeft getekend, blijft geldig tot het verloopt.
rooms-retire-retired = Elk token dat hij heeft getekend, wordt vanaf nu geweigerd. Apps die er een bewaren, moeten hun gebruikers opnieuw laten inloggen.
rooms-retire-last = Geen andere sleutel van deze soort tekent nu. Vernieuw eerst.
rooms-retire-gone = Deze sleutel is al weg.
rooms-retired-done = Een ondertekeningssleutel is uit dienst genomen

## Audit log

rooms-audit = Auditlogboek
rooms-audit-actor = Gedaan door
rooms-audit-actor-hint = E-mailadres, gebruikersnaam of ID; of cli voor de opdrachtregel. user: of client: ervoor zegt wat bedoeld is.
rooms-audit-target = Betreft
rooms-audit-target-hint = E-mailadres, gebruikersnaam of ID van een gebruiker, of de client_id van een app. user: of client: ervoor zegt wat bedoeld is.
rooms-audit-kind = Wat
rooms-audit-any = Alles
rooms-audit-from = Vanaf
rooms-audit-until = Vóór
rooms-audit-time-hint = Zoals 2026-11-22 of 2026-11-22 21:05, in UTC.
rooms-audit-request = Aanvraag-ID
rooms-audit-request-hint = Foutpagina’s tonen het.
rooms-export = Downloaden als NDJSON

rooms-did-refused = Een beheerder probeerde te ver te gaan
rooms-did-sign-in = Ingelogd
rooms-did-sign-out = Uitgelogd
rooms-did-consent = Een app toegelaten
rooms-did-deny = Een app niet toegelaten
rooms-did-revoke = Toegang van een app beëindigd
rooms-did-app = Naar een app gegaan
rooms-did-refresh = Een app heeft zijn toegang vernieuwd
rooms-did-replay = Een app stuurde een sleutel twee keer, dus zijn toegang is beëindigd
rooms-did-invite = Iemand is uitgenodigd
rooms-did-password = Wachtwoord gewijzigd
rooms-did-profile = Profiel gewijzigd
rooms-did-export = Kopie van eigen gegevens gemaakt
rooms-did-delete = Account verwijderd
rooms-did-codes-removed = De herstelcodes zijn verwijderd
rooms-did-role-given = Rol gegeven
rooms-did-role-taken = Rol afgenomen
rooms-did-group-joined = In een groep geplaatst
rooms-did-group-left = Uit een groep gehaald
rooms-did-app-created = App geregistreerd
rooms-did-app-deleted = App verwijderd
rooms-did-app-disabled = App uitgeschakeld
rooms-did-app-enabled = App ingeschakeld
rooms-did-app-changed = App gewijzigd
rooms-did-key = Er is een ondertekeningssleutel gemaakt
