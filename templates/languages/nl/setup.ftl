setup-heading = Maak het eerste account
setup-about = Deze persoon zorgt voor de server: de gebruikers, de apps en de sleutels.
setup-email = E-mailadres
setup-name = Je naam
setup-name-hint = Zoals anderen hem moeten zien.
setup-password = Maak een wachtwoord
setup-password-hint = { $count ->
    [one] Minstens { $count } teken. Vier of vijf losse woorden werken goed, en spaties tellen mee.
   *[other] Minstens { $count } tekens. Vier of vijf losse woorden werken goed, en spaties tellen mee.
}
setup-button = Account maken
