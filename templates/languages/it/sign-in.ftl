sign-in-heading = Accedi
sign-in-title-app = Accedi a { $app }
sign-in-continue = per continuare su { $app }
sign-in-confirm = Per la tua sicurezza, accedi ancora una volta.
sign-in-username = Indirizzo email o nome utente
sign-in-password = Password
sign-in-button = Accedi

sign-in-username-missing = Inserisci il tuo indirizzo email o il tuo nome utente.
sign-in-username-long = Inserisci un indirizzo email o un nome utente più corto.
sign-in-password-missing = Inserisci la tua password.
sign-in-password-long = Inserisci una password più corta.
sign-in-refused = Il nome utente o la password non sono corretti. Controllali entrambi e riprova.
sign-in-username-check = Controlla l’indirizzo email o il nome utente.
sign-in-password-again = Inserisci di nuovo la password.

throttled-heading = Troppi tentativi
throttled-why = Per proteggere gli account, qui l’accesso è sospeso per un po’.
throttled-again = Riprova tra { $wait }. Provare prima non serve, e il tuo account non è bloccato per sempre.
throttled-seconds = { $count ->
    [one] { $count } secondo
   *[other] { $count } secondi
}
throttled-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minuti
}
throttled-hours = { $count ->
    [one] { $count } ora
   *[other] { $count } ore
}
throttled-back = Torna all’accesso

accounts-heading = Scegli un account
accounts-none = In questo browser non è ancora stato usato nessun account.
accounts-signed-in = Accesso eseguito
accounts-signed-out = Accesso non eseguito
accounts-remove = Rimuovi
accounts-remove-which = Rimuovi { $account } da questo browser
accounts-another = Usa un altro account

return-heading = Ti riportiamo indietro
return-title-app = Ti riportiamo a { $app }
return-to = a { $app }
return-no-script = Qui il tuo browser non esegue script, quindi serve ancora un clic.
return-continue = Continua
