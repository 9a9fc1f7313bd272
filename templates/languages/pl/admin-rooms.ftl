## People, sessions, signing keys and the audit log in the admin console

rooms-none = Nic nie znaleziono.
rooms-back = Wróć, nic nie robiąc
rooms-details = Szczegóły
rooms-change = Zmień
rooms-show = Pokaż
rooms-give = Nadaj
rooms-take = Odbierz
rooms-by = Kto: { $who }
rooms-changed = Zapisano.
rooms-name = Imię i nazwisko
rooms-id = ID
rooms-state = Stan
rooms-created = Utworzono
rooms-since = Od { $date }

## People

rooms-users = Użytkownicy
rooms-users-find = Znajdź użytkownika
rooms-users-find-hint = Początek adresu e-mail, nazwy użytkownika lub imienia i nazwiska albo cały ID.
rooms-user-new = Nowy użytkownik
rooms-active = Aktywne
rooms-disabled = Wyłączone
rooms-leaving = W trakcie usuwania
rooms-above = Ten użytkownik może więcej niż Ty, więc nic tu nie zmienisz.
rooms-last = Nikt inny nie może wszystkiego. Najpierw nadaj komuś innemu rolę administratora.
rooms-acts = Co możesz zrobić
rooms-recent = Ostatnie zdarzenia
rooms-recent-all = Wszystkie zdarzenia tego użytkownika
rooms-edit = Edytuj
rooms-edit-about = Aplikacje dowiedzą się o zmianach przy następnym logowaniu.
rooms-username-hint = Druga nazwa do logowania. Może pozostać pusta.
rooms-vouch = Adres e-mail należy do tego użytkownika
rooms-vouch-hint = Ręczysz za to, a aplikacje będą temu ufać.
rooms-email-taken = Konto z tym adresem już istnieje.
rooms-create = Utwórz użytkownika
rooms-created-done = Utworzono konto
rooms-new-mailed = Na adres zostanie wysłany link do wyboru hasła. Działa raz, przez 7 dni.
rooms-new-shown = Otrzymasz link do przekazania, którym użytkownik wybierze hasło. Żaden e-mail nie zostanie wysłany.
rooms-invite = Zaproś
rooms-invite-about = Osoba sama utworzy konto i wybierze hasło za pomocą linku. Działa raz, przez 7 dni.
rooms-invite-button = Zaproś
rooms-invite-closed = Rejestracja jest zamknięta, więc żadne zaproszenie nie zadziała. Ustaw signup.mode na invite albo samodzielnie utwórz użytkownika.
rooms-invited = Zaproszenie jest w drodze.
rooms-link = Link do przekazania
rooms-link-for = Przekaż ten link tylko jednej osobie: { $who }. Widać go tylko teraz.
rooms-link-works = { $count ->
    [one] Działa raz, przez godzinę.
    [few] Działa raz, przez { $count } godziny.
    [many] Działa raz, przez { $count } godzin.
   *[other] Działa raz, przez { $count } godziny.
}
rooms-link-kept = Mam go skopiowany
rooms-handed = Link czeka na użycie.

rooms-reset = Zresetuj hasło
rooms-reset-button = Utwórz link
rooms-reset-mailed = Do użytkownika zostanie wysłany link do wyboru nowego hasła. Działa raz, przez 30 minut.
rooms-reset-shown = Otrzymasz link do przekazania. Działa raz, przez 24 godziny.
rooms-reset-until = Dopóki nie zostanie użyty, obecne hasło się nie zmienia.
rooms-reset-then = Gdy zostanie użyty, użytkownik zostanie wszędzie wylogowany.
rooms-reset-disabled = To konto jest wyłączone. Najpierw je włącz.
rooms-mailed = Link jest w drodze.

rooms-says-out = Użytkownik zostanie natychmiast wylogowany na wszystkich urządzeniach.
rooms-says-apps = Aplikacje tracą cały dostęp, który teraz mają.
rooms-disable = Wyłącz
rooms-disable-says = Nikt nie zaloguje się na to konto, dopóki go znowu nie włączysz.
rooms-disabled-done = Wyłączono konto
rooms-enable = Włącz
rooms-enable-says = Użytkownik może się znowu zalogować. Co zostało wylogowane, pozostaje wylogowane.
rooms-enabled-done = Włączono konto
rooms-end-all = Wyloguj wszędzie
rooms-end-all-says = Użytkownik może się od razu znowu zalogować.
rooms-ended-all = Wylogowano wszędzie
rooms-delete = Usuń
rooms-delete-until = Konto zostanie wyłączone. Do { $date } możesz to cofnąć.
rooms-delete-then = Potem wszystko, co należy do konta, zniknie na zawsze.
rooms-deleted-at = To konto zostanie usunięte { $date }.
rooms-deleted-done = Konto jest usuwane.
rooms-keep = Nie usuwaj
rooms-keep-says = Konto pozostanie, wyłączone, dopóki go nie włączysz.
rooms-kept-done = Zachowano konto

rooms-methods = Sposoby logowania
rooms-methods-none = Jeszcze żadnego.
rooms-passkey = Klucz dostępu
rooms-codes-left = { $count ->
    [one] Został jeden
    [few] Zostały { $count }
    [many] Zostało { $count }
   *[other] Zostało { $count }
}
rooms-take-heading = Odbierz sposób logowania
rooms-take-says = Zrób to tylko wtedy, gdy wiesz, że to naprawdę ten użytkownik go utracił.
rooms-take-told = Użytkownik dowie się o tym e-mailem.
rooms-taken = Odebrano.

rooms-roles = Role
rooms-roles-none = Brak.
rooms-roles-about = Role mówią, co użytkownik może robić w tej administracji. Możesz nadać tylko to, co masz.
rooms-role-above = Pozwala na więcej, niż Ty możesz
rooms-groups = Grupy
rooms-groups-none = Brak.
rooms-groups-about = Aplikacje poznają grupy użytkownika i mogą według nich na coś pozwalać.
rooms-group-name = Dodaj do grupy
rooms-group-add = Dodaj
rooms-group-wrong = Wpisz nazwę od 1 do 128 znaków w jednym wierszu.

## Sessions

rooms-sessions = Sesje
rooms-sessions-about = Kto jest teraz zalogowany, od najnowszych.
rooms-sessions-live = { $count ->
    [0] Nigdzie nie zalogowany.
    [one] Zalogowany na jednym urządzeniu.
    [few] Zalogowany na { $count } urządzeniach.
    [many] Zalogowany na { $count } urządzeniach.
   *[other] Zalogowany na { $count } urządzenia.
}
rooms-person = Użytkownik
rooms-person-hint = Adres e-mail, nazwa użytkownika lub ID.
rooms-app = Aplikacja
rooms-app-hint = Jej client_id.
rooms-end = Zakończ
rooms-ended = Tam wylogowano.

## Signing keys

rooms-keys = Klucze podpisujące
rooms-keys-about = Po tych kluczach aplikacje poznają, że tokeny pochodzą stąd.
rooms-key-id = ID klucza
rooms-key-next = podpisze następny
rooms-key-active = podpisuje teraz
rooms-key-retired = już nie podpisuje
rooms-key-gone = nie istnieje
rooms-published-from = Opublikowany od
rooms-signs-from = Podpisuje od
rooms-signs-until = Podpisuje do
rooms-published-until = Opublikowany do
rooms-rotate = Wymień teraz
rooms-rotated = Nowe klucze są opublikowane.
rooms-rotate-conflict = Inny serwer w tej samej chwili utworzył nowe klucze. Nic nie zrobiono.
rooms-plan-publish = Teraz: publikowany jest nowy klucz każdego rodzaju, żeby aplikacje go poznały.
rooms-plan-sign = { $date }: nowe klucze podpisują, obecne przestają.
rooms-plan-retire = { $date }: stare klucze nie są już publikowane. Do tego czasu wszystko, co podpisały, wygasło.
rooms-retire = Wycofaj
rooms-retire-next = Niczego jeszcze nie podpisał, więc nic się nie zepsuje.
rooms-retire-active = Przestaje teraz podpisywać. Co podpisał, jest ważne do wygaśnięcia.
rooms-retire-retired = Każdy token, który podpisał, jest odtąd odrzucany. Aplikacje, które go przechowują, muszą ponownie zalogować swoich użytkowników.
rooms-retire-last = Żaden inny klucz tego rodzaju teraz nie podpisuje. Najpierw wymień klucze.
rooms-retire-gone = Ten klucz już nie istnieje.
rooms-retired-done = Wycofano klucz podpisujący

## Audit log

rooms-audit = Dziennik audytu
rooms-audit-actor = Kto
rooms-audit-actor-hint = Adres e-mail, nazwa użytkownika lub ID; albo cli dla wiersza poleceń. Przedrostek user: lub client: wskazuje, o co chodzi.
rooms-audit-target = Czego dotyczy
rooms-audit-target-hint = Adres e-mail, nazwa lub ID użytkownika albo client_id aplikacji. Przedrostek user: lub client: wskazuje, o co chodzi.
rooms-audit-kind = Co
rooms-audit-any = Wszystko
rooms-audit-from = Od
rooms-audit-until = Przed
rooms-audit-time-hint = Na przykład 2026-11-22 lub 2026-11-22 21:05, w UTC.
rooms-audit-request = ID żądania
rooms-audit-request-hint = Pokazują go strony błędów.
rooms-export = Pobierz jako NDJSON

rooms-did-refused = Administrator próbował sięgnąć za daleko
rooms-did-sign-in = Zalogowano
rooms-did-sign-out = Wylogowano
rooms-did-consent = Zezwolono aplikacji
rooms-did-deny = Nie zezwolono aplikacji
rooms-did-revoke = Zakończono dostęp aplikacji
rooms-did-app = Przejście do aplikacji
rooms-did-refresh = Aplikacja odnowiła dostęp
rooms-did-replay = Aplikacja wysłała klucz dwa razy, więc jej dostęp zakończono
rooms-did-invite = Zaproszono kogoś
rooms-did-password = Zmieniono hasło
rooms-did-profile = Zmieniono profil
rooms-did-export = Pobrano kopię własnych danych
rooms-did-delete = Usunięto konto
rooms-did-codes-removed = Usunięto kody odzyskiwania
rooms-did-role-given = Nadano rolę
rooms-did-role-taken = Odebrano rolę
rooms-did-group-joined = Dodano do grupy
rooms-did-group-left = Usunięto z grupy
rooms-did-app-created = Zarejestrowano aplikację
rooms-did-app-deleted = Usunięto aplikację
rooms-did-app-disabled = Wyłączono aplikację
rooms-did-app-enabled = Włączono aplikację
rooms-did-app-changed = Zmieniono aplikację
rooms-did-key = Utworzono klucz podpisujący
