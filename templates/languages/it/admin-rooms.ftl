## People, sessions, signing keys and the audit log in the admin console

rooms-none = Nessun risultato.
rooms-back = Torna indietro senza fare nulla
rooms-details = Dettagli
rooms-change = Modifica
rooms-show = Mostra
rooms-give = Assegna
rooms-take = Togli
rooms-by = Da { $who }
rooms-changed = Salvato.
rooms-name = Nome
rooms-id = ID
rooms-state = Stato
rooms-created = Creato
rooms-since = Dal { $date }

## People

rooms-users = Utenti
rooms-users-find = Cerca un utente
rooms-users-find-hint = L’inizio di un indirizzo email, di un nome utente o di un nome, oppure un ID intero.
rooms-user-new = Nuovo utente
rooms-active = Attivo
rooms-disabled = Disattivato
rooms-leaving = In eliminazione
rooms-above = Questo utente può fare più di lei, quindi qui non può cambiare nulla.
rooms-last = Nessun altro può fare tutto. Assegni prima a qualcun altro il ruolo di amministratore.
rooms-acts = Che cosa può fare
rooms-recent = Eventi recenti
rooms-recent-all = Tutti gli eventi di questo utente
rooms-edit = Modifica
rooms-edit-about = Le app conoscono le modifiche al prossimo accesso.
rooms-username-hint = Un altro nome con cui accedere. Può restare vuoto.
rooms-vouch = L’indirizzo email appartiene a questo utente
rooms-vouch-hint = Lei se ne fa garante, e le app se ne fideranno.
rooms-email-taken = Esiste già un account con questo indirizzo.
rooms-create = Crea utente
rooms-created-done = Account creato
rooms-new-mailed = Un link per scegliere una password viene inviato all’indirizzo. Vale una volta, per 7 giorni.
rooms-new-shown = Riceve un link da consegnare, con cui l’utente sceglie una password. Non viene inviata alcuna email.
rooms-invite = Invita
rooms-invite-about = La persona crea l’account e sceglie una password con un link. Vale una volta, per 7 giorni.
rooms-invite-button = Invita
rooms-invite-closed = La registrazione è chiusa, quindi nessun invito funziona. Imposti signup.mode su invite oppure crei lei l’utente.
rooms-invited = L’invito è in arrivo.
rooms-link = Un link da consegnare
rooms-link-for = Consegni questo link a { $who } e a nessun altro. Viene mostrato solo ora.
rooms-link-works = { $count ->
    [one] Vale una volta, per un’ora.
   *[other] Vale una volta, per { $count } ore.
}
rooms-link-kept = L’ho copiato
rooms-handed = Il link attende di essere usato.

rooms-reset = Reimposta la password
rooms-reset-button = Crea un link
rooms-reset-mailed = Un link per scegliere una nuova password viene inviato all’utente per email. Vale una volta, per 30 minuti.
rooms-reset-shown = Riceve un link da consegnare. Vale una volta, per 24 ore.
rooms-reset-until = Finché non viene usato, la password attuale resta com’è.
rooms-reset-then = Quando viene usato, l’utente viene disconnesso ovunque.
rooms-reset-disabled = Questo account è disattivato. Prima lo attivi.
rooms-mailed = Il link è in arrivo.

rooms-says-out = L’utente viene disconnesso subito da tutti i dispositivi.
rooms-says-apps = Le app perdono tutto l’accesso che hanno ora.
rooms-disable = Disattiva
rooms-disable-says = Nessuno può accedere con questo account finché lei non lo riattiva.
rooms-disabled-done = Account disattivato
rooms-enable = Attiva
rooms-enable-says = L’utente può accedere di nuovo. Ciò che è stato disconnesso resta disconnesso.
rooms-enabled-done = Account attivato
rooms-end-all = Disconnetti ovunque
rooms-end-all-says = L’utente può accedere di nuovo subito.
rooms-ended-all = Disconnesso ovunque
rooms-delete = Elimina
rooms-delete-until = L’account viene disattivato. Fino al { $date } può tornare indietro.
rooms-delete-then = Dopo, tutto ciò che appartiene all’account sparisce per sempre.
rooms-deleted-at = Questo account sarà eliminato il { $date }.
rooms-deleted-done = L’account è in eliminazione.
rooms-keep = Non eliminare
rooms-keep-says = L’account resta, e resta disattivato finché lei non lo attiva.
rooms-kept-done = Account conservato

rooms-methods = Modi per accedere
rooms-methods-none = Ancora nessuno.
rooms-passkey = Passkey
rooms-codes-left = { $count ->
    [one] Ne resta uno
   *[other] Ne restano { $count }
}
rooms-take-heading = Togli un modo per accedere
rooms-take-says = Lo faccia solo se sa che è davvero questo utente ad averlo perso.
rooms-take-told = L’utente viene avvisato per email.
rooms-taken = Tolto.

rooms-roles = Ruoli
rooms-roles-none = Nessuno.
rooms-roles-about = I ruoli dicono che cosa può fare un utente in questa amministrazione. Può assegnare solo ciò che ha lei stesso.
rooms-role-above = Permette più di quanto lei possa
rooms-groups = Gruppi
rooms-groups-none = Nessuno.
rooms-groups-about = Le app conoscono i gruppi di un utente e possono consentire cose in base a essi.
rooms-group-name = Aggiungi al gruppo
rooms-group-add = Aggiungi
rooms-group-wrong = Inserisca un nome da 1 a 128 caratteri su una riga.

## Sessions

rooms-sessions = Sessioni
rooms-sessions-about = Chi è connesso ora, i più recenti per primi.
rooms-sessions-live = { $count ->
    [0] Non connesso da nessuna parte.
    [one] Connesso su un dispositivo.
   *[other] Connesso su { $count } dispositivi.
}
rooms-person = Utente
rooms-person-hint = Indirizzo email, nome utente o ID.
rooms-app = App
rooms-app-hint = Il suo client_id.
rooms-end = Termina
rooms-ended = Disconnesso lì.

## Signing keys

rooms-keys = Chiavi di firma
rooms-keys-about = Con queste chiavi le app sanno che i token vengono da qui.
rooms-key-id = ID della chiave
rooms-key-next = firmerà dopo
rooms-key-active = firma ora
rooms-key-retired = non firma più
rooms-key-gone = non c’è più
rooms-published-from = Pubblicata dal
rooms-signs-from = Firma dal
rooms-signs-until = Firma fino al
rooms-published-until = Pubblicata fino al
rooms-rotate = Rinnova ora
rooms-rotated = Le nuove chiavi sono pubblicate.
rooms-rotate-conflict = Un altro server ha creato nuove chiavi nello stesso momento. Non è stato fatto nulla.
rooms-plan-publish = Ora: viene pubblicata una nuova chiave di ogni tipo, così le app la conoscono.
rooms-plan-sign = { $date }: le nuove chiavi firmano, quelle attuali smettono.
rooms-plan-retire = { $date }: le vecchie chiavi non sono più pubblicate. Per allora è scaduto tutto ciò che hanno firmato.
rooms-retire = Ritira
rooms-retire-next = Non ha ancora firmato nulla, quindi nulla si rompe.
rooms-retire-active = Smette di firmare ora. Ciò che ha firmato vale fino alla scadenza.
rooms-retire-retired = Ogni token che ha firmato viene rifiutato da ora. Le app che ne conservano uno devono far accedere di nuovo i loro utenti.
rooms-retire-last = Nessun’altra chiave di questo tipo firma ora. Prima rinnovi.
rooms-retire-gone = Questa chiave non c’è già più.
rooms-retired-done = Una chiave di firma è stata ritirata

## Audit log

rooms-audit = Registro di audit
rooms-audit-actor = Fatto da
rooms-audit-actor-hint = Indirizzo email, nome utente o ID; oppure cli per la riga di comando. Il prefisso user: o client: precisa quale.
rooms-audit-target = Riguarda
rooms-audit-target-hint = Indirizzo email, nome utente o ID di un utente, oppure il client_id di un’app. Il prefisso user: o client: precisa quale.
rooms-audit-kind = Che cosa
rooms-audit-any = Tutto
rooms-audit-from = Da
rooms-audit-until = Prima di
rooms-audit-time-hint = Per esempio 2026-11-22 o 2026-11-22 21:05, in UTC.
rooms-audit-request = ID della richiesta
rooms-audit-request-hint = Le pagine di errore lo mostrano.
rooms-export = Scarica come NDJSON

rooms-did-refused = Un amministratore ha cercato di spingersi troppo oltre
rooms-did-sign-in = Accesso effettuato
rooms-did-sign-out = Uscita effettuata
rooms-did-consent = App consentita
rooms-did-deny = App non consentita
rooms-did-revoke = Accesso di un’app terminato
rooms-did-app = Passaggio a un’app
rooms-did-refresh = Un’app ha rinnovato il suo accesso
rooms-did-replay = Un’app ha inviato una chiave due volte, quindi il suo accesso è terminato
rooms-did-invite = Qualcuno è stato invitato
rooms-did-password = Password cambiata
rooms-did-profile = Profilo cambiato
rooms-did-export = Copia dei propri dati presa
rooms-did-delete = Account eliminato
rooms-did-codes-removed = I codici di recupero sono stati rimossi
rooms-did-role-given = Ruolo assegnato
rooms-did-role-taken = Ruolo tolto
rooms-did-group-joined = Aggiunto a un gruppo
rooms-did-group-left = Tolto da un gruppo
rooms-did-app-created = App registrata
rooms-did-app-deleted = App eliminata
rooms-did-app-disabled = App disattivata
rooms-did-app-enabled = App attivata
rooms-did-app-changed = App cambiata
rooms-did-key = È stata creata una chiave di firma
