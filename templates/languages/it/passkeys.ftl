passkey-sign-in = Accedi con una passkey
passkey-continue-to = per continuare su { $app }
passkey-what-happens = Il tuo dispositivo ti chiede l’impronta digitale, il volto o il suo PIN. Questo controllo resta sul dispositivo.
passkey-waiting = Segui le indicazioni che ora mostra il browser.
passkey-cancelled = Non è stata usata nessuna passkey. Puoi riprovare o accedere con la password.
passkey-failed = Non è stato possibile usare la passkey. Riprova o accedi con la password.
passkey-unsupported = Questo browser non supporta le passkey. Usa un altro browser o la password.
passkey-nothing-sent = Non è stata inviata nessuna passkey. Per le passkey serve un browser che le supporti e che qui esegua script. Altrimenti usa la password.
passkey-expired = È passato troppo tempo, oppure la richiesta è stata inviata due volte. Riprova.
passkey-refused = Questa passkey non è stata accettata. Potrebbe essere stata rimossa dal tuo account. Provane un’altra o accedi con la password.
passkey-use-password = Usa la password
passkey-other-way = Usa un altro metodo
passkey-error = Errore:
passkey-footer = Una passkey non si può indovinare e funziona solo su questo sito.
passkey-confirm = Conferma che sei tu
passkey-confirm-why = Prima di modificare il modo in cui accedi, dimostra ancora una volta chi sei.
passkey-offer = La prossima volta accedi più in fretta
passkey-explained = Con una passkey accedi con l’impronta digitale, il volto o il PIN e non ti serve una password. Nessuno può indurti con l’inganno a dargliene una copia.
passkey-later = Non ora
passkey-list = Le tue passkey
passkey-none = Non hai ancora nessuna passkey.
passkey-add = Aggiungi una passkey
passkey-add-cancelled = Non è stata creata nessuna passkey. Puoi riprovare quando vuoi.
passkey-not-made = Non è stato possibile aggiungere la passkey. Riprova o usa un altro dispositivo o un altro gestore di password.
passkey-exists = Questo dispositivo o gestore di password ha già una passkey per il tuo account.
passkey-unnamed = Passkey
passkey-kept-by = Conservata da
passkey-where = Funziona su
passkey-synced = Tutti i tuoi dispositivi (sincronizzata)
passkey-one-device = Solo questo dispositivo o questa chiave
passkey-created = Creata
passkey-last-used = Ultimo uso
passkey-never = Mai
passkey-change = Rinomina o rimuovi { $name }
passkey-name = Nome
passkey-name-wanted = Inserisci un nome di al massimo 64 caratteri.
passkey-rename = Salva il nome
passkey-remove-heading = Rimuovi questa passkey
passkey-remove = Rimuovi la passkey
passkey-back = Torna alle tue passkey
passkey-left-password = Senza questa passkey puoi ancora accedere con la password.
passkey-left-both = Senza questa passkey puoi ancora accedere con la password e { $count ->
    [one] { $count } altra passkey
   *[other] { $count } altre passkey
 }.
passkey-left-others = Senza questa passkey puoi ancora accedere con { $count ->
    [one] { $count } altra passkey
   *[other] { $count } altre passkey
 }.
passkey-left-nothing = Questo è il tuo unico modo di accedere, quindi non si può rimuovere. Prima aggiungi un’altra passkey o imposta una password.
