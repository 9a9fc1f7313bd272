## Apps in the audit log of the admin console

rooms-did-app-refused = Aplikacja nie potwierdziła swojej tożsamości
rooms-did-app-throttled = Ktoś zbyt wiele razy użył błędnych danych aplikacji i musiał poczekać
