passkey-sign-in = Zaloguj się kluczem dostępu
passkey-continue-to = aby przejść do { $app }
passkey-what-happens = Urządzenie poprosi o odcisk palca, twarz lub swój kod PIN. To sprawdzenie nie opuszcza Twojego urządzenia.
passkey-waiting = Postępuj zgodnie z tym, co teraz pokazuje przeglądarka.
passkey-cancelled = Nie użyto żadnego klucza dostępu. Możesz spróbować ponownie lub zalogować się hasłem.
passkey-failed = Nie udało się użyć klucza dostępu. Spróbuj ponownie lub zaloguj się hasłem.
passkey-unsupported = Ta przeglądarka nie obsługuje kluczy dostępu. Użyj innej przeglądarki lub hasła.
passkey-nothing-sent = Nie wysłano żadnego klucza dostępu. Klucze dostępu wymagają przeglądarki, która je obsługuje i uruchamia tu skrypty. W innym przypadku użyj hasła.
passkey-expired = Trwało to zbyt długo lub zostało wysłane dwa razy. Spróbuj ponownie.
passkey-refused = Ten klucz dostępu nie został przyjęty. Być może usunięto go z Twojego konta. Spróbuj innego lub zaloguj się hasłem.
passkey-use-password = Użyj hasła
passkey-other-way = Użyj innego sposobu
passkey-error = Błąd:
passkey-footer = Klucza dostępu nie da się odgadnąć i działa on tylko w tej witrynie.
passkey-confirm = Potwierdź, że to Ty
passkey-confirm-why = Zanim zmienisz sposób logowania, potwierdź jeszcze raz swoją tożsamość.
passkey-offer = Następnym razem zaloguj się szybciej
passkey-explained = Z kluczem dostępu logujesz się odciskiem palca, twarzą lub kodem PIN i nie potrzebujesz hasła. Nikt nie wyłudzi od Ciebie jego kopii.
passkey-later = Nie teraz
passkey-list = Twoje klucze dostępu
passkey-none = Nie masz jeszcze żadnego klucza dostępu.
passkey-add = Dodaj klucz dostępu
passkey-add-cancelled = Nie utworzono żadnego klucza dostępu. Możesz spróbować ponownie w dowolnej chwili.
passkey-not-made = Nie udało się dodać klucza dostępu. Spróbuj ponownie albo użyj innego urządzenia lub menedżera haseł.
passkey-exists = To urządzenie lub ten menedżer haseł ma już klucz dostępu do Twojego konta.
passkey-unnamed = Klucz dostępu
passkey-kept-by = Miejsce przechowywania
passkey-where = Gdzie działa
passkey-synced = Wszystkie Twoje urządzenia (zsynchronizowany)
passkey-one-device = Tylko to urządzenie lub ten klucz
passkey-created = Utworzono
passkey-last-used = Ostatnio użyto
passkey-never = Nigdy
passkey-change = Zmień nazwę lub usuń { $name }
passkey-name = Nazwa
passkey-name-wanted = Wpisz nazwę o długości najwyżej 64 znaków.
passkey-rename = Zapisz nazwę
passkey-remove-heading = Usuń ten klucz dostępu
passkey-remove = Usuń klucz dostępu
passkey-back = Wróć do kluczy dostępu
passkey-left-password = Bez niego nadal możesz zalogować się hasłem.
passkey-left-both = Bez niego nadal możesz zalogować się hasłem lub za pomocą { $count ->
    [one] { $count } innego klucza dostępu
    [few] { $count } innych kluczy dostępu
    [many] { $count } innych kluczy dostępu
   *[other] { $count } innego klucza dostępu
 }.
passkey-left-others = Bez niego nadal możesz zalogować się za pomocą { $count ->
    [one] { $count } innego klucza dostępu
    [few] { $count } innych kluczy dostępu
    [many] { $count } innych kluczy dostępu
   *[other] { $count } innego klucza dostępu
 }.
passkey-left-nothing = To Twój jedyny sposób logowania, więc nie można go usunąć. Najpierw dodaj inny klucz dostępu lub ustaw hasło.
