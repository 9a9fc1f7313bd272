mail-address-removed-subject = E-mailadres verwijderd bij { $product }
mail-address-removed = Er is een e-mailadres uit je account verwijderd: { $about }. Daarmee kan niet meer worden ingelogd en geen nieuw wachtwoord meer worden ingesteld.
mail-provider-linked-subject = Account gekoppeld bij { $product }
mail-provider-linked = Er is een account bij een andere aanbieder aan je account gekoppeld: { $about }. Wie daar kan inloggen, komt in je account.
mail-provider-unlinked-subject = Koppeling verbroken bij { $product }
mail-provider-unlinked = Een account bij een andere aanbieder is niet meer aan je account gekoppeld: { $about }. Het geeft geen toegang meer tot je account.
passkey-left-provider = Zonder deze sleutel kun je nog inloggen met je account bij een andere aanbieder.
account-did-address-code = Je hebt een code aangevraagd om je e-mailadres te bevestigen
