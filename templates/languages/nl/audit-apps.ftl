## Apps in the audit log of the admin console

rooms-did-app-refused = Een app kon niet aantonen wie ze is
rooms-did-app-throttled = Iemand heeft te veel verkeerde inloggegevens van een app geprobeerd en moest wachten
