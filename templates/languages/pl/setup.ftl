setup-heading = Utwórz pierwsze konto
setup-about = Ta osoba opiekuje się serwerem: jego użytkownikami, aplikacjami i kluczami.
setup-email = Adres e-mail
setup-name = Twoja nazwa
setup-name-hint = Taka, jaką mają widzieć inni.
setup-password = Utwórz hasło
setup-password-hint = { $count ->
    [one] Co najmniej { $count } znak. Dobrze sprawdzają się cztery lub pięć niepowiązanych słów; spacje też się liczą.
    [few] Co najmniej { $count } znaki. Dobrze sprawdzają się cztery lub pięć niepowiązanych słów; spacje też się liczą.
    [many] Co najmniej { $count } znaków. Dobrze sprawdzają się cztery lub pięć niepowiązanych słów; spacje też się liczą.
   *[other] Co najmniej { $count } znaku. Dobrze sprawdzają się cztery lub pięć niepowiązanych słów; spacje też się liczą.
}
setup-button = Utwórz konto
