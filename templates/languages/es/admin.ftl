## The admin console: what all its pages share

admin-open = Administración
admin-nav = Administración
admin-crumbs = Dónde está
admin-skip = Ir al contenido
admin-command = Lo mismo en la línea de comandos
admin-search = Buscar
admin-first = Volver al principio
admin-next = Más
admin-forbidden-heading = No puede hacer esto
admin-forbidden-message = Su cuenta no tiene permiso para esta página o para lo que ha pedido.
admin-forbidden-next = Si lo necesita para su trabajo, pregunte a los responsables de este servicio.

## Proving who one is before a change

admin-proof-heading = ¿Sigue siendo usted?
admin-proof-why = Han pasado más de cinco minutos desde la última vez que lo demostró. Lo que ha introducido se conserva y continúa después.
admin-proof-go-on = Continuar
admin-proof-other = Iniciar sesión otra vez de otra manera. Lo que ha introducido se perderá.

## Overview

admin-overview = Resumen
admin-heading = Administración
admin-next-steps = Próximos pasos
admin-next-try = Probar un inicio de sesión
admin-next-try-about = La aplicación de demostración inicia su sesión como cualquier otra y muestra lo que llega a saber una aplicación.
admin-server = Este servidor
admin-issuer = Emisor
admin-discovery = Descubrimiento
admin-version = Versión
admin-warning-mail = No hay ningún servidor de correo configurado, así que nadie recibe un enlace para una contraseña nueva ni una invitación. Configure mail.smtp_url y mail.from.
admin-next-app-about = Tres campos, y ya puede iniciar la sesión de las personas.
admin-none-found = No hay nada que coincida. Busque algo más corto.
admin-cancel = Cancelar
admin-copy = Copiar
admin-copied = Copiado
admin-type-name = Para confirmar, escriba el nombre
admin-type-wrong = Este no es el nombre.

## Applications

admin-apps = Aplicaciones
admin-apps-about = En qué inician sesión las personas con su cuenta de aquí.
admin-apps-search = Buscar
admin-apps-search-hint = Una parte del nombre o del ID de cliente.
admin-apps-none = Todavía no hay ninguna aplicación. Registre la primera: bastan tres campos.
admin-apps-new = Registrar una aplicación
admin-apps-new-about = Todo lo demás tiene un valor razonable y se puede cambiar más tarde.
admin-app-is-disabled = Desactivada
admin-app-deleted = La aplicación se ha eliminado.
admin-app-saved = Guardado.
admin-app-switched-off = La aplicación está desactivada.
admin-app-switched-on = La aplicación está activada.
admin-type-web = Aplicación web
admin-type-web-about = Se ejecuta en un servidor y puede guardar un secreto.
admin-type-spa = Aplicación de una sola página
admin-type-spa-about = Se ejecuta solo en el navegador.
admin-type-native = Aplicación nativa
admin-type-native-about = Se ejecuta en un teléfono o un ordenador.
admin-type-machine = Máquina
admin-type-machine-about = Actúa por sí misma. Nadie inicia sesión.
admin-type-device = Dispositivo
admin-type-device-about = No tiene navegador, como un televisor.
admin-app-name = Nombre
admin-app-name-hint = Las personas lo leen al iniciar sesión.
admin-app-name-wrong = Introduzca un nombre de 1 a 100 caracteres, en una sola línea.
admin-app-type = Tipo
admin-app-redirect = URI de redirección
admin-app-redirect-hint = Adónde quiere la aplicación que vuelvan las personas después de iniciar sesión. Las máquinas y los dispositivos no lo necesitan.
admin-app-redirect-missing = Introduzca el URI de redirección. Lo indica la documentación de la aplicación.
admin-app-refused = Esto no es posible: { $reason }
admin-app-register = Registrar
admin-app-made = La aplicación está registrada
admin-secret-new = El secreto nuevo
admin-secret-once = El secreto de cliente se muestra solo esta vez. Guárdelo donde la aplicación lo encuentre.
admin-secret-kept = Lo he guardado
admin-app-connect = Lo que necesita la aplicación
admin-app-snippets = Listo para pegar

## One application

admin-app-registered = Registrada el { $date }.
admin-app-changed = Último cambio el { $date }.
admin-app-disabled-about = Esta aplicación está desactivada: nadie puede iniciar sesión en ella y sus tokens se rechazan.
admin-app-foreign = Esta aplicación se registró a sí misma. Nadie aquí ha comprobado quién la gestiona.
admin-app-edit = Cambiar
admin-app-disable = Desactivar
admin-app-enable = Activar
admin-app-delete = Eliminar
admin-app-redirects = URI de redirección
admin-app-redirects-about = La aplicación tiene que enviar exactamente uno de estos, byte por byte.
admin-app-post-logout = Adónde pueden ir los navegadores después de cerrar sesión
admin-app-settings = Ajustes
admin-risk-machine = Lleva a la misma máquina en la que se ejecuta el navegador. Solo es correcto para el desarrollo.
admin-risk-port = El puerto de localhost es fijo. Registre 127.0.0.1 en su lugar: allí sirve cualquier puerto.
admin-risk-address = Una dirección en lugar de un nombre. Quien obtenga esta dirección obtendrá los inicios de sesión.
admin-risk-twin = Otro se diferencia solo por la barra final. Uno de los dos es probablemente un error.
admin-secrets = Secretos de cliente
admin-secrets-none = No hay ningún secreto, así que la aplicación no puede demostrar quién es. Añada uno.
admin-secret-unnamed = Sin etiqueta
admin-secret-made = Creado el { $date }.
admin-secret-ends = Termina el { $date }.
admin-secret-add = Añadir un secreto
admin-secret-remove = Quitar el secreto
admin-secret-removed = El secreto se ha quitado.
admin-secret-remove-about = Quien todavía use este secreto será rechazado en menos de un segundo.
admin-secret-remove-last = Es el único que funciona. Sin él la aplicación no puede iniciar la sesión de nadie.
admin-secret-label = Etiqueta
admin-secret-label-hint = Opcional. Indica dónde se guarda el secreto.
admin-secret-overlap = Los otros secretos
admin-secret-overlap-keep = funcionan tanto tiempo como antes
admin-secret-overlap-week = funcionan una semana más
admin-secret-overlap-day = funcionan un día más
admin-secret-overlap-none = terminan de inmediato
admin-secret-make = Crear el secreto

## Changing one

admin-app-lines-hint = Uno por línea.
admin-app-claims = Qué contiene el token de identidad
admin-app-claims-full = Todo lo que la aplicación puede ver de la persona
admin-app-claims-minimal = Solo quién es; el resto está en el punto de acceso userinfo
admin-app-acr = Cómo tienen que demostrar las personas quiénes son
admin-app-acr-none = Como en todas partes aquí
admin-app-acr-two = Con dos factores
admin-app-acr-passkey = Con una clave de acceso
admin-app-acr-hardware = Con una clave de acceso que no se puede copiar
admin-app-pkce = Exigir PKCE
admin-app-pkce-hint = Protege los códigos en su camino. Desactívelo solo para una aplicación que no pueda usarlo.
admin-app-skip = No pedir consentimiento a las personas
admin-app-skip-hint = Para sus propias aplicaciones.
admin-app-conflict = Otra persona ha cambiado esta aplicación mientras tanto. Si guarda ahora, su versión sustituye a la otra.

## What breaks

admin-app-disable-about = En menos de un segundo nadie podrá iniciar sesión en esta aplicación y sus tokens se rechazarán. Puede volver a activarla.
admin-app-enable-about = Las personas pueden volver a iniciar sesión en esta aplicación. Los tokens que no han caducado vuelven a funcionar.
admin-app-delete-about = La aplicación desaparece para siempre, con sus secretos, sus tokens y lo que las personas le permitieron. Si se registra de nuevo, recibe otro ID de cliente.
admin-app-delete-trail = El registro de auditoría conserva lo que ha pasado.
admin-breaks-people = { $count ->
    [one] { $count } persona la usa ahora.
   *[other] { $count } personas la usan ahora.
}
admin-breaks-grants = { $count ->
    [one] Los tokens de { $count } inicio de sesión dejan de funcionar.
   *[other] Los tokens de { $count } inicios de sesión dejan de funcionar.
}
