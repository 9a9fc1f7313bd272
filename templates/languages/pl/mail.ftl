mail-when = Kiedy
mail-network = Adres sieciowy
mail-device = Urządzenie
mail-code-label = Twój kod
mail-open-address = Jeśli przycisk nie działa, otwórz ten adres w przeglądarce:
mail-not-me = Jeśli to Ty, nie musisz nic robić. Jeśli to nie Ty, ustaw teraz nowe hasło: wyloguje to wszystkie inne osoby.
mail-not-me-button = To nie ja
mail-why-account = Otrzymujesz tę wiadomość, ponieważ konto w { $product } należy do Ciebie. Wiadomości o bezpieczeństwie konta nie można wyłączyć.
mail-why-typed = Otrzymujesz tę wiadomość, ponieważ ktoś wpisał ten adres w { $product }. Jeśli to nie Ty, usuń ją: bez zawartego w niej linku nic się nie zmieni.
mail-why-administrator = Otrzymujesz tę wiadomość, ponieważ administrator { $product } wpisał ten adres.

mail-verify-subject = Potwierdź swój adres e-mail w { $product }
mail-verify = Został jeden krok: pokaż, że ten adres należy do Ciebie.
mail-verify-note = Link działa tylko raz, w ciągu 24 godzin.
mail-verify-button = Potwierdź ten adres

mail-reset-subject = Zresetuj hasło do { $product }
mail-reset = Ktoś poprosił o nowe hasło do Twojego konta.
mail-reset-note = Link działa tylko raz, w ciągu 30 minut. Jeśli to nie Ty, usuń tę wiadomość: Twoje hasło pozostanie bez zmian.
mail-reset-button = Ustaw nowe hasło

mail-password-changed-subject = Zmieniono hasło w { $product }
mail-password-changed = Hasło do Twojego konta zostało zmienione.

mail-address-changed-subject = Zmieniono adres e-mail w { $product }
mail-address-changed = Adres e-mail Twojego konta został zmieniony na { $about }. Na ten adres nie będą już przychodzić wiadomości.
mail-address-changed-note = Jeśli to Ty, nie musisz nic robić. Jeśli to nie Ty, cofnij zmianę: link działa tylko raz, w ciągu 7 dni.
mail-address-changed-button = Cofnij zmianę

mail-new-device-subject = Nowe logowanie do { $product }
mail-new-device = Ktoś zalogował się na Twoje konto z urządzenia, którego dotąd nie znaliśmy.

mail-new-passkey-subject = Dodano klucz dostępu w { $product }
mail-new-passkey = Do Twojego konta dodano klucz dostępu: { $about }.

mail-second-factor-subject = Zmieniono drugi składnik w { $product }
mail-second-factor = Zmienił się sposób potwierdzania, że to Ty: { $about }.

mail-recovery-code-subject = Użyto kodu odzyskiwania w { $product }
mail-recovery-code = Jeden z Twoich kodów odzyskiwania został użyty do zalogowania.
mail-recovery-code-note = { $count ->
    [0] Nie został już żaden. Wygeneruj nowe na stronie bezpieczeństwa swojego konta.
    [one] Został jeden. Wygeneruj nowe na stronie bezpieczeństwa swojego konta.
    [few] Zostały { $count }.
    [many] Zostało { $count }.
   *[other] Zostało { $count }.
 } Jeśli to nie Ty go używasz, ustaw teraz nowe hasło.

mail-invitation-subject = Zaproszenie do { $product }
mail-invitation = Administrator zaprosił Cię do utworzenia konta.
mail-invitation-note = Link działa tylko raz, w ciągu 7 dni.
mail-invitation-button = Utwórz moje konto

mail-throttled-subject = Spowolniono logowanie w { $product }
mail-throttled = Ktoś wiele razy wpisał błędne hasło do Twojego konta. Zgadywanie zostało spowolnione; Twoje konto nie jest zablokowane na stałe.
mail-throttled-note = Na urządzeniu, z którego już wcześniej korzystano do logowania, możesz działać jak zwykle. Jeśli nie pamiętasz hasła, ustaw nowe.

mail-consent-subject = Zezwolono aplikacji w { $product }
mail-consent = Aplikacja otrzymała Twoją zgodę na korzystanie z konta: { $about }.
mail-consent-note = Na swoim koncie możesz sprawdzić, co jej wolno, i cofnąć tę zgodę.
mail-consent-button = Zobacz moje aplikacje

mail-deletion-subject = Usuwanie konta w { $product }
mail-deletion = Twoje konto jest usuwane razem ze wszystkim, co do niego należy.
mail-deletion-note = Jeśli to nie była Twoja prośba, natychmiast powiadom osoby prowadzące tę usługę.

mail-code-subject = Kod logowania do { $product }
mail-code = Wpisz ten kod na stronie, która o niego prosi. Nikomu go nie podawaj: nikt, kto tu pracuje, nigdy o niego nie poprosi.
mail-code-note = Kod działa tylko raz, w ciągu 10 minut.
mail-code-button = Zaloguj się

mail-test-subject = Wiadomość testowa z { $product }
mail-test = Tę wiadomość wysłano, aby sprawdzić, czy poczta dociera. Dociera.

mail-registered-subject = Masz już konto w { $product }
mail-registered = Ktoś chciał zarejestrować się z tym adresem, a należy do niego już konto. Niczego nie zmieniono.
mail-registered-note = Jeśli to Ty, zaloguj się. Jeśli nie pamiętasz hasła, na stronie logowania jest odpowiedni link.
mail-registered-button = Zaloguj się
