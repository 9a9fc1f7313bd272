second-factor-error = Błąd:
second-factor-verify = Dalej
second-factor-continue = Przejdź do aplikacji

totp-title = Wpisz kod
totp-lead = aby przejść do { $app }
totp-code-label = Kod z aplikacji uwierzytelniającej
totp-code-hint = Sześć cyfr. Nowy kod pojawia się co 30 sekund.
totp-enter-code = Wpisz sześć cyfr z aplikacji uwierzytelniającej.
totp-wrong-code = Kod jest nieprawidłowy lub został już użyty. Poczekaj na następny i spróbuj ponownie.
totp-trust = Ufaj tej przeglądarce i przez jakiś czas nie proś tu o kod
totp-use-passkey = Użyj klucza dostępu
totp-use-recovery-code = Użyj kodu odzyskiwania

recovery-title = Wpisz kod odzyskiwania
recovery-code-label = Kod odzyskiwania
recovery-code-hint = Jeden z kodów zachowanych na papierze lub w pliku. Każdy działa tylko raz.
recovery-enter-code = Wpisz jeden ze swoich kodów odzyskiwania.
recovery-wrong-code = Kod odzyskiwania jest nieprawidłowy lub został już użyty. Spróbuj innego.
recovery-use-totp = Użyj aplikacji uwierzytelniającej

fresh-proof-label = Twoje hasło
fresh-proof-hint = Aby zmienić sposób logowania, potwierdź jeszcze raz, że to Ty.
fresh-proof-missing = Wpisz hasło, aby wprowadzić tę zmianę.
fresh-proof-wrong = Hasło jest nieprawidłowe. Spróbuj ponownie.

account-totp-title = Aplikacja uwierzytelniająca
account-totp-needed = { $app } wymaga drugiego potwierdzenia oprócz hasła.
account-totp-about = Aplikacja na telefonie pokazuje nowy kod co 30 sekund. Po haśle wpisujesz ten kod, więc samo skradzione hasło nikogo nie wpuści.
account-totp-start = Skonfiguruj aplikację uwierzytelniającą
account-totp-scan = Zeskanuj ten obraz aplikacją uwierzytelniającą.
account-totp-picture = Kod QR zawierający poniższy sekret
account-totp-open = Otwórz aplikację uwierzytelniającą na tym urządzeniu
account-totp-type = Albo wpisz ten sekret w aplikacji:
account-totp-confirm = Kod, który aplikacja teraz pokazuje
account-totp-since = Aplikację uwierzytelniającą skonfigurowano { $date }.
account-totp-remove = Usuń aplikację uwierzytelniającą

account-recovery-title = Kody odzyskiwania
account-recovery-about = Kod odzyskiwania pozwala się zalogować, gdy nie masz pod ręką aplikacji uwierzytelniającej. Każdy działa tylko raz.
account-recovery-left = { $count ->
    [one] Masz jeszcze { $count } kod odzyskiwania.
    [few] Masz jeszcze { $count } kody odzyskiwania.
    [many] Masz jeszcze { $count } kodów odzyskiwania.
   *[other] Masz jeszcze { $count } kodu odzyskiwania.
 }
account-recovery-void = Nowe kody unieważniają stare.
account-recovery-generate = Wygeneruj nowe kody odzyskiwania
account-recovery-useless = Najpierw skonfiguruj to, co mają zastępować.
account-recovery-new = Twoje nowe kody odzyskiwania
account-recovery-once = Przechowuj je tam, gdzie znajdziesz je bez telefonu. Są pokazywane tylko ten jeden raz.
account-recovery-copy = Kopiuj
account-recovery-print = Drukuj
account-recovery-download = Pobierz
account-recovery-kept = Kody są zapisane
