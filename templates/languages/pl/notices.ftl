mail-due = Obowiązuje od

mail-address-taken-subject = Twój adres jest już używany w { $product }
mail-address-taken = Ktoś chciał dodać ten adres do innego konta, ale należy on do Twojego. Nic nie zostało zmienione.

mail-address-added-subject = Dodano adres e-mail w { $product }
mail-address-added = Do Twojego konta dodano kolejny adres e-mail: { $about }. Można nim się logować i ustawić nowe hasło.

mail-factor-app-added = skonfigurowano aplikację uwierzytelniającą
mail-factor-app-removed = usunięto aplikację uwierzytelniającą
mail-factor-new-codes = utworzono nowe kody odzyskiwania, a stare są nieważne
mail-factor-passkey-removed = usunięto klucz dostępu
mail-factor-all-removed = usunięto aplikację uwierzytelniającą, klucze dostępu i kody odzyskiwania

mail-kept-subject = Konto w { $product } pozostaje
mail-kept = Twoje konto jednak nie zostanie usunięte. Usuwanie odwołano.

mail-recovery-asked-subject = Utracono drugi składnik w { $product }
mail-recovery-asked = Ktoś, kto zna Twoje hasło, zgłosił, że wszystkie drugie składniki Twojego konta są utracone. Jeśli to Ty, potwierdź to tutaj. Wtedy zacznie się czas oczekiwania.
mail-recovery-asked-button = Tak, wszystkie są utracone
mail-recovery-note = Link działa tylko raz, w ciągu 30 minut. Jeśli to nie Ty, ktoś zna Twoje hasło: nie używaj linku i ustaw nowe hasło.

mail-recovery-waits-subject = Twoje drugie składniki w { $product } zostaną usunięte
mail-recovery-waits = Ktoś poprosił o usunięcie drugich składników Twojego konta: aplikacji uwierzytelniającej, kluczy dostępu i kodów odzyskiwania. Nastąpi to nie wcześniej niż w czasie podanym poniżej.
mail-recovery-waits-note = Jeśli to nie Ty, zatrzymaj to teraz i ustaw nowe hasło. Zalogowanie się jednym z drugich składników też to zatrzymuje.
mail-recovery-waits-button = Zatrzymaj

mail-recovery-ready-subject = Usuń swoje drugie składniki w { $product }
mail-recovery-ready = Czas oczekiwania minął. Możesz teraz usunąć aplikację uwierzytelniającą, klucze dostępu i kody odzyskiwania oraz zalogować się hasłem.
mail-recovery-ready-button = Usuń je

mail-recovery-stopped-subject = Drugie składniki w { $product } pozostają
mail-recovery-stopped = Usuwanie drugich składników Twojego konta zatrzymano. Działają jak dotąd.
