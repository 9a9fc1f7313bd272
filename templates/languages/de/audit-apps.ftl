## Apps in the audit log of the admin console

rooms-did-app-refused = App konnte sich nicht ausweisen
rooms-did-app-throttled = Jemand hat zu oft falsche Zugangsdaten einer App verwendet und musste warten
