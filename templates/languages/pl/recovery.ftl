recovery-forgot = Nie pamiętasz hasła?
recovery-error = Błąd:
recovery-ask-title = Zresetuj hasło
recovery-ask-lead = Wpisz adres e-mail swojego konta. Wyślemy na niego link, za pomocą którego ustawisz nowe hasło.
recovery-email = Adres e-mail
recovery-send = Wyślij link
recovery-back = Wróć do logowania
recovery-no-mail = Ten serwer nie wysyła poczty, więc nie może wysłać Ci linku.
recovery-no-mail-next = Zapytaj osoby prowadzące tę usługę: administrator może ustawić dla Ciebie nowe hasło.
recovery-bad-email = Wpisz adres e-mail w postaci nazwa@example.com.
recovery-wait = { $count ->
    [one] Poproszono o zbyt wiele linków. Spróbuj ponownie za minutę; ostatnio wysłany link działa jeszcze przez 30 minut.
    [few] Poproszono o zbyt wiele linków. Spróbuj ponownie za { $count } minuty; ostatnio wysłany link działa jeszcze przez 30 minut.
    [many] Poproszono o zbyt wiele linków. Spróbuj ponownie za { $count } minut; ostatnio wysłany link działa jeszcze przez 30 minut.
   *[other] Poproszono o zbyt wiele linków. Spróbuj ponownie za { $count } minuty; ostatnio wysłany link działa jeszcze przez 30 minut.
 }
recovery-sent-title = Sprawdź pocztę
recovery-sent = Jeśli istnieje konto z tym adresem, wysłaliśmy na niego wiadomość z linkiem.
recovery-sent-next = Link działa przez 30 minut. Jeśli wiadomość nie przyjdzie, zajrzyj do folderu ze spamem, sprawdź adres lub zapytaj osoby prowadzące tę usługę: linki są wysyłane tylko na potwierdzone adresy.
recovery-again = Poproś o inny link
recovery-reset-title = Ustaw nowe hasło
recovery-reset-lead = Po jego ustawieniu wszystkie osoby zalogowane na Twoje konto zostaną wylogowane, na każdym urządzeniu. Następnie zaloguj się nowym hasłem; drugi składnik pozostanie bez zmian.
recovery-new-password = Nowe hasło
recovery-new-password-hint = { $count ->
    [one] Co najmniej jeden znak.
    [few] Co najmniej { $count } znaki.
    [many] Co najmniej { $count } znaków.
   *[other] Co najmniej { $count } znaku.
 } Dobrze sprawdzają się cztery lub pięć niepowiązanych słów, a spacje też się liczą.
recovery-set = Ustaw hasło
recovery-too-short = { $count ->
    [one] Użyj co najmniej jednego znaku.
    [few] Użyj co najmniej { $count } znaków.
    [many] Użyj co najmniej { $count } znaków.
   *[other] Użyj co najmniej { $count } znaku.
 }
recovery-too-long = Użyj krótszego hasła.
recovery-common = To hasło łatwo odgadnąć. Użyj kilku niepowiązanych słów albo hasła zaproponowanego przez przeglądarkę.
recovery-done-title = Hasło zostało ustawione
recovery-done = Wszystkie osoby zalogowane na Twoje konto zostały wylogowane. Zaloguj się nowym hasłem.
recovery-sign-in = Zaloguj się
recovery-passkey = Z kluczem dostępu logujesz się odciskiem palca, twarzą lub blokadą ekranu i nie ma hasła, które można zapomnieć.
recovery-passkey-button = Zaloguj się i dodaj klucz dostępu
recovery-dead-title = Ten link już nie działa
recovery-dead = Link do resetowania hasła działa tylko raz i przez 30 minut, i tylko najnowszy. Ten został już użyty lub zastąpiony, jest zbyt stary lub niepełny. Nie zmienił on Twojego hasła.
