language-name = Italiano

common-footer = La tua password resta qui. Le app non la vedono mai.
common-language = Lingua
common-language-change = Cambia
common-error-title = Errore: { $title }
common-error-prefix = Errore:
common-problem = C’è un problema
common-not-shown = Non è stato possibile mostrare la pagina. Riprova.

home-signed-in = Hai eseguito l’accesso
home-try = Prova un accesso
home-sign-out = Esci
home-sign-in = Accedi
home-welcome = Ti diamo il benvenuto
home-welcome-to = Ti diamo il benvenuto in { $product }
home-no-admin = Questo server è attivo e non ha ancora un amministratore.
home-make-first = Crea il primo account
home-open-link = Apri il link di configurazione che è apparso nel terminale all’avvio del server. Funziona una volta sola.
home-new-link = Se non ce l’hai più, fanne stampare uno nuovo:
home-about = Un solo account per tutte le tue app. La maggior parte delle persone arriva qui da un’app e vi torna subito.

password-too-short = { $count ->
    [one] Usa almeno { $count } carattere.
   *[other] Usa almeno { $count } caratteri.
}
password-too-long = { $count ->
    [one] Usa al massimo { $count } byte.
   *[other] Usa al massimo { $count } byte.
}
password-common = Questa password è facile da indovinare. Usa alcune parole senza legami fra loro o lascia che il browser te ne suggerisca una.

field-email-wrong = Inserisci un indirizzo email nella forma nome@example.com.
field-name-long = Inserisci un nome più corto.
