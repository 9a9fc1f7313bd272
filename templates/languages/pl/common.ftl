language-name = Polski

common-footer = Twoje hasło zostaje tutaj. Aplikacje nigdy go nie widzą.
common-language = Język
common-language-change = Zmień
common-error-title = Błąd: { $title }
common-error-prefix = Błąd:
common-problem = Wystąpił problem
common-not-shown = Nie udało się wyświetlić strony. Spróbuj ponownie.

home-signed-in = Zalogowano Cię
home-try = Wypróbuj logowanie
home-sign-out = Wyloguj się
home-sign-in = Zaloguj się
home-welcome = Witamy
home-welcome-to = Witamy w { $product }
home-no-admin = Ten serwer działa i nie ma jeszcze administratora.
home-make-first = Utwórz pierwsze konto
home-open-link = Otwórz link konfiguracyjny, który pojawił się w terminalu podczas uruchamiania serwera. Działa tylko raz.
home-new-link = Jeśli już go nie masz, wygeneruj nowy:
home-about = Jedno konto do wszystkich Twoich aplikacji. Większość osób trafia tu z aplikacji i od razu do niej wraca.

password-too-short = { $count ->
    [one] Użyj co najmniej { $count } znaku.
    [few] Użyj co najmniej { $count } znaków.
    [many] Użyj co najmniej { $count } znaków.
   *[other] Użyj co najmniej { $count } znaku.
}
password-too-long = { $count ->
    [one] Użyj najwyżej { $count } bajtu.
    [few] Użyj najwyżej { $count } bajtów.
    [many] Użyj najwyżej { $count } bajtów.
   *[other] Użyj najwyżej { $count } bajtu.
}
password-common = To hasło łatwo odgadnąć. Użyj kilku niepowiązanych słów albo hasła zaproponowanego przez przeglądarkę.

field-email-wrong = Wpisz adres e-mail w postaci nazwa@example.com.
field-name-long = Wpisz krótszą nazwę.
