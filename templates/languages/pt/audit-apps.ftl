## Apps in the audit log of the admin console

rooms-did-app-refused = Um app não conseguiu provar sua identidade
rooms-did-app-throttled = Alguém tentou credenciais erradas demais de um app e teve que esperar
