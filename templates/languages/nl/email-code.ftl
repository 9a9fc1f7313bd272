email-send = Stuur me een code
email-ask-title = Inloggen via e-mail
email-ask-lead = Voer het e-mailadres van je account in. We sturen er een code naartoe waarmee je hier kunt inloggen.
email-use-password = Liever het wachtwoord gebruiken
email-code-title = Voer de code uit je e-mail in
email-code-sent = Als er een account met het adres { $email } is, is er een e-mail met een code naar dit adres onderweg. De code werkt 10 minuten en alleen in deze browser.
email-code-phrase = In de e-mail staan ook deze twee woorden:
email-code-label = Code
email-code-hint = Acht letters, klein of groot, met of zonder koppelteken.
email-code-missing = Voer de code uit de e-mail in.
email-code-wrong = Deze code klopt niet. Controleer hem en probeer het opnieuw; na vijf verkeerde pogingen werkt hij niet meer.
email-wait = { $count ->
    [one] Er zijn te veel codes aangevraagd. Probeer het over één minuut opnieuw.
   *[other] Er zijn te veel codes aangevraagd. Probeer het over { $count } minuten opnieuw.
 }
email-again = Een andere code aanvragen
email-link-title = Inloggen
email-link-here = Je hebt deze e-mail in deze browser aangevraagd. Op de pagina die erom vroeg staan ook deze twee woorden:
email-link-elsewhere = Je hebt deze link in een andere browser geopend dan de browser die erom vroeg, dus hier wordt niemand ingelogd. Voer deze code in op de pagina met deze twee woorden:
email-link-warning = Zie je zo’n pagina niet, dan heeft iemand anders de e-mail aangevraagd. Sluit dan deze pagina en geef de code aan niemand.
email-dead-title = Deze code werkt niet meer
email-dead = Een code werkt één keer, 10 minuten lang en in de browser die erom vroeg; vijf verkeerde pogingen maken er een eind aan. Deze is gebruikt of vervangen, of is te oud. Er is niemand mee ingelogd.
mail-phrase = Twee woorden
mail-app = App
recovery-done-elsewhere = { $app } wacht in de browser waarin je de link hebt aangevraagd. Daar kun je verdergaan, of begin hier opnieuw.
