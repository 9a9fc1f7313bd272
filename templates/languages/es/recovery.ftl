recovery-forgot = ¿Has olvidado tu contraseña?
recovery-error = Error:
recovery-ask-title = Restablecer tu contraseña
recovery-ask-lead = Introduce el correo electrónico de tu cuenta. Te enviaremos un enlace con el que podrás establecer una contraseña nueva.
recovery-email = Correo electrónico
recovery-send = Enviar el enlace
recovery-back = Volver al inicio de sesión
recovery-no-mail = Este servidor no envía correos, así que no puede enviarte un enlace.
recovery-no-mail-next = Pregunta a los responsables de este servicio: un administrador puede establecer una contraseña nueva para ti.
recovery-bad-email = Introduce una dirección de correo electrónico con la forma nombre@example.com.
recovery-wait = { $count ->
    [one] Se han pedido demasiados enlaces. Inténtalo de nuevo dentro de un minuto; el último que se envió sigue funcionando durante 30 minutos.
   *[other] Se han pedido demasiados enlaces. Inténtalo de nuevo dentro de { $count } minutos; el último que se envió sigue funcionando durante 30 minutos.
 }
recovery-sent-title = Revisa tu correo
recovery-sent = Si hay una cuenta con esta dirección, hemos enviado allí un correo con un enlace.
recovery-sent-next = El enlace funciona durante 30 minutos. Si no llega ningún correo, mira en la carpeta de correo no deseado, comprueba la dirección o pregunta a los responsables de este servicio: los enlaces solo se envían a direcciones verificadas.
recovery-again = Pedir otro enlace
recovery-reset-title = Establecer una contraseña nueva
recovery-reset-lead = Cuando la establezcas, se cerrarán todas las sesiones abiertas en tu cuenta, en todos los dispositivos. Después, inicia sesión con la contraseña nueva; tu segundo factor sigue como está.
recovery-new-password = Contraseña nueva
recovery-new-password-hint = { $count ->
    [one] Al menos { $count } carácter.
   *[other] Al menos { $count } caracteres.
 } Cuatro o cinco palabras sin relación funcionan bien, y los espacios cuentan.
recovery-set = Establecer la contraseña
recovery-too-short = { $count ->
    [one] Usa al menos { $count } carácter.
   *[other] Usa al menos { $count } caracteres.
 }
recovery-too-long = Usa una contraseña más corta.
recovery-common = Esta contraseña es fácil de adivinar. Usa varias palabras sin relación entre sí o deja que tu navegador te sugiera una.
recovery-done-title = Tu contraseña está establecida
recovery-done = Se han cerrado todas las sesiones abiertas en tu cuenta. Inicia sesión con la contraseña nueva.
recovery-sign-in = Iniciar sesión
recovery-passkey = Con una llave de acceso inicias sesión con la huella digital, la cara o el bloqueo de pantalla, y no hay contraseña que olvidar.
recovery-passkey-button = Iniciar sesión y añadir una llave de acceso
recovery-dead-title = Este enlace ya no funciona
recovery-dead = Un enlace para restablecer la contraseña funciona una sola vez y durante 30 minutos, y solo el más reciente. Este ya se ha usado o sustituido, es demasiado antiguo o está incompleto. No ha cambiado tu contraseña.
