## The admin console: what all its pages share

admin-open = Amministrazione
admin-nav = Amministrazione
admin-crumbs = Dove ci si trova
admin-skip = Vai al contenuto
admin-command = Lo stesso dalla riga di comando
admin-search = Cerca
admin-first = Torna all’inizio
admin-next = Altro
admin-forbidden-heading = Questa operazione non è consentita
admin-forbidden-message = Il suo account non ha l’autorizzazione per questa pagina o per ciò che ha chiesto.
admin-forbidden-next = Se le serve per il suo lavoro, si rivolga ai responsabili di questo servizio.

## Proving who one is before a change

admin-proof-heading = È ancora lei?
admin-proof-why = Sono passati più di cinque minuti dall’ultima volta che lo ha dimostrato. Ciò che ha inserito resta e prosegue dopo.
admin-proof-go-on = Continua
admin-proof-other = Acceda ancora una volta in un altro modo. Ciò che ha inserito andrà perso.

## Overview

admin-overview = Panoramica
admin-heading = Amministrazione
admin-next-steps = Prossimi passi
admin-next-try = Provi un accesso
admin-next-try-about = L’applicazione dimostrativa la fa accedere come qualsiasi altra e mostra che cosa viene a sapere un’applicazione.
admin-server = Questo server
admin-issuer = Emittente
admin-discovery = Discovery
admin-version = Versione
admin-warning-mail = Non è configurato alcun server di posta, quindi nessuno riceve un link per una nuova password o un invito. Imposti mail.smtp_url e mail.from.
admin-next-app-about = Tre campi, e può far accedere le persone.
admin-none-found = Nessuna corrispondenza. Cerchi qualcosa di più breve.
admin-cancel = Annulla
admin-copy = Copia
admin-copied = Copiato
admin-type-name = Per confermare, scriva il nome
admin-type-wrong = Questo non è il nome.

## Applications

admin-apps = Applicazioni
admin-apps-about = Ciò a cui le persone accedono con il loro account di qui.
admin-apps-search = Cerca
admin-apps-search-hint = Una parte del nome o dell’ID client.
admin-apps-none = Non c’è ancora alcuna applicazione. Registri la prima: bastano tre campi.
admin-apps-new = Registra un’applicazione
admin-apps-new-about = Tutto il resto ha un valore predefinito sensato e si può cambiare più tardi.
admin-app-is-disabled = Disattivata
admin-app-deleted = L’applicazione è stata eliminata.
admin-app-saved = Salvato.
admin-app-switched-off = L’applicazione è disattivata.
admin-app-switched-on = L’applicazione è attivata.
admin-type-web = Applicazione web
admin-type-web-about = Gira su un server e può custodire un segreto.
admin-type-spa = Applicazione a pagina singola
admin-type-spa-about = Gira solo nel browser.
admin-type-native = Applicazione nativa
admin-type-native-about = Gira su un telefono o un computer.
admin-type-machine = Macchina
admin-type-machine-about = Agisce per conto proprio. Nessuno accede.
admin-type-device = Dispositivo
admin-type-device-about = Non ha un browser, come un televisore.
admin-app-name = Nome
admin-app-name-hint = Le persone lo leggono quando accedono.
admin-app-name-wrong = Inserisca un nome da 1 a 100 caratteri, su una sola riga.
admin-app-type = Tipo
admin-app-redirect = URI di reindirizzamento
admin-app-redirect-hint = Dove l’applicazione vuole che le persone tornino dopo l’accesso. Macchine e dispositivi non ne hanno bisogno.
admin-app-redirect-missing = Inserisca l’URI di reindirizzamento. Lo indica la documentazione dell’applicazione.
admin-app-refused = Non è possibile: { $reason }
admin-app-register = Registra
admin-app-made = L’applicazione è registrata
admin-secret-new = Il nuovo segreto
admin-secret-once = Il segreto client viene mostrato solo questa volta. Lo conservi dove l’applicazione lo trova.
admin-secret-kept = L’ho conservato
admin-app-connect = Che cosa serve all’applicazione
admin-app-snippets = Pronto da incollare

## One application

admin-app-registered = Registrata il { $date }.
admin-app-changed = Ultima modifica il { $date }.
admin-app-disabled-about = Questa applicazione è disattivata: nessuno può accedervi e i suoi token vengono rifiutati.
admin-app-foreign = Questa applicazione si è registrata da sola. Nessuno qui ha verificato chi la gestisce.
admin-app-edit = Modifica
admin-app-disable = Disattiva
admin-app-enable = Attiva
admin-app-delete = Elimina
admin-app-redirects = URI di reindirizzamento
admin-app-redirects-about = L’applicazione deve inviare esattamente uno di questi, byte per byte.
admin-app-post-logout = Dove possono andare i browser dopo la disconnessione
admin-app-settings = Impostazioni
admin-risk-machine = Porta proprio alla macchina su cui gira il browser. Va bene solo per lo sviluppo.
admin-risk-port = La porta di localhost è fissa. Registri invece 127.0.0.1: lì va bene qualsiasi porta.
admin-risk-address = Un indirizzo al posto di un nome. Chi ottiene questo indirizzo ottiene gli accessi.
admin-risk-twin = Un altro si distingue solo per la barra finale. Uno dei due è probabilmente un errore.
admin-secrets = Segreti client
admin-secrets-none = Non c’è alcun segreto, quindi l’applicazione non può dimostrare chi è. Ne aggiunga uno.
admin-secret-unnamed = Senza etichetta
admin-secret-made = Creato il { $date }.
admin-secret-ends = Termina il { $date }.
admin-secret-add = Aggiungi un segreto
admin-secret-remove = Rimuovi il segreto
admin-secret-removed = Il segreto è stato rimosso.
admin-secret-remove-about = Chi usa ancora questo segreto viene rifiutato entro un secondo.
admin-secret-remove-last = È l’unico che funziona. Senza di esso l’applicazione non può far accedere nessuno.
admin-secret-label = Etichetta
admin-secret-label-hint = Facoltativa. Dice dove è conservato il segreto.
admin-secret-overlap = Gli altri segreti
admin-secret-overlap-keep = funzionano quanto prima
admin-secret-overlap-week = funzionano ancora una settimana
admin-secret-overlap-day = funzionano ancora un giorno
admin-secret-overlap-none = terminano subito
admin-secret-make = Crea il segreto

## Changing one

admin-app-lines-hint = Uno per riga.
admin-app-claims = Che cosa contiene il token ID
admin-app-claims-full = Tutto ciò che l’applicazione può vedere della persona
admin-app-claims-minimal = Solo chi è; il resto è all’endpoint userinfo
admin-app-acr = Come le persone devono dimostrare chi sono
admin-app-acr-none = Come ovunque qui
admin-app-acr-two = Con due fattori
admin-app-acr-passkey = Con una passkey
admin-app-acr-hardware = Con una passkey che non si può copiare
admin-app-pkce = Richiedi PKCE
admin-app-pkce-hint = Protegge i codici lungo il percorso. Lo disattivi solo per un’applicazione che non ne è capace.
admin-app-skip = Non chiedere il consenso alle persone
admin-app-skip-hint = Per le proprie applicazioni.
admin-app-conflict = Nel frattempo qualcun altro ha modificato questa applicazione. Se salva ora, la sua versione sostituisce l’altra.

## What breaks

admin-app-disable-about = Entro un secondo nessuno può più accedere a questa applicazione e i suoi token vengono rifiutati. Può riattivarla.
admin-app-enable-about = Le persone possono di nuovo accedere a questa applicazione. I token non scaduti tornano a funzionare.
admin-app-delete-about = L’applicazione sparisce per sempre, con i suoi segreti, i suoi token e ciò che le persone le hanno permesso. Registrata di nuovo, riceve un altro ID client.
admin-app-delete-trail = Il registro di controllo conserva ciò che è successo.
admin-breaks-people = { $count ->
    [one] { $count } persona la usa ora.
   *[other] { $count } persone la usano ora.
}
admin-breaks-grants = { $count ->
    [one] I token di { $count } accesso smettono di funzionare.
   *[other] I token di { $count } accessi smettono di funzionare.
}
