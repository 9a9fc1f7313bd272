passkey-sign-in = Iniciar sesión con una llave de acceso
passkey-continue-to = para continuar a { $app }
passkey-what-happens = Tu dispositivo te pide la huella digital, la cara o su PIN. Esa comprobación se queda en tu dispositivo.
passkey-waiting = Sigue las indicaciones de tu navegador.
passkey-cancelled = No se ha usado ninguna llave de acceso. Puedes intentarlo de nuevo o iniciar sesión con tu contraseña.
passkey-failed = No se ha podido usar la llave de acceso. Inténtalo de nuevo o inicia sesión con tu contraseña.
passkey-unsupported = Este navegador no admite llaves de acceso. Usa otro navegador o tu contraseña.
passkey-nothing-sent = No se ha enviado ninguna llave de acceso. Las llaves de acceso necesitan un navegador que las admita y que ejecute scripts aquí. Si no lo tienes, usa tu contraseña.
passkey-expired = Ha tardado demasiado o se ha enviado dos veces. Inténtalo de nuevo.
passkey-refused = No se ha aceptado esa llave de acceso. Puede que se haya quitado de tu cuenta. Prueba con otra o inicia sesión con tu contraseña.
passkey-use-password = Usar tu contraseña
passkey-other-way = Usar otro método
passkey-error = Error:
passkey-footer = Una llave de acceso no se puede adivinar y solo funciona en este sitio.
passkey-confirm = Confirma que eres tú
passkey-confirm-why = Antes de cambiar la forma en que inicias sesión, demuestra una vez más quién eres.
passkey-offer = Inicia sesión más rápido la próxima vez
passkey-explained = Con una llave de acceso inicias sesión con la huella digital, la cara o el PIN, y no necesitas contraseña. Nadie puede sacarte una copia con engaños.
passkey-later = Ahora no
passkey-list = Tus llaves de acceso
passkey-none = Todavía no tienes ninguna llave de acceso.
passkey-add = Añadir una llave de acceso
passkey-add-cancelled = No se ha creado ninguna llave de acceso. Puedes intentarlo de nuevo cuando quieras.
passkey-not-made = No se ha podido añadir la llave de acceso. Inténtalo de nuevo o usa otro dispositivo o gestor de contraseñas.
passkey-exists = Este dispositivo o gestor de contraseñas ya tiene una llave de acceso para tu cuenta.
passkey-unnamed = Llave de acceso
passkey-kept-by = Guardada en
passkey-where = Funciona en
passkey-synced = Todos tus dispositivos (sincronizada)
passkey-one-device = Solo este dispositivo o llave de seguridad
passkey-created = Creada
passkey-last-used = Último uso
passkey-never = Nunca
passkey-change = Cambiar el nombre de { $name } o quitarla
passkey-name = Nombre
passkey-name-wanted = Introduce un nombre de 64 caracteres como máximo.
passkey-rename = Guardar el nombre
passkey-remove-heading = Quitar esta llave de acceso
passkey-remove = Quitar la llave de acceso
passkey-back = Volver a tus llaves de acceso
passkey-left-password = Sin ella puedes seguir iniciando sesión con tu contraseña.
passkey-left-both = Sin ella puedes seguir iniciando sesión con tu contraseña y { $count ->
    [one] { $count } llave de acceso más
   *[other] { $count } llaves de acceso más
 }.
passkey-left-others = Sin ella puedes seguir iniciando sesión con { $count ->
    [one] { $count } llave de acceso más
   *[other] { $count } llaves de acceso más
 }.
passkey-left-nothing = Es tu única forma de iniciar sesión, así que no se puede quitar. Añade antes otra llave de acceso o establece una contraseña.
