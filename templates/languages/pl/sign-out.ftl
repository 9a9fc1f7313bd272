sign-out-heading = Wylogować się?
sign-out-app-asks = { $app } prosi o wylogowanie Cię z tego konta w tej przeglądarce.
sign-out-plain = Nastąpi wylogowanie z tego konta w tej przeglądarce.
sign-out-button = Wyloguj się
sign-out-stay = Nie wylogowuj mnie
signed-out-heading = Wylogowano Cię
signed-out-apps = Aplikacje, z których korzystasz, mogą podtrzymywać Twoje logowanie, dopóki się w nich nie wylogujesz. Jeśli tego urządzenia używają inne osoby, zamknij też przeglądarkę.
signed-out-back = Wróć do { $app }
signed-out-others = Inne konta w tej przeglądarce
signed-out-still = { $count ->
    [one] To konto jest nadal zalogowane.
    [few] Te konta są nadal zalogowane.
    [many] Te konta są nadal zalogowane.
   *[other] Te konta są nadal zalogowane.
}
signed-out-too = { $count ->
    [one] Wyloguj się też z tego konta
    [few] Wyloguj się z kolejnego konta
    [many] Wyloguj się z kolejnego konta
   *[other] Wyloguj się z kolejnego konta
}
signed-out-sign-in = Zaloguj się
