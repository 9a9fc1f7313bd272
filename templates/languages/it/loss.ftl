loss-link = Ho perso tutto questo
loss-title = Tutti i secondi fattori persi
loss-about = Prova prima ciò che forse c’è ancora: la tua app di autenticazione su un altro dispositivo, una passkey, un codice di recupero su carta. Se è tutto perso, possiamo inviare un link all’indirizzo principale del tuo account. Con esso chiedi di rimuovere app di autenticazione, passkey e codici di recupero.
loss-wait = Per tenere lontani gli estranei, prima passa un tempo di attesa: { $time }. Tutti i tuoi indirizzi vengono avvisati, e chi legge le loro email può fermare tutto. Anche accedere con un secondo fattore ferma tutto.
loss-days = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
 }
loss-hours = { $count ->
    [one] { $count } ora
   *[other] { $count } ore
 }
loss-no-mail = Chiedi a chi lo gestisce: un amministratore può rimuovere i tuoi secondi fattori.
loss-back = Usa comunque un secondo fattore
loss-asked = Se l’indirizzo principale del tuo account è confermato, è in arrivo un’email. Dice che cosa fare dopo.
loss-begin-lead = Dici che tutti i secondi fattori dell’account con l’indirizzo { $email } sono persi. Quando lo confermi, inizia il tempo di attesa.
loss-begin = Sì, sono tutti persi
loss-begun-title = Il tempo di attesa è iniziato
loss-begun = Tutti i tuoi indirizzi vengono avvisati ora, e ancora una volta prima della fine. Dopo, accedi con la tua password, scegli di nuovo «Ho perso tutto questo» e invieremo il link che rimuove i tuoi secondi fattori.
loss-stop-title = Mantieni i secondi fattori
loss-stop-lead = Qualcuno ha chiesto di rimuovere i secondi fattori dell’account con l’indirizzo { $email }. Se lo fermi, tutto resta com’è.
loss-stop = Ferma
loss-stopped-title = I tuoi secondi fattori restano
loss-stopped = Nulla è stato rimosso. Se non l’hai chiesto tu, qualcuno conosce la tua password: impostane subito una nuova.
loss-finish-title = Rimuovi i secondi fattori
loss-finish-lead = App di autenticazione, passkey e codici di recupero dell’account con l’indirizzo { $email } verranno rimossi, e tutti verranno disconnessi.
loss-finish = Rimuovili
loss-finished-title = I tuoi secondi fattori sono stati rimossi
loss-finished = Accedi con la tua password, poi configura un nuovo secondo fattore.
loss-waits = Qualcuno ha detto che i tuoi secondi fattori sono persi. Potranno essere rimossi da { $date }.
account-did-loss-asked = Qualcuno con la tua password ha detto che tutti i secondi fattori sono persi
account-did-loss-begun = È iniziata l’attesa prima della rimozione dei tuoi secondi fattori
account-did-loss-stopped = La rimozione dei tuoi secondi fattori è stata fermata
account-did-loss-finished = I tuoi secondi fattori sono stati rimossi perché erano tutti persi
