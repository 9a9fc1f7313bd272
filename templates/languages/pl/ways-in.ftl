mail-address-removed-subject = Usunięto adres e-mail w { $product }
mail-address-removed = Z Twojego konta usunięto adres e-mail: { $about }. Nie można już nim się logować ani ustawić nowego hasła.
mail-provider-linked-subject = Połączono konto w { $product }
mail-provider-linked = Z Twoim kontem połączono konto u innego dostawcy: { $about }. Każdy, kto może się tam zalogować, dostanie się na Twoje konto.
mail-provider-unlinked-subject = Usunięto połączenie w { $product }
mail-provider-unlinked = Konto u innego dostawcy nie jest już połączone z Twoim kontem: { $about }. Nie otwiera już Twojego konta.
passkey-left-provider = Bez niego nadal możesz zalogować się kontem u innego dostawcy.
account-did-address-code = Poproszono o kod do potwierdzenia Twojego adresu e-mail
