mail-when = Quando
mail-network = Indirizzo di rete
mail-device = Dispositivo
mail-code-label = Il tuo codice
mail-open-address = Se il pulsante non funziona, apri questo indirizzo nel browser:
mail-not-me = Se eri tu, non devi fare nulla. Se non eri tu, imposta subito una nuova password: così tutti gli altri vengono disconnessi.
mail-not-me-button = Non ero io
mail-why-account = Ricevi questa email perché l’account in { $product } è tuo. Le email sulla sicurezza di un account non si possono disattivare.
mail-why-typed = Ricevi questa email perché qualcuno ha inserito questo indirizzo in { $product }. Se non eri tu, eliminala: senza il suo link non cambia nulla.
mail-why-administrator = Ricevi questa email perché un amministratore di { $product } ha inserito questo indirizzo.

mail-verify-subject = Verifica il tuo indirizzo email per { $product }
mail-verify = Manca un solo passaggio: dimostra che questo indirizzo è tuo.
mail-verify-note = Il link funziona una volta sola, entro 24 ore.
mail-verify-button = Verifica questo indirizzo

mail-reset-subject = Reimposta la tua password per { $product }
mail-reset = Qualcuno ha chiesto una nuova password per il tuo account.
mail-reset-note = Il link funziona una volta sola, entro 30 minuti. Se non l’hai chiesta tu, elimina questa email: la tua password resta com’è.
mail-reset-button = Imposta una nuova password

mail-password-changed-subject = Password modificata in { $product }
mail-password-changed = La password del tuo account è stata modificata.

mail-address-changed-subject = Indirizzo email modificato in { $product }
mail-address-changed = L’indirizzo email del tuo account è stato cambiato in { $about }. A questo indirizzo non arriveranno più email.
mail-address-changed-note = Se eri tu, non devi fare nulla. Se non eri tu, annulla la modifica: il link funziona una volta sola, entro 7 giorni.
mail-address-changed-button = Annulla la modifica

mail-new-device-subject = Nuovo accesso a { $product }
mail-new-device = Qualcuno ha eseguito l’accesso al tuo account da un dispositivo che non avevamo mai visto prima.

mail-new-passkey-subject = Passkey aggiunta in { $product }
mail-new-passkey = Al tuo account è stata aggiunta una passkey: { $about }.

mail-second-factor-subject = Secondo fattore modificato in { $product }
mail-second-factor = Il modo in cui dimostri che sei tu è stato modificato: { $about }.

mail-recovery-code-subject = Codice di recupero usato in { $product }
mail-recovery-code = Uno dei tuoi codici di recupero è stato usato per accedere.
mail-recovery-code-note = { $count ->
    [0] Non ne resta nessuno. Creane di nuovi nella pagina della sicurezza del tuo account.
    [one] Ne resta uno. Creane di nuovi nella pagina della sicurezza del tuo account.
   *[other] Ne restano { $count }.
 } Se non l’hai usato tu, imposta subito una nuova password.

mail-invitation-subject = Invito a { $product }
mail-invitation = Un amministratore ti ha invitato a creare un account.
mail-invitation-note = Il link funziona una volta sola, entro 7 giorni.
mail-invitation-button = Crea il mio account

mail-throttled-subject = Accesso rallentato in { $product }
mail-throttled = Qualcuno ha inserito molte volte password errate per il tuo account. I tentativi sono stati rallentati; il tuo account non è bloccato per sempre.
mail-throttled-note = Su un dispositivo da cui hai già eseguito l’accesso puoi continuare come al solito. Se hai dimenticato la password, impostane una nuova.

mail-consent-subject = App autorizzata in { $product }
mail-consent = Hai consentito a un’app di usare il tuo account: { $about }.
mail-consent-note = Nel tuo account puoi vedere che cosa può fare e revocare il consenso.
mail-consent-button = Vedi le mie app

mail-deletion-subject = Eliminazione dell’account in { $product }
mail-deletion = Il tuo account sta per essere eliminato, con tutto ciò che gli appartiene.
mail-deletion-note = Se non l’hai chiesto tu, avvisa subito chi gestisce questo servizio.

mail-code-subject = Codice di accesso per { $product }
mail-code = Inserisci questo codice nella pagina che lo ha chiesto. Non darlo a nessuno: chi lavora qui non te lo chiederà mai.
mail-code-note = Il codice funziona una volta sola, entro 10 minuti.
mail-code-button = Accedi

mail-test-subject = Email di prova da { $product }
mail-test = Questa email è stata inviata per vedere se le email arrivano. Arrivano.

mail-registered-subject = Hai già un account in { $product }
mail-registered = Qualcuno voleva registrarsi con questo indirizzo, che ha già un account. Nulla è stato modificato.
mail-registered-note = Se eri tu, accedi. Se hai dimenticato la password, nella pagina di accesso c’è un link apposito.
mail-registered-button = Accedi
