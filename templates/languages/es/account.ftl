## The account console

account-open = Tu cuenta
account-nav = Tu cuenta
account-overview = Resumen
account-profile = Perfil
account-security = Seguridad
account-sessions = Dispositivos
account-apps = Aplicaciones
account-activity = Actividad
account-data = Tus datos
account-sign-out = Cerrar sesión
account-save = Guardar

## Overview

account-heading = Tu cuenta
account-checks = Revisión de seguridad
account-check-email = Tu correo electrónico está confirmado
account-check-second = Tienes una llave de acceso o un segundo paso además de la contraseña
account-check-codes = Tienes códigos de recuperación por si pierdes el teléfono
account-check-email-todo = Confirma tu correo electrónico
account-check-second-todo = Configura una llave de acceso o un segundo paso además de la contraseña
account-check-codes-todo = Guarda códigos de recuperación por si pierdes el teléfono
account-recent = Inicios de sesión recientes
account-recent-all = Todos los dispositivos en los que has iniciado sesión
account-apps-all = Todas las aplicaciones y lo que pueden ver

## Proving who one is before something sensitive

account-password-now = Tu contraseña actual
account-proof-why = Han pasado más de cinco minutos desde que iniciaste sesión, así que demuestra una vez más que eres tú.
account-proof-missing = Introduce tu contraseña actual.
account-proof-wrong = Esta no es tu contraseña actual.
account-proof-again-why = Han pasado más de cinco minutos desde que iniciaste sesión. Antes de continuar, inicia sesión una vez más.
account-proof-again = Iniciar sesión una vez más

## Security

account-security-about = Formas de demostrar que eres tú. Dos son más seguras que una y ayudan si pierdes una.
account-set = Configurar
account-set-since = Configuración activa desde el { $date }
account-not-set = Sin configurar
account-passkeys = Llaves de acceso
account-passkeys-about = Inicia sesión con la huella digital, la cara o el PIN de tu dispositivo. Nada que recordar, nada que revelar.
account-password = Contraseña
account-password-about = Cuatro o cinco palabras sin relación que no uses en ningún otro sitio.
account-totp = Aplicación de autenticación
account-way-totp-about = Un código de seis dígitos de tu teléfono que se pide después de la contraseña.
account-codes = Códigos de recuperación
account-codes-about = Códigos en papel por si pierdes el teléfono.

## Password

account-password-heading = Cambiar tu contraseña
account-password-new = Contraseña nueva
account-password-hint = { $count ->
    [one] Al menos { $count } carácter. Cuatro o cinco palabras sin relación funcionan bien, y los espacios cuentan.
   *[other] Al menos { $count } caracteres. Cuatro o cinco palabras sin relación funcionan bien, y los espacios cuentan.
}
account-password-keep = Mantener la sesión en mis otros dispositivos y aplicaciones
account-password-keep-hint = Si no marcas esta casilla, se cerrará tu sesión en todos los demás sitios. Es lo más seguro si alguien puede conocer la contraseña anterior.
account-password-set = Cambiar contraseña
account-password-done = Tu contraseña se ha cambiado.

## Devices

account-sessions-about = Todos los sitios en los que has iniciado sesión. Cierra las sesiones que no conozcas y después cambia tu contraseña.
account-sessions-done = Sesión cerrada allí.
account-this-device = Este dispositivo
account-other-devices = Otros dispositivos
account-other-none = No has iniciado sesión en ningún otro sitio.
account-first-seen = Sesión iniciada el { $date }
account-last-seen = Último uso el { $date }
account-address = Dirección:
account-used-apps = Aplicaciones:
account-session-end = Cerrar sesión allí
account-sessions-end = Cerrar sesión en todos los demás
account-device-both = { $browser } en { $system }
account-device-unknown = Dispositivo desconocido

## Apps

account-apps-about = Estas aplicaciones pueden usar tu cuenta. Retira el acceso a las que ya no necesites.
account-apps-none = Ninguna aplicación usa tu cuenta.
account-apps-done = La aplicación ya no puede usar tu cuenta.
account-first-used = Primer uso el { $date }.
account-last-used = Último uso el { $date }.
account-app-may = Puede
account-scope-other = usar «{ $scope }» en tu nombre
account-app-open = Abrir
account-app-revoke = Retirar el acceso

## Activity

account-activity-about = Lo que ha ocurrido en tu cuenta en los últimos 90 días. Si no reconoces algo, cambia tu contraseña.
account-activity-all = Todo
account-activity-sign-ins = Inicios y cierres de sesión
account-activity-apps = Aplicaciones
account-activity-account = Cambios
account-activity-none = Aquí no ha ocurrido nada en los últimos 90 días.
account-activity-older = Anteriores
account-by-others = Por un administrador o por el servicio
account-did-sign-in = Iniciaste sesión
account-did-refused = Alguien probó una contraseña incorrecta
account-did-throttled = Alguien probó demasiadas contraseñas incorrectas y tuvo que esperar
account-did-sign-out = Cerraste sesión
account-did-session-revoked = Se cerró la sesión de un dispositivo a distancia
account-did-sessions-ended = Se cerró tu sesión en todas partes
account-did-consent = Permitiste que { $app } usara tu cuenta
account-did-deny = No permitiste que { $app } usara tu cuenta
account-did-revoke = Retiraste el acceso a { $app }
account-did-app-sign-in = Fuiste a { $app }
account-did-replay = { $app } envió una clave dos veces, así que se le retiró el acceso
account-did-create = Se creó tu cuenta
account-did-password = Se cambió tu contraseña
account-did-profile = Se cambió tu perfil
account-did-export = Descargaste una copia de tus datos
account-did-leave = Pediste eliminar tu cuenta
account-did-stay = Al final conservaste tu cuenta
account-did-other = Ocurrió otra cosa: { $kind }

## Profile

account-profile-done = Guardado.
account-name = Tu nombre
account-name-wrong = Introduce un nombre más corto, en una sola línea.
account-username = Nombre de usuario
account-username-hint = Puedes iniciar sesión con él en lugar del correo electrónico.
account-username-wrong = Un nombre de usuario tiene de 1 a 64 letras de un mismo alfabeto, dígitos, puntos, guiones o guiones bajos.
account-username-taken = Otra persona ya tiene este nombre de usuario u otro que se le parece. Elige otro.
account-locale = Idioma
account-locale-browser = El del navegador
account-zone = Zona horaria
account-zone-hint = Por ejemplo, Europe/Paris. Las aplicaciones a las que permitas ver tu perfil pueden mostrar las horas según ella.
account-zone-wrong = Introduce una zona horaria, por ejemplo, Europe/Paris.
account-theme = Colores de estas páginas
account-theme-system = Los del dispositivo
account-theme-light = Claro
account-theme-dark = Oscuro
account-choice-wrong = Elige una opción de la lista.
account-email = Correo electrónico
account-email-verified = Confirmado
account-email-unverified = Sin confirmar
account-picture = Imagen
account-picture-yours = Tu imagen
account-picture-choose = Elige una imagen
account-picture-hint = PNG, JPEG, GIF o WebP, de hasta 1 MiB. Las aplicaciones a las que permitas ver tu perfil pueden mostrarla.
account-picture-refused = No podemos leer esta imagen. Elige un archivo PNG, JPEG, GIF o WebP de hasta 1 MiB y cuatro millones de píxeles.
account-picture-save = Usar esta imagen
account-picture-remove = Quitar la imagen

## One's data

account-export-heading = Obtener una copia
account-export-about = Un archivo con todo lo que se guarda sobre ti: perfil, formas de iniciar sesión, dispositivos, aplicaciones y actividad. No contiene contraseñas ni códigos.
account-export-button = Descargar mis datos
account-delete-heading = Eliminar tu cuenta
account-delete-lead = Puedes cambiar de opinión durante 14 días. Después, nadie podrá recuperar la cuenta.
account-delete-go = Eliminar mi cuenta…
account-delete-which = Se trata de la cuenta
account-delete-now = Tu sesión se cierra al momento en todas partes y ninguna aplicación puede seguir usando tu cuenta.
account-delete-until = Hasta el { $date } puedes iniciar sesión aquí y conservar la cuenta.
account-delete-then = Después se elimina todo definitivamente: perfil, imagen, contraseñas, llaves de acceso, dispositivos y los permisos que diste a las aplicaciones. Nadie puede deshacerlo.
account-delete-apps = Las aplicaciones conservan lo que han guardado por su cuenta. Si quieres que se elimine, pídeselo antes: sin esta cuenta quizá ya no puedas entrar en ellas.
account-delete-trail = El registro de seguridad de este servicio conserva lo que ocurrió y desde qué dirección de red, sin tu nombre, hasta que caduque.
account-delete-export = Obtener antes una copia de tus datos
account-delete-button = Eliminar mi cuenta
account-leaving-heading = Tu cuenta está a punto de eliminarse
account-leaving = Tu cuenta se eliminará el { $date }.
account-leaving-keep = Conservar mi cuenta
account-leaving-about = Hasta entonces ninguna aplicación puede usarla y solo tú puedes iniciar sesión aquí. ¿Has cambiado de opinión?
account-keep = Conservar mi cuenta
account-did-passkey-added = Se añadió una llave de acceso
account-did-passkey-removed = Se eliminó una llave de acceso
account-did-passkey-renamed = Se cambió el nombre de una llave de acceso
account-did-passkey-copied = Se rechazó una llave de acceso porque podría ser una copia
account-did-totp-on = Se configuró una aplicación de autenticación
account-did-totp-off = Se eliminó la aplicación de autenticación
account-did-confirmed = Se confirmó un inicio de sesión con un segundo paso
account-did-code-refused = Se introdujo un código incorrecto
account-did-recovery-codes = Se crearon nuevos códigos de recuperación
account-did-recovery-code = Se usó un código de recuperación
account-did-recovery-asked = Se pidió un enlace para una contraseña nueva
