## Apps in the audit log of the admin console

rooms-did-app-refused = An app could not prove who it is
rooms-did-app-throttled = Somebody tried too many wrong credentials of an app and had to wait
