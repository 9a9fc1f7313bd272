sign-out-heading = Abmelden?
sign-out-app-asks = { $app } bittet darum, Sie in diesem Browser von diesem Konto abzumelden.
sign-out-plain = Sie werden in diesem Browser von diesem Konto abgemeldet.
sign-out-button = Abmelden
sign-out-stay = Angemeldet bleiben
signed-out-heading = Sie sind abgemeldet
signed-out-apps = In Apps, die Sie verwendet haben, bleiben Sie vielleicht angemeldet, bis Sie sich dort abmelden. Wenn andere dieses Gerät benutzen, schließen Sie auch den Browser.
signed-out-back = Zurück zu { $app }
signed-out-others = Andere Konten in diesem Browser
signed-out-still = { $count ->
    [one] Dieses Konto ist noch angemeldet.
   *[other] Diese Konten sind noch angemeldet.
}
signed-out-too = { $count ->
    [one] Auch von diesem Konto abmelden
   *[other] Von einem weiteren Konto abmelden
}
signed-out-sign-in = Anmelden
