sign-out-heading = Uitloggen?
sign-out-app-asks = { $app } vraagt om je in deze browser uit dit account uit te loggen.
sign-out-plain = Je wordt in deze browser uit dit account uitgelogd.
sign-out-button = Uitloggen
sign-out-stay = Ingelogd blijven
signed-out-heading = Je bent uitgelogd
signed-out-apps = In apps die je hebt gebruikt blijf je misschien ingelogd tot je daar uitlogt. Sluit ook de browser als anderen dit apparaat gebruiken.
signed-out-back = Terug naar { $app }
signed-out-others = Andere accounts in deze browser
signed-out-still = { $count ->
    [one] Dit account is nog ingelogd.
   *[other] Deze accounts zijn nog ingelogd.
}
signed-out-too = { $count ->
    [one] Ook uit dit account uitloggen
   *[other] Uit een ander account uitloggen
}
signed-out-sign-in = Inloggen
