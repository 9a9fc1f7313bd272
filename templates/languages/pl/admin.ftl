## The admin console: what all its pages share

admin-open = Administracja
admin-nav = Administracja
admin-crumbs = Gdzie jesteś
admin-skip = Przejdź do treści
admin-command = To samo w wierszu poleceń
admin-search = Szukaj
admin-first = Wróć na początek
admin-next = Więcej
admin-forbidden-heading = Nie możesz tego zrobić
admin-forbidden-message = Twoje konto nie ma uprawnień do tej strony ani do tego, o co prosisz.
admin-forbidden-next = Jeśli potrzebujesz ich w pracy, zwróć się do osób prowadzących tę usługę.

## Proving who one is before a change

admin-proof-heading = Czy to nadal Ty?
admin-proof-why = Od ostatniego potwierdzenia minęło ponad pięć minut. To, co wpisano, zostanie zachowane i będzie można kontynuować.
admin-proof-go-on = Dalej
admin-proof-other = Zaloguj się jeszcze raz w inny sposób. To, co wpisano, przepadnie.

## Overview

admin-overview = Przegląd
admin-heading = Administracja
admin-next-steps = Następne kroki
admin-next-try = Wypróbuj logowanie
admin-next-try-about = Aplikacja demonstracyjna loguje jak każda inna i pokazuje, czego dowiaduje się aplikacja.
admin-server = Ten serwer
admin-issuer = Wystawca
admin-discovery = Wykrywanie
admin-version = Wersja
admin-warning-mail = Nie skonfigurowano serwera poczty, więc nikt nie otrzyma linku do nowego hasła ani zaproszenia. Ustaw mail.smtp_url i mail.from.
admin-next-app-about = Trzy pola i może logować osoby.
admin-none-found = Nic nie pasuje. Poszukaj czegoś krótszego.
admin-cancel = Anuluj
admin-copy = Kopiuj
admin-copied = Skopiowano
admin-type-name = Aby potwierdzić, wpisz nazwę
admin-type-wrong = To nie jest ta nazwa.

## Applications

admin-apps = Aplikacje
admin-apps-about = Do czego osoby logują się tutejszym kontem.
admin-apps-search = Szukaj
admin-apps-search-hint = Część nazwy lub identyfikatora klienta.
admin-apps-none = Nie ma jeszcze żadnej aplikacji. Zarejestruj pierwszą: wystarczą trzy pola.
admin-apps-new = Zarejestruj aplikację
admin-apps-new-about = Wszystko inne ma rozsądną wartość domyślną i można to później zmienić.
admin-app-is-disabled = Wyłączona
admin-app-deleted = Aplikacja została usunięta.
admin-app-saved = Zapisano.
admin-app-switched-off = Aplikacja jest wyłączona.
admin-app-switched-on = Aplikacja jest włączona.
admin-type-web = Aplikacja internetowa
admin-type-web-about = Działa na serwerze i potrafi zachować sekret.
admin-type-spa = Aplikacja jednostronicowa
admin-type-spa-about = Działa tylko w przeglądarce.
admin-type-native = Aplikacja natywna
admin-type-native-about = Działa na telefonie lub komputerze.
admin-type-machine = Maszyna
admin-type-machine-about = Działa we własnym imieniu. Nikt się nie loguje.
admin-type-device = Urządzenie
admin-type-device-about = Nie ma przeglądarki, na przykład telewizor.
admin-app-name = Nazwa
admin-app-name-hint = Widzą ją osoby podczas logowania.
admin-app-name-wrong = Wpisz nazwę o długości od 1 do 100 znaków, w jednym wierszu.
admin-app-type = Rodzaj
admin-app-redirect = Adres URI przekierowania
admin-app-redirect-hint = Dokąd aplikacja chce przyjąć osoby po zalogowaniu. Maszyny i urządzenia go nie potrzebują.
admin-app-redirect-missing = Wpisz adres URI przekierowania. Podaje go dokumentacja aplikacji.
admin-app-refused = To niemożliwe: { $reason }
admin-app-register = Zarejestruj
admin-app-made = Aplikacja jest zarejestrowana
admin-secret-new = Nowy sekret
admin-secret-once = Sekret klienta jest pokazywany tylko ten jeden raz. Zachowaj go tam, gdzie aplikacja go znajdzie.
admin-secret-kept = Sekret jest zapisany
admin-app-connect = Czego potrzebuje aplikacja
admin-app-snippets = Gotowe do wklejenia

## One application

admin-app-registered = Zarejestrowano { $date }.
admin-app-changed = Ostatnia zmiana { $date }.
admin-app-disabled-about = Ta aplikacja jest wyłączona: nikt nie może się do niej zalogować, a jej tokeny są odrzucane.
admin-app-foreign = Ta aplikacja zarejestrowała się sama. Nikt tutaj nie sprawdził, kto ją prowadzi.
admin-app-edit = Zmień
admin-app-disable = Wyłącz
admin-app-enable = Włącz
admin-app-delete = Usuń
admin-app-redirects = Adresy URI przekierowania
admin-app-redirects-about = Aplikacja musi wysłać dokładnie jeden z nich, bajt po bajcie.
admin-app-post-logout = Dokąd przeglądarki mogą przejść po wylogowaniu
admin-app-settings = Ustawienia
admin-risk-machine = Prowadzi do tego samego komputera, na którym działa przeglądarka. To dobre tylko podczas tworzenia aplikacji.
admin-risk-port = Port adresu localhost jest stały. Zarejestruj zamiast niego 127.0.0.1: tam pasuje każdy port.
admin-risk-address = Adres zamiast nazwy. Kto przejmie ten adres, przejmie logowania.
admin-risk-twin = Inny różni się tylko ukośnikiem na końcu. Jeden z nich to prawdopodobnie pomyłka.
admin-secrets = Sekrety klienta
admin-secrets-none = Nie ma żadnego sekretu, więc aplikacja nie może udowodnić, czym jest. Dodaj sekret.
admin-secret-unnamed = Bez etykiety
admin-secret-made = Utworzono { $date }.
admin-secret-ends = Wygasa { $date }.
admin-secret-add = Dodaj sekret
admin-secret-remove = Usuń sekret
admin-secret-removed = Sekret został usunięty.
admin-secret-remove-about = Kto nadal używa tego sekretu, zostanie odrzucony w ciągu sekundy.
admin-secret-remove-last = To jedyny, który działa. Bez niego aplikacja nie zaloguje nikogo.
admin-secret-label = Etykieta
admin-secret-label-hint = Opcjonalna. Mówi, gdzie przechowywany jest sekret.
admin-secret-overlap = Pozostałe sekrety
admin-secret-overlap-keep = działają tak długo jak dotąd
admin-secret-overlap-week = działają jeszcze tydzień
admin-secret-overlap-day = działają jeszcze jeden dzień
admin-secret-overlap-none = wygasają od razu
admin-secret-make = Utwórz sekret

## Changing one

admin-app-lines-hint = Po jednym w wierszu.
admin-app-claims = Co zawiera token ID
admin-app-claims-full = Wszystko, co aplikacja może zobaczyć o osobie
admin-app-claims-minimal = Tylko kim ona jest; reszta jest w punkcie userinfo
admin-app-acr = Jak osoby mają potwierdzać swoją tożsamość
admin-app-acr-none = Tak jak wszędzie tutaj
admin-app-acr-two = Dwoma składnikami
admin-app-acr-passkey = Kluczem dostępu
admin-app-acr-hardware = Kluczem dostępu, którego nie można skopiować
admin-app-pkce = Wymagaj PKCE
admin-app-pkce-hint = Chroni kody w drodze. Wyłącz tylko dla aplikacji, która tego nie potrafi.
admin-app-skip = Nie pytaj osób o zgodę
admin-app-skip-hint = Dla własnych aplikacji.
admin-app-conflict = Ktoś inny zmienił w międzyczasie tę aplikację. Jeśli teraz zapiszesz, Twoja wersja zastąpi tamtą.

## What breaks

admin-app-disable-about = W ciągu sekundy nikt nie będzie mógł zalogować się do tej aplikacji, a jej tokeny będą odrzucane. Można ją ponownie włączyć.
admin-app-enable-about = Osoby znów mogą logować się do tej aplikacji. Tokeny, które nie wygasły, znów działają.
admin-app-delete-about = Aplikacja zniknie na zawsze wraz z sekretami, tokenami i tym, na co pozwoliły jej osoby. Zarejestrowana na nowo otrzyma inny identyfikator klienta.
admin-app-delete-trail = Dziennik audytu zachowuje to, co się stało.
admin-breaks-people = { $count ->
    [one] Teraz używa jej { $count } osoba.
    [few] Teraz używają jej { $count } osoby.
    [many] Teraz używa jej { $count } osób.
   *[other] Teraz używa jej { $count } osoby.
}
admin-breaks-grants = { $count ->
    [one] Tokeny { $count } logowania przestaną działać.
    [few] Tokeny { $count } logowań przestaną działać.
    [many] Tokeny { $count } logowań przestaną działać.
   *[other] Tokeny { $count } logowania przestaną działać.
}
