second-factor-error = Errore:
second-factor-verify = Continua
second-factor-continue = Vai all’app

totp-title = Inserisci il codice
totp-lead = per continuare su { $app }
totp-code-label = Codice dell’app di autenticazione
totp-code-hint = Sei cifre. Ogni 30 secondi arriva un nuovo codice.
totp-enter-code = Inserisci le sei cifre che mostra la tua app di autenticazione.
totp-wrong-code = Il codice non è corretto o è già stato usato. Aspetta il prossimo e riprova.
totp-trust = Considera attendibile questo browser e per un po’ non chiedere qui un codice
totp-use-passkey = Usa invece una passkey
totp-use-recovery-code = Usa un codice di recupero

recovery-title = Inserisci un codice di recupero
recovery-code-label = Codice di recupero
recovery-code-hint = Uno dei codici che hai conservato su carta o in un file. Ognuno funziona una volta sola.
recovery-enter-code = Inserisci uno dei tuoi codici di recupero.
recovery-wrong-code = Il codice di recupero non è corretto o è già stato usato. Provane un altro.
recovery-use-totp = Usa l’app di autenticazione

fresh-proof-label = La tua password
fresh-proof-hint = Per modificare il modo in cui accedi, dimostra ancora una volta che sei tu.
fresh-proof-missing = Inserisci la tua password per fare questa modifica.
fresh-proof-wrong = La password non è corretta. Riprova.

account-totp-title = App di autenticazione
account-totp-needed = { $app } richiede una seconda prova oltre alla password.
account-totp-about = Un’app sul tuo telefono mostra un nuovo codice ogni 30 secondi. Dopo la password inserisci quel codice, così una password rubata da sola non fa entrare nessuno.
account-totp-start = Configura un’app di autenticazione
account-totp-scan = Scansiona questa immagine con la tua app di autenticazione.
account-totp-picture = Codice QR che contiene il segreto qui sotto
account-totp-open = Apri un’app di autenticazione su questo dispositivo
account-totp-type = Oppure scrivi questo segreto nell’app:
account-totp-confirm = Codice che l’app mostra ora
account-totp-since = App di autenticazione in uso dal { $date }.
account-totp-remove = Rimuovi l’app di autenticazione

account-recovery-title = Codici di recupero
account-recovery-about = Un codice di recupero ti fa accedere quando non hai a portata di mano l’app di autenticazione. Ognuno funziona una volta sola.
account-recovery-left = { $count ->
    [one] Ti resta { $count } codice di recupero.
   *[other] Ti restano { $count } codici di recupero.
 }
account-recovery-void = I nuovi codici rendono inutilizzabili quelli vecchi.
account-recovery-generate = Crea nuovi codici di recupero
account-recovery-useless = Prima configura ciò che devono sostituire.
account-recovery-new = I tuoi nuovi codici di recupero
account-recovery-once = Conservali dove puoi trovarli senza il telefono. Vengono mostrati solo questa volta.
account-recovery-copy = Copia
account-recovery-print = Stampa
account-recovery-download = Scarica
account-recovery-kept = Li ho conservati
