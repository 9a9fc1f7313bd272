sign-in-heading = Iniciar sesión
sign-in-title-app = Iniciar sesión en { $app }
sign-in-continue = para continuar a { $app }
sign-in-confirm = Por tu seguridad, inicia sesión una vez más.
sign-in-username = Correo electrónico o nombre de usuario
sign-in-password = Contraseña
sign-in-button = Iniciar sesión

sign-in-username-missing = Introduce tu correo electrónico o tu nombre de usuario.
sign-in-username-long = Introduce un correo electrónico o un nombre de usuario más corto.
sign-in-password-missing = Introduce tu contraseña.
sign-in-password-long = Introduce una contraseña más corta.
sign-in-refused = El nombre de usuario o la contraseña no son correctos. Comprueba ambos e inténtalo de nuevo.
sign-in-username-check = Comprueba el correo electrónico o el nombre de usuario.
sign-in-password-again = Introduce la contraseña otra vez.

throttled-heading = Demasiados intentos
throttled-why = Para proteger las cuentas, el inicio de sesión está en pausa aquí durante un rato.
throttled-again = Inténtalo de nuevo dentro de { $wait }. De nada sirve intentarlo antes, y tu cuenta no está bloqueada para siempre.
throttled-seconds = { $count ->
    [one] { $count } segundo
   *[other] { $count } segundos
}
throttled-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
throttled-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
throttled-back = Volver al inicio de sesión

accounts-heading = Elige una cuenta
accounts-none = Todavía no se ha usado ninguna cuenta en este navegador.
accounts-signed-in = Sesión iniciada
accounts-signed-out = Sesión cerrada
accounts-remove = Quitar
accounts-remove-which = Quitar { $account } de este navegador
accounts-another = Usar otra cuenta

return-heading = Te llevamos de vuelta
return-title-app = Te llevamos de vuelta a { $app }
return-to = a { $app }
return-no-script = Tu navegador no ejecuta scripts aquí, así que hay que pulsar una vez más.
return-continue = Continuar
