## People, sessions, signing keys and the audit log in the admin console

rooms-none = No se ha encontrado nada.
rooms-back = Volver sin hacer nada
rooms-details = Detalles
rooms-change = Cambiar
rooms-show = Mostrar
rooms-give = Dar
rooms-take = Quitar
rooms-by = Por { $who }
rooms-changed = Guardado.
rooms-name = Nombre
rooms-id = ID
rooms-state = Estado
rooms-created = Creado
rooms-since = Desde el { $date }

## People

rooms-users = Usuarios
rooms-users-find = Buscar un usuario
rooms-users-find-hint = El comienzo de un correo electrónico, de un nombre de usuario o de un nombre, o un ID completo.
rooms-user-new = Nuevo usuario
rooms-active = Activo
rooms-disabled = Desactivado
rooms-leaving = Se está eliminando
rooms-above = Este usuario puede hacer más que usted, así que aquí no puede cambiar nada.
rooms-last = Nadie más puede hacerlo todo. Dé primero a otra persona el rol de administrador.
rooms-acts = Lo que puede hacer
rooms-recent = Sucesos recientes
rooms-recent-all = Todos los sucesos de este usuario
rooms-edit = Editar
rooms-edit-about = Las aplicaciones conocen los cambios en el próximo inicio de sesión.
rooms-username-hint = Otro nombre para iniciar sesión. Puede quedar vacío.
rooms-vouch = El correo electrónico pertenece a este usuario
rooms-vouch-hint = Usted responde de ello, y las aplicaciones confiarán en él.
rooms-email-taken = Ya hay una cuenta con este correo electrónico.
rooms-create = Crear usuario
rooms-created-done = Cuenta creada
rooms-new-mailed = Se envía por correo un enlace para elegir una contraseña. Sirve una vez, durante 7 días.
rooms-new-shown = Recibe un enlace para entregar, con el que el usuario elige una contraseña. No se envía ningún correo.
rooms-invite = Invitar
rooms-invite-about = La persona crea la cuenta y elige una contraseña con un enlace. Sirve una vez, durante 7 días.
rooms-invite-button = Invitar
rooms-invite-closed = El registro está cerrado, así que ninguna invitación sirve. Ponga signup.mode en invite o cree usted el usuario.
rooms-invited = La invitación está en camino.
rooms-link = Un enlace para entregar
rooms-link-for = Entregue este enlace a { $who } y a nadie más. Solo se muestra ahora.
rooms-link-works = { $count ->
    [one] Sirve una vez, durante una hora.
   *[other] Sirve una vez, durante { $count } horas.
}
rooms-link-kept = Lo he copiado
rooms-handed = El enlace espera a ser usado.

rooms-reset = Restablecer la contraseña
rooms-reset-button = Crear un enlace
rooms-reset-mailed = Se envía al usuario por correo un enlace para elegir una nueva contraseña. Sirve una vez, durante 30 minutos.
rooms-reset-shown = Recibe un enlace para entregar. Sirve una vez, durante 24 horas.
rooms-reset-until = Hasta que se use, la contraseña actual queda como está.
rooms-reset-then = Cuando se usa, se cierra la sesión del usuario en todas partes.
rooms-reset-disabled = Esta cuenta está desactivada. Actívela primero.
rooms-mailed = El enlace está en camino.

rooms-says-out = La sesión del usuario se cierra al instante en todos los dispositivos.
rooms-says-apps = Las aplicaciones pierden todo el acceso que tienen ahora.
rooms-disable = Desactivar
rooms-disable-says = Nadie puede iniciar sesión con esta cuenta hasta que usted la active de nuevo.
rooms-disabled-done = Cuenta desactivada
rooms-enable = Activar
rooms-enable-says = El usuario puede iniciar sesión de nuevo. Las sesiones cerradas siguen cerradas.
rooms-enabled-done = Cuenta activada
rooms-end-all = Cerrar sesión en todas partes
rooms-end-all-says = El usuario puede iniciar sesión de nuevo al instante.
rooms-ended-all = Sesión cerrada en todas partes
rooms-delete = Eliminar
rooms-delete-until = La cuenta se desactiva. Hasta el { $date } puede deshacerlo.
rooms-delete-then = Después, todo lo de la cuenta desaparece para siempre.
rooms-deleted-at = Esta cuenta se eliminará el { $date }.
rooms-deleted-done = La cuenta se está eliminando.
rooms-keep = No eliminar
rooms-keep-says = La cuenta se queda, y sigue desactivada hasta que usted la active.
rooms-kept-done = Cuenta conservada

rooms-methods = Formas de iniciar sesión
rooms-methods-none = Ninguna todavía.
rooms-passkey = Llave de acceso
rooms-codes-left = { $count ->
    [one] Queda uno
   *[other] Quedan { $count }
}
rooms-take-heading = Quitar una forma de iniciar sesión
rooms-take-says = Hágalo solo si sabe que es de verdad este usuario quien la ha perdido.
rooms-take-told = Se avisa al usuario por correo.
rooms-taken = Quitada.

rooms-roles = Roles
rooms-roles-none = Ninguno.
rooms-roles-about = Los roles dicen qué puede hacer un usuario en esta administración. Solo puede dar lo que usted tiene.
rooms-role-above = Permite más de lo que usted puede
rooms-groups = Grupos
rooms-groups-none = Ninguno.
rooms-groups-about = Las aplicaciones conocen los grupos de un usuario y pueden permitir cosas según ellos.
rooms-group-name = Añadir al grupo
rooms-group-add = Añadir
rooms-group-wrong = Escriba un nombre de 1 a 128 caracteres en una línea.

## Sessions

rooms-sessions = Sesiones
rooms-sessions-about = Quién tiene la sesión iniciada ahora, lo más reciente primero.
rooms-sessions-live = { $count ->
    [0] Sin sesión en ninguna parte.
    [one] Sesión iniciada en un dispositivo.
   *[other] Sesión iniciada en { $count } dispositivos.
}
rooms-person = Usuario
rooms-person-hint = Correo electrónico, nombre de usuario o ID.
rooms-app = Aplicación
rooms-app-hint = Su client_id.
rooms-end = Cerrar
rooms-ended = Sesión cerrada allí.

## Signing keys

rooms-keys = Claves de firma
rooms-keys-about = Con estas claves las aplicaciones saben que los tokens vienen de aquí.
rooms-key-id = ID de la clave
rooms-key-next = firmará después
rooms-key-active = firma ahora
rooms-key-retired = ya no firma
rooms-key-gone = ya no existe
rooms-published-from = Publicada desde
rooms-signs-from = Firma desde
rooms-signs-until = Firma hasta
rooms-published-until = Publicada hasta
rooms-rotate = Renovar ahora
rooms-rotated = Hay nuevas claves publicadas.
rooms-rotate-conflict = Otro servidor creó claves nuevas en el mismo momento. No se ha hecho nada.
rooms-plan-publish = Ahora: se publica una clave nueva de cada tipo, para que las aplicaciones la conozcan.
rooms-plan-sign = { $date }: las claves nuevas firman, las actuales dejan de hacerlo.
rooms-plan-retire = { $date }: las claves antiguas dejan de publicarse. Para entonces ha caducado todo lo que firmaron.
rooms-retire = Retirar
rooms-retire-next = Todavía no ha firmado nada, así que nada se rompe.
rooms-retire-active = Deja de firmar ahora. Lo que ha firmado vale hasta que caduque.
rooms-retire-retired = Todo token que ha firmado se rechaza desde ahora. Las aplicaciones que guarden alguno tendrán que pedir a sus usuarios que inicien sesión de nuevo.
rooms-retire-last = Ninguna otra clave de este tipo firma ahora. Renueve primero.
rooms-retire-gone = Esta clave ya no existe.
rooms-retired-done = Se retiró una clave de firma

## Audit log

rooms-audit = Registro de auditoría
rooms-audit-actor = Hecho por
rooms-audit-actor-hint = Correo electrónico, nombre de usuario o ID; o cli para la línea de comandos. El prefijo user: o client: indica cuál.
rooms-audit-target = Sobre
rooms-audit-target-hint = Correo electrónico, nombre de usuario o ID de un usuario, o el client_id de una aplicación. El prefijo user: o client: indica cuál.
rooms-audit-kind = Qué
rooms-audit-any = Todo
rooms-audit-from = Desde
rooms-audit-until = Antes de
rooms-audit-time-hint = Por ejemplo 2026-11-22 o 2026-11-22 21:05, en UTC.
rooms-audit-request = ID de la solicitud
rooms-audit-request-hint = Las páginas de error lo muestran.
rooms-export = Descargar como NDJSON

rooms-did-refused = Un administrador intentó llegar demasiado lejos
rooms-did-sign-in = Sesión iniciada
rooms-did-sign-out = Sesión cerrada
rooms-did-consent = Permitió una aplicación
rooms-did-deny = No permitió una aplicación
rooms-did-revoke = Terminó el acceso de una aplicación
rooms-did-app = Pasó a una aplicación
rooms-did-refresh = Una aplicación renovó su acceso
rooms-did-replay = Una aplicación envió una clave dos veces, así que terminó su acceso
rooms-did-invite = Se invitó a alguien
rooms-did-password = Contraseña cambiada
rooms-did-profile = Perfil cambiado
rooms-did-export = Copia de los datos propios obtenida
rooms-did-delete = Cuenta eliminada
rooms-did-codes-removed = Se quitaron los códigos de recuperación
rooms-did-role-given = Rol dado
rooms-did-role-taken = Rol quitado
rooms-did-group-joined = Añadido a un grupo
rooms-did-group-left = Sacado de un grupo
rooms-did-app-created = Aplicación registrada
rooms-did-app-deleted = Aplicación eliminada
rooms-did-app-disabled = Aplicación desactivada
rooms-did-app-enabled = Aplicación activada
rooms-did-app-changed = Aplicación cambiada
rooms-did-key = Se creó una clave de firma
