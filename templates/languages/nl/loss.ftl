loss-link = Ik ben dit allemaal kwijt
loss-title = Alle tweede factoren kwijt
loss-about = Probeer eerst wat er misschien nog is: je authenticator-app op een ander apparaat, een toegangssleutel, een herstelcode op papier. Is alles kwijt, dan kunnen we een link sturen naar het hoofdadres van je account. Daarmee laat je authenticator-app, toegangssleutels en herstelcodes verwijderen.
loss-wait = Om vreemden buiten te houden gaat er eerst een wachttijd voorbij: { $time }. Al je adressen krijgen bericht, en wie de e-mail daarvan leest, kan het stoppen. Inloggen met een tweede factor stopt het ook.
loss-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
 }
loss-hours = { $count ->
    [one] { $count } uur
   *[other] { $count } uur
 }
loss-no-mail = Vraag het aan de beheerders: zij kunnen je tweede factoren verwijderen.
loss-back = Toch een tweede factor gebruiken
loss-asked = Als het hoofdadres van je account bevestigd is, is er een e-mail naar dat adres onderweg. Daarin staat wat je verder moet doen.
loss-begin-lead = Je zegt dat alle tweede factoren van het account met het adres { $email } kwijt zijn. Als je dat bevestigt, begint de wachttijd.
loss-begin = Ja, ze zijn allemaal kwijt
loss-begun-title = De wachttijd is begonnen
loss-begun = Al je adressen krijgen nu bericht, en nog een keer voordat de tijd om is. Log daarna in met je wachtwoord, kies weer ‘Ik ben dit allemaal kwijt’, dan sturen we de link die je tweede factoren verwijdert.
loss-stop-title = Tweede factoren behouden
loss-stop-lead = Iemand heeft gevraagd de tweede factoren van het account met het adres { $email } te verwijderen. Als je dat stopt, blijft alles zoals het is.
loss-stop = Stoppen
loss-stopped-title = Je tweede factoren blijven
loss-stopped = Er is niets verwijderd. Heb jij dit niet gevraagd, dan kent iemand je wachtwoord: stel nu een nieuw in.
loss-finish-title = Tweede factoren verwijderen
loss-finish-lead = Authenticator-app, toegangssleutels en herstelcodes van het account met het adres { $email } worden verwijderd, en iedereen wordt uitgelogd.
loss-finish = Verwijderen
loss-finished-title = Je tweede factoren zijn verwijderd
loss-finished = Log in met je wachtwoord en stel daarna een nieuwe tweede factor in.
loss-waits = Iemand heeft gezegd dat je tweede factoren kwijt zijn. Ze kunnen vanaf { $date } worden verwijderd.
account-did-loss-asked = Iemand met je wachtwoord heeft gezegd dat alle tweede factoren kwijt zijn
account-did-loss-begun = De wachttijd voor het verwijderen van je tweede factoren is begonnen
account-did-loss-stopped = Het verwijderen van je tweede factoren is gestopt
account-did-loss-finished = Je tweede factoren zijn verwijderd omdat ze allemaal kwijt waren
