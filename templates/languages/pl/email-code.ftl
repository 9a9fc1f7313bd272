email-send = Wyślij mi kod
email-ask-title = Logowanie przez e-mail
email-ask-lead = Wpisz adres e-mail swojego konta. Wyślemy na niego kod, za pomocą którego zalogujesz się tutaj.
email-use-password = Użyj zamiast tego hasła
email-code-title = Wpisz kod z wiadomości
email-code-sent = Jeśli istnieje konto z adresem { $email }, wysłaliśmy na niego wiadomość z kodem. Kod działa przez 10 minut i tylko w tej przeglądarce.
email-code-phrase = W wiadomości są też te dwa słowa:
email-code-label = Kod
email-code-hint = Osiem liter, małych lub wielkich, z łącznikiem lub bez.
email-code-missing = Wpisz kod z wiadomości.
email-code-wrong = Ten kod jest nieprawidłowy. Sprawdź go i spróbuj ponownie; po pięciu błędnych próbach przestaje działać.
email-wait = { $count ->
    [one] Poproszono o zbyt wiele kodów. Spróbuj ponownie za minutę.
    [few] Poproszono o zbyt wiele kodów. Spróbuj ponownie za { $count } minuty.
    [many] Poproszono o zbyt wiele kodów. Spróbuj ponownie za { $count } minut.
   *[other] Poproszono o zbyt wiele kodów. Spróbuj ponownie za { $count } minuty.
 }
email-again = Poproś o inny kod
email-link-title = Zaloguj się
email-link-here = O tę wiadomość poproszono w tej przeglądarce. Na stronie, która o nią prosiła, są też te dwa słowa:
email-link-elsewhere = Ten link otwarto w innej przeglądarce niż ta, w której o niego poproszono, więc nikt nie zostaje tu zalogowany. Wpisz ten kod na stronie, na której są te dwa słowa:
email-link-warning = Jeśli nie widzisz takiej strony, o wiadomość poprosił ktoś inny. Zamknij wtedy tę stronę i nikomu nie podawaj kodu.
email-dead-title = Ten kod już nie działa
email-dead = Kod działa tylko raz, przez 10 minut i w przeglądarce, w której o niego poproszono; pięć błędnych prób go unieważnia. Ten został użyty lub zastąpiony albo jest za stary. Nikt nie został nim zalogowany.
mail-phrase = Dwa słowa
mail-app = Aplikacja
recovery-done-elsewhere = { $app } czeka w przeglądarce, w której poproszono o link. Możesz tam kontynuować albo zacząć od nowa tutaj.
