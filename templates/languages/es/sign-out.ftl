sign-out-heading = ¿Cerrar sesión?
sign-out-app-asks = { $app } pide cerrar la sesión de esta cuenta en este navegador.
sign-out-plain = Se cerrará la sesión de esta cuenta en este navegador.
sign-out-button = Cerrar sesión
sign-out-stay = Mantener la sesión
signed-out-heading = Has cerrado sesión
signed-out-apps = Las aplicaciones que has usado pueden mantener tu sesión hasta que la cierres en ellas. Si otras personas usan este dispositivo, cierra también el navegador.
signed-out-back = Volver a { $app }
signed-out-others = Otras cuentas en este navegador
signed-out-still = { $count ->
    [one] Esta cuenta sigue con la sesión iniciada.
   *[other] Estas cuentas siguen con la sesión iniciada.
}
signed-out-too = { $count ->
    [one] Cerrar también la sesión de esta cuenta
   *[other] Cerrar la sesión de otra cuenta
}
signed-out-sign-in = Iniciar sesión
