loss-link = Nie mam już żadnego z nich
loss-title = Utracono wszystkie drugie składniki
loss-about = Najpierw sprawdź, co może jeszcze jest: aplikację uwierzytelniającą na innym urządzeniu, klucz dostępu, kod odzyskiwania na papierze. Jeśli wszystko przepadło, możemy wysłać link na główny adres Twojego konta. Za jego pomocą poprosisz o usunięcie aplikacji uwierzytelniającej, kluczy dostępu i kodów odzyskiwania.
loss-wait = Dla ochrony przed obcymi najpierw mija czas oczekiwania: { $time }. Zawiadamiamy wszystkie Twoje adresy, a każdy, kto czyta ich pocztę, może to zatrzymać. Zalogowanie się drugim składnikiem też to zatrzymuje.
loss-days = { $count ->
    [one] { $count } dzień
    [few] { $count } dni
    [many] { $count } dni
   *[other] { $count } dnia
 }
loss-hours = { $count ->
    [one] { $count } godzina
    [few] { $count } godziny
    [many] { $count } godzin
   *[other] { $count } godziny
 }
loss-no-mail = Zwróć się do osób, które go prowadzą: administrator może usunąć Twoje drugie składniki.
loss-back = Użyj jednak drugiego składnika
loss-asked = Jeśli główny adres Twojego konta jest potwierdzony, wysłaliśmy na niego wiadomość. Jest w niej napisane, co dalej.
loss-begin-lead = Zgłaszasz, że wszystkie drugie składniki konta z adresem { $email } są utracone. Gdy to potwierdzisz, zacznie się czas oczekiwania.
loss-begin = Tak, wszystkie są utracone
loss-begun-title = Czas oczekiwania się zaczął
loss-begun = Zawiadamiamy teraz wszystkie Twoje adresy i zrobimy to jeszcze raz przed końcem. Potem zaloguj się hasłem, znów wybierz „Nie mam już żadnego z nich”, a wyślemy link, który usunie Twoje drugie składniki.
loss-stop-title = Zachowaj drugie składniki
loss-stop-lead = Ktoś poprosił o usunięcie drugich składników konta z adresem { $email }. Jeśli to zatrzymasz, wszystko pozostanie bez zmian.
loss-stop = Zatrzymaj
loss-stopped-title = Twoje drugie składniki pozostają
loss-stopped = Niczego nie usunięto. Jeśli to nie była Twoja prośba, ktoś zna Twoje hasło: ustaw teraz nowe.
loss-finish-title = Usuń drugie składniki
loss-finish-lead = Aplikacja uwierzytelniająca, klucze dostępu i kody odzyskiwania konta z adresem { $email } zostaną usunięte, a wszyscy zostaną wylogowani.
loss-finish = Usuń je
loss-finished-title = Twoje drugie składniki zostały usunięte
loss-finished = Zaloguj się hasłem, a potem skonfiguruj nowy drugi składnik.
loss-waits = Ktoś zgłosił, że Twoje drugie składniki są utracone. Będzie można je usunąć od: { $date }.
account-did-loss-asked = Ktoś, kto zna Twoje hasło, zgłosił utratę wszystkich drugich składników
account-did-loss-begun = Zaczęło się oczekiwanie na usunięcie Twoich drugich składników
account-did-loss-stopped = Zatrzymano usuwanie Twoich drugich składników
account-did-loss-finished = Usunięto Twoje drugie składniki, bo wszystkie były utracone
