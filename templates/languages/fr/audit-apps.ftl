## Apps in the audit log of the admin console

rooms-did-app-refused = Une application n’a pas pu prouver son identité
rooms-did-app-throttled = Quelqu’un a essayé trop d’identifiants incorrects d’une application et a dû attendre
