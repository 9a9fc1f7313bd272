mail-address-removed-subject = Indirizzo email rimosso da { $product }
mail-address-removed = Un indirizzo email è stato rimosso dal tuo account: { $about }. Con esso non si può più accedere né impostare una nuova password.
mail-provider-linked-subject = Account collegato in { $product }
mail-provider-linked = Un account presso un altro fornitore è stato collegato al tuo account: { $about }. Chi può accedere lì entra nel tuo account.
mail-provider-unlinked-subject = Collegamento rimosso in { $product }
mail-provider-unlinked = Un account presso un altro fornitore non è più collegato al tuo account: { $about }. Non apre più il tuo account.
passkey-left-provider = Senza questa passkey puoi ancora accedere con il tuo account presso un altro fornitore.
account-did-address-code = Hai chiesto un codice per verificare il tuo indirizzo email
