## Apps in the audit log of the admin console

rooms-did-app-refused = Una aplicación no pudo demostrar su identidad
rooms-did-app-throttled = Alguien probó demasiadas credenciales incorrectas de una aplicación y tuvo que esperar
