mail-due = Gaat in op

mail-address-taken-subject = Je adres is al in gebruik bij { $product }
mail-address-taken = Iemand wilde dit adres aan een ander account toevoegen, maar het hoort bij jouw account. Er is niets gewijzigd.

mail-address-added-subject = E-mailadres toegevoegd bij { $product }
mail-address-added = Er is nog een e-mailadres aan je account toegevoegd: { $about }. Daarmee kan worden ingelogd en een nieuw wachtwoord worden ingesteld.

mail-factor-app-added = er is een authenticator-app ingesteld
mail-factor-app-removed = de authenticator-app is verwijderd
mail-factor-new-codes = er zijn nieuwe herstelcodes gemaakt en de oude zijn ongeldig
mail-factor-passkey-removed = er is een toegangssleutel verwijderd
mail-factor-all-removed = authenticator-app, toegangssleutels en herstelcodes zijn verwijderd

mail-kept-subject = Account behouden bij { $product }
mail-kept = Je account wordt toch niet verwijderd. De verwijdering is geannuleerd.

mail-recovery-asked-subject = Tweede factor kwijt bij { $product }
mail-recovery-asked = Iemand die je wachtwoord kent, heeft gezegd dat alle tweede factoren van je account kwijt zijn. Was jij dat, bevestig het dan hier. Daarna begint een wachttijd.
mail-recovery-asked-button = Ja, ze zijn allemaal kwijt
mail-recovery-note = De link werkt één keer, binnen 30 minuten. Was jij het niet, dan kent iemand je wachtwoord: gebruik de link niet en stel een nieuw wachtwoord in.

mail-recovery-waits-subject = Je tweede factoren worden verwijderd bij { $product }
mail-recovery-waits = Iemand heeft gevraagd de tweede factoren van je account te verwijderen: authenticator-app, toegangssleutels en herstelcodes. Dat gebeurt niet vóór het tijdstip hieronder.
mail-recovery-waits-note = Was jij het niet, stop het dan nu en stel een nieuw wachtwoord in. Inloggen met een van je tweede factoren stopt het ook.
mail-recovery-waits-button = Stoppen

mail-recovery-ready-subject = Verwijder je tweede factoren bij { $product }
mail-recovery-ready = De wachttijd is voorbij. Je kunt nu authenticator-app, toegangssleutels en herstelcodes verwijderen en inloggen met je wachtwoord.
mail-recovery-ready-button = Verwijderen

mail-recovery-stopped-subject = Tweede factoren blijven bij { $product }
mail-recovery-stopped = Het verwijderen van de tweede factoren van je account is gestopt. Ze werken zoals voorheen.
