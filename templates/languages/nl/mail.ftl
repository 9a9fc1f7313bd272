mail-when = Wanneer
mail-network = Netwerkadres
mail-device = Apparaat
mail-code-label = Je code
mail-open-address = Als de knop niet werkt, open dan dit adres in je browser:
mail-not-me = Als jij dit was, hoef je niets te doen. Was jij het niet, stel dan nu een nieuw wachtwoord in: daarmee worden alle anderen uitgelogd.
mail-not-me-button = Dit was ik niet
mail-why-account = Je krijgt deze e-mail omdat het account bij { $product } van jou is. E-mails over de veiligheid van een account kunnen niet worden uitgezet.
mail-why-typed = Je krijgt deze e-mail omdat iemand dit adres heeft ingevoerd bij { $product }. Was jij het niet, verwijder de e-mail dan: zonder de link erin verandert er niets.
mail-why-administrator = Je krijgt deze e-mail omdat een beheerder van { $product } dit adres heeft ingevoerd.

mail-verify-subject = Bevestig je e-mailadres voor { $product }
mail-verify = Nog één stap: laat zien dat dit adres van jou is.
mail-verify-note = De link werkt één keer, binnen 24 uur.
mail-verify-button = Dit adres bevestigen

mail-reset-subject = Stel je wachtwoord voor { $product } opnieuw in
mail-reset = Iemand heeft een nieuw wachtwoord voor je account aangevraagd.
mail-reset-note = De link werkt één keer, binnen 30 minuten. Heb je dit niet aangevraagd, verwijder deze e-mail dan: je wachtwoord blijft zoals het is.
mail-reset-button = Een nieuw wachtwoord instellen

mail-password-changed-subject = Wachtwoord gewijzigd bij { $product }
mail-password-changed = Het wachtwoord van je account is gewijzigd.

mail-address-changed-subject = E-mailadres gewijzigd bij { $product }
mail-address-changed = Het e-mailadres van je account is gewijzigd in { $about }. Op dit adres komt geen e-mail meer aan.
mail-address-changed-note = Als jij dit was, hoef je niets te doen. Was jij het niet, maak de wijziging dan ongedaan: de link werkt één keer, binnen 7 dagen.
mail-address-changed-button = Wijziging ongedaan maken

mail-new-device-subject = Nieuwe inlog bij { $product }
mail-new-device = Iemand heeft op je account ingelogd vanaf een apparaat dat we nog niet kenden.

mail-new-passkey-subject = Toegangssleutel toegevoegd bij { $product }
mail-new-passkey = Er is een toegangssleutel aan je account toegevoegd: { $about }.

mail-second-factor-subject = Tweede factor gewijzigd bij { $product }
mail-second-factor = De manier waarop je aantoont dat jij het bent, is gewijzigd: { $about }.

mail-recovery-code-subject = Herstelcode gebruikt bij { $product }
mail-recovery-code = Een van je herstelcodes is gebruikt om in te loggen.
mail-recovery-code-note = { $count ->
    [0] Er is er geen meer over. Maak nieuwe op de beveiligingspagina van je account.
    [one] Er is er nog één over. Maak nieuwe op de beveiligingspagina van je account.
   *[other] Er zijn er nog { $count } over.
 } Heb jij hem niet gebruikt, stel dan nu een nieuw wachtwoord in.

mail-invitation-subject = Uitnodiging voor { $product }
mail-invitation = Een beheerder heeft je uitgenodigd om een account te maken.
mail-invitation-note = De link werkt één keer, binnen 7 dagen.
mail-invitation-button = Mijn account maken

mail-throttled-subject = Inloggen vertraagd bij { $product }
mail-throttled = Iemand heeft vaak een verkeerd wachtwoord voor je account ingevoerd. Het raden is vertraagd; je account is niet voorgoed geblokkeerd.
mail-throttled-note = Op een apparaat waarop je al eerder hebt ingelogd, kun je gewoon verdergaan. Ben je je wachtwoord vergeten, stel dan een nieuw in.

mail-consent-subject = App toegestaan bij { $product }
mail-consent = Je hebt een app toegestaan je account te gebruiken: { $about }.
mail-consent-note = In je account kun je zien wat de app mag en dat weer intrekken.
mail-consent-button = Mijn apps bekijken

mail-deletion-subject = Account verwijderen bij { $product }
mail-deletion = Je account wordt verwijderd, met alles wat erbij hoort.
mail-deletion-note = Heb jij dit niet aangevraagd, laat het dan meteen de beheerders van deze dienst weten.

mail-code-subject = Inlogcode voor { $product }
mail-code = Voer deze code in op de pagina die erom vroeg. Geef hem aan niemand: wie hier werkt, zal er nooit om vragen.
mail-code-note = De code werkt één keer, binnen 10 minuten.
mail-code-button = Inloggen

mail-test-subject = Testmail van { $product }
mail-test = Deze e-mail is verstuurd om te zien of e-mail aankomt. Dat is zo.

mail-registered-subject = Je hebt al een account bij { $product }
mail-registered = Iemand wilde zich registreren met dit adres, waar al een account bij hoort. Er is niets gewijzigd.
mail-registered-note = Was jij het, log dan in. Ben je je wachtwoord vergeten, dan staat daarvoor een link op de inlogpagina.
mail-registered-button = Inloggen
