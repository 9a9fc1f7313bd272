second-factor-error = Error:
second-factor-verify = Continuar
second-factor-continue = Continuar a la aplicación

totp-title = Introduce tu código
totp-lead = para continuar a { $app }
totp-code-label = Código de tu aplicación de autenticación
totp-code-hint = Seis dígitos. Cada 30 segundos aparece un código nuevo.
totp-enter-code = Introduce los seis dígitos que muestra tu aplicación de autenticación.
totp-wrong-code = El código no es correcto o ya se ha usado. Espera al siguiente e inténtalo de nuevo.
totp-trust = Confiar en este navegador y no pedir aquí un código durante un tiempo
totp-use-passkey = Usar una llave de acceso
totp-use-recovery-code = Usar un código de recuperación

recovery-title = Introduce un código de recuperación
recovery-code-label = Código de recuperación
recovery-code-hint = Uno de los códigos que guardaste en papel o en un archivo. Cada uno funciona una sola vez.
recovery-enter-code = Introduce uno de tus códigos de recuperación.
recovery-wrong-code = El código de recuperación no es correcto o ya se ha usado. Prueba con otro.
recovery-use-totp = Usar tu aplicación de autenticación

fresh-proof-label = Tu contraseña
fresh-proof-hint = Para cambiar la forma en que inicias sesión, demuestra una vez más que eres tú.
fresh-proof-missing = Introduce tu contraseña para hacer este cambio.
fresh-proof-wrong = La contraseña no es correcta. Inténtalo de nuevo.

account-totp-title = Aplicación de autenticación
account-totp-needed = { $app } necesita una segunda prueba además de tu contraseña.
account-totp-about = Una aplicación de tu teléfono muestra un código nuevo cada 30 segundos. Después de la contraseña introduces ese código, de modo que una contraseña robada no basta para entrar.
account-totp-start = Configurar una aplicación de autenticación
account-totp-scan = Escanea esta imagen con tu aplicación de autenticación.
account-totp-picture = Código QR que contiene la clave secreta de abajo
account-totp-open = Abrir una aplicación de autenticación en este dispositivo
account-totp-type = O escribe esta clave secreta en la aplicación:
account-totp-confirm = Código que muestra ahora la aplicación
account-totp-since = Hay una aplicación de autenticación configurada desde el { $date }.
account-totp-remove = Quitar la aplicación de autenticación

account-recovery-title = Códigos de recuperación
account-recovery-about = Un código de recuperación te permite entrar cuando no tienes a mano tu aplicación de autenticación. Cada uno funciona una sola vez.
account-recovery-left = { $count ->
    [one] Te queda { $count } código de recuperación.
   *[other] Te quedan { $count } códigos de recuperación.
 }
account-recovery-void = Al crear códigos nuevos, los anteriores dejan de funcionar.
account-recovery-generate = Crear códigos de recuperación nuevos
account-recovery-useless = Configura primero aquello que los códigos sustituyen.
account-recovery-new = Tus códigos de recuperación nuevos
account-recovery-once = Guárdalos donde puedas encontrarlos sin tu teléfono. Solo se muestran esta vez.
account-recovery-copy = Copiar
account-recovery-print = Imprimir
account-recovery-download = Descargar
account-recovery-kept = Los he guardado
