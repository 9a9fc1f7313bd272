sign-out-heading = Vuoi uscire?
sign-out-app-asks = { $app } chiede di farti uscire da questo account in questo browser.
sign-out-plain = Uscirai da questo account in questo browser.
sign-out-button = Esci
sign-out-stay = Non uscire
signed-out-heading = Hai chiuso la sessione
signed-out-apps = Nelle app che hai usato l’accesso può restare attivo finché non esci anche da lì. Se altre persone usano questo dispositivo, chiudi anche il browser.
signed-out-back = Torna a { $app }
signed-out-others = Altri account in questo browser
signed-out-still = { $count ->
    [one] Questo account ha ancora l’accesso attivo.
   *[other] Questi account hanno ancora l’accesso attivo.
}
signed-out-too = { $count ->
    [one] Esci anche da questo account
   *[other] Esci da un altro account
}
signed-out-sign-in = Accedi
