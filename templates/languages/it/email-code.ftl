email-send = Inviami un codice
email-ask-title = Accedi via email
email-ask-lead = Inserisci l’indirizzo email del tuo account. Invieremo lì un codice con cui puoi accedere qui.
email-use-password = Usa invece la password
email-code-title = Inserisci il codice ricevuto via email
email-code-sent = Se esiste un account con l’indirizzo { $email }, è in arrivo un’email con un codice. Il codice funziona per 10 minuti e solo in questo browser.
email-code-phrase = L’email contiene anche queste due parole:
email-code-label = Codice
email-code-hint = Otto lettere, maiuscole o minuscole, con o senza trattino.
email-code-missing = Inserisci il codice ricevuto via email.
email-code-wrong = Questo codice non è corretto. Controllalo e riprova; dopo cinque tentativi errati non funziona più.
email-wait = { $count ->
    [one] Sono stati chiesti troppi codici. Riprova tra un minuto.
   *[other] Sono stati chiesti troppi codici. Riprova tra { $count } minuti.
 }
email-again = Chiedi un altro codice
email-link-title = Accedi
email-link-here = Hai chiesto questa email in questo browser. La pagina che l’ha chiesta contiene anche queste due parole:
email-link-elsewhere = Hai aperto questo link in un browser diverso da quello che l’ha chiesto, quindi qui nessuno ha effettuato l’accesso. Scrivi questo codice nella pagina che contiene queste due parole:
email-link-warning = Se non vedi una pagina così, l’email è stata chiesta da qualcun altro. In tal caso chiudi questa pagina e non dare il codice a nessuno.
email-dead-title = Questo codice non funziona più
email-dead = Un codice funziona una volta sola, per 10 minuti e nel browser che l’ha chiesto; cinque tentativi errati lo annullano. Questo è stato usato o sostituito, oppure è troppo vecchio. Nessuno ha effettuato l’accesso con questo codice.
mail-phrase = Due parole
mail-app = App
recovery-done-elsewhere = { $app } attende nel browser in cui hai chiesto il link. Puoi continuare lì o ricominciare qui.
