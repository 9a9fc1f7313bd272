## Apps in the audit log of the admin console

rooms-did-app-refused = Un’app non ha potuto dimostrare la propria identità
rooms-did-app-throttled = Qualcuno ha provato troppe credenziali errate di un’app e ha dovuto aspettare
