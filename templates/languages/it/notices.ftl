mail-due = Ha effetto

mail-address-taken-subject = Il tuo indirizzo è già in uso in { $product }
mail-address-taken = Qualcuno voleva aggiungere questo indirizzo a un altro account, ma appartiene al tuo. Nulla è cambiato.

mail-address-added-subject = Indirizzo email aggiunto in { $product }
mail-address-added = Un altro indirizzo email è stato aggiunto al tuo account: { $about }. Con esso si può accedere e impostare una nuova password.

mail-factor-app-added = è stata configurata un’app di autenticazione
mail-factor-app-removed = l’app di autenticazione è stata rimossa
mail-factor-new-codes = sono stati creati nuovi codici di recupero e i vecchi non valgono più
mail-factor-passkey-removed = una passkey è stata rimossa
mail-factor-all-removed = l’app di autenticazione, le passkey e i codici di recupero sono stati rimossi

mail-kept-subject = Account mantenuto in { $product }
mail-kept = Il tuo account non verrà eliminato. L’eliminazione è stata annullata.

mail-recovery-asked-subject = Secondo fattore perso in { $product }
mail-recovery-asked = Qualcuno che conosce la tua password ha detto che tutti i secondi fattori del tuo account sono persi. Se eri tu, confermalo qui. Poi inizia un tempo di attesa.
mail-recovery-asked-button = Sì, sono tutti persi
mail-recovery-note = Il link funziona una volta sola, entro 30 minuti. Se non eri tu, qualcuno conosce la tua password: non usare il link e imposta una nuova password.

mail-recovery-waits-subject = I tuoi secondi fattori verranno rimossi in { $product }
mail-recovery-waits = Qualcuno ha chiesto di rimuovere i secondi fattori del tuo account: app di autenticazione, passkey e codici di recupero. Non avverrà prima del momento indicato sotto.
mail-recovery-waits-note = Se non eri tu, ferma tutto ora e imposta una nuova password. Anche accedere con uno dei tuoi secondi fattori ferma tutto.
mail-recovery-waits-button = Ferma

mail-recovery-ready-subject = Rimuovi i tuoi secondi fattori in { $product }
mail-recovery-ready = Il tempo di attesa è finito. Ora puoi rimuovere app di autenticazione, passkey e codici di recupero, e accedere con la tua password.
mail-recovery-ready-button = Rimuovili

mail-recovery-stopped-subject = I secondi fattori restano in { $product }
mail-recovery-stopped = La rimozione dei secondi fattori del tuo account è stata fermata. Funzionano come prima.
