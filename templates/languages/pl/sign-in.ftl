sign-in-heading = Zaloguj się
sign-in-title-app = Zaloguj się do { $app }
sign-in-continue = aby przejść do { $app }
sign-in-confirm = Dla bezpieczeństwa zaloguj się jeszcze raz.
sign-in-username = Adres e-mail lub nazwa użytkownika
sign-in-password = Hasło
sign-in-button = Zaloguj się

sign-in-username-missing = Wpisz swój adres e-mail lub nazwę użytkownika.
sign-in-username-long = Wpisz krótszy adres e-mail lub krótszą nazwę użytkownika.
sign-in-password-missing = Wpisz hasło.
sign-in-password-long = Wpisz krótsze hasło.
sign-in-refused = Nazwa użytkownika lub hasło są nieprawidłowe. Sprawdź obie wartości i spróbuj ponownie.
sign-in-username-check = Sprawdź adres e-mail lub nazwę użytkownika.
sign-in-password-again = Wpisz hasło ponownie.

throttled-heading = Zbyt wiele prób
throttled-why = Aby chronić konta, logowanie zostało tu na chwilę wstrzymane.
throttled-again = Spróbuj ponownie za { $wait }. Wcześniejsze próby nic nie dadzą, a Twoje konto nie jest zablokowane na stałe.
throttled-seconds = { $count ->
    [one] { $count } sekundę
    [few] { $count } sekundy
    [many] { $count } sekund
   *[other] { $count } sekundy
}
throttled-minutes = { $count ->
    [one] { $count } minutę
    [few] { $count } minuty
    [many] { $count } minut
   *[other] { $count } minuty
}
throttled-hours = { $count ->
    [one] { $count } godzinę
    [few] { $count } godziny
    [many] { $count } godzin
   *[other] { $count } godziny
}
throttled-back = Wróć do logowania

accounts-heading = Wybierz konto
accounts-none = W tej przeglądarce nie użyto jeszcze żadnego konta.
accounts-signed-in = Zalogowane
accounts-signed-out = Wylogowane
accounts-remove = Usuń
accounts-remove-which = Usuń { $account } z tej przeglądarki
accounts-another = Użyj innego konta

return-heading = Wracasz do aplikacji
return-title-app = Wracasz do { $app }
return-to = do { $app }
return-no-script = Twoja przeglądarka nie uruchamia tu skryptów, więc potrzebne jest jeszcze jedno kliknięcie.
return-continue = Dalej
