## Apps in the audit log of the admin console

rooms-did-app-refused = Bir uygulama kimliğini kanıtlayamadı
rooms-did-app-throttled = Birisi bir uygulama için çok fazla yanlış kimlik bilgisi denedi ve beklemek zorunda kaldı
