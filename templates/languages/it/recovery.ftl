recovery-forgot = Hai dimenticato la password?
recovery-error = Errore:
recovery-ask-title = Reimposta la password
recovery-ask-lead = Inserisci l’indirizzo email del tuo account. Invieremo lì un link con cui puoi impostare una nuova password.
recovery-email = Indirizzo email
recovery-send = Invia il link
recovery-back = Torna all’accesso
recovery-no-mail = Questo server non invia email, quindi non può mandarti un link.
recovery-no-mail-next = Rivolgiti a chi gestisce questo servizio: un amministratore può impostare una nuova password per te.
recovery-bad-email = Inserisci un indirizzo email nella forma nome@example.com.
recovery-wait = { $count ->
    [one] Sono stati chiesti troppi link. Riprova tra un minuto; l’ultimo inviato funziona ancora per 30 minuti.
   *[other] Sono stati chiesti troppi link. Riprova tra { $count } minuti; l’ultimo inviato funziona ancora per 30 minuti.
 }
recovery-sent-title = Controlla la tua email
recovery-sent = Se esiste un account con questo indirizzo, è in arrivo un’email con un link.
recovery-sent-next = Il link funziona per 30 minuti. Se non arriva nessuna email, guarda nella cartella dello spam, controlla l’indirizzo o rivolgiti a chi gestisce questo servizio: i link vengono inviati solo a indirizzi verificati.
recovery-again = Chiedi un altro link
recovery-reset-title = Imposta una nuova password
recovery-reset-lead = Quando l’avrai impostata, chiunque abbia eseguito l’accesso al tuo account verrà disconnesso, su ogni dispositivo. Poi accedi con la nuova password; il tuo secondo fattore resta com’è.
recovery-new-password = Nuova password
recovery-new-password-hint = { $count ->
    [one] Almeno un carattere.
   *[other] Almeno { $count } caratteri.
 } Quattro o cinque parole senza legami fra loro vanno bene, e gli spazi contano.
recovery-set = Imposta la password
recovery-too-short = { $count ->
    [one] Usa almeno un carattere.
   *[other] Usa almeno { $count } caratteri.
 }
recovery-too-long = Usa una password più corta.
recovery-common = Questa password è facile da indovinare. Usa alcune parole senza legami fra loro o lascia che il browser te ne suggerisca una.
recovery-done-title = La password è impostata
recovery-done = Chiunque avesse eseguito l’accesso al tuo account è stato disconnesso. Accedi con la nuova password.
recovery-sign-in = Accedi
recovery-passkey = Con una passkey accedi con l’impronta digitale, il volto o il blocco schermo, e non c’è nessuna password da dimenticare.
recovery-passkey-button = Accedi e aggiungi una passkey
recovery-dead-title = Questo link non funziona più
recovery-dead = Un link per reimpostare la password funziona una volta sola e per 30 minuti, e vale solo il più recente. Questo è già stato usato o sostituito, è troppo vecchio o è incompleto. Non ha modificato la tua password.
