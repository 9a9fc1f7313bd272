# $product is the name of the installation; $about an application, a passkey, a factor or an address.
mail-when = Fecha y hora
mail-network = Dirección de red
mail-device = Dispositivo
mail-code-label = Tu código
mail-open-address = Si el botón no funciona, abre esta dirección en tu navegador:
mail-not-me = Si has sido tú, no tienes que hacer nada. Si no, establece ahora una contraseña nueva: así se cerrará la sesión de todos los demás.
mail-not-me-button = No he sido yo
mail-why-account = Recibes este correo porque la cuenta de { $product } es tuya. Los correos sobre la seguridad de una cuenta no se pueden desactivar.
mail-why-typed = Recibes este correo porque alguien ha introducido esta dirección en { $product }. Si no has sido tú, elimínalo: sin su enlace no cambia nada.
mail-why-administrator = Recibes este correo porque un administrador de { $product } ha introducido esta dirección.

mail-verify-subject = Verifica tu correo electrónico para { $product }
mail-verify = Solo queda un paso: confirma que esta dirección es tuya.
mail-verify-note = El enlace funciona una sola vez, en un plazo de 24 horas.
mail-verify-button = Verificar esta dirección

mail-reset-subject = Restablece tu contraseña de { $product }
mail-reset = Alguien ha pedido una contraseña nueva para tu cuenta.
mail-reset-note = El enlace funciona una sola vez, en un plazo de 30 minutos. Si no lo has pedido, elimina este correo: tu contraseña sigue como está.
mail-reset-button = Establecer una contraseña nueva

mail-password-changed-subject = Contraseña cambiada en { $product }
mail-password-changed = Se ha cambiado la contraseña de tu cuenta.

mail-address-changed-subject = Correo electrónico cambiado en { $product }
mail-address-changed = El correo electrónico de tu cuenta se ha cambiado a { $about }. A esta dirección ya no llegarán más correos.
mail-address-changed-note = Si has sido tú, no tienes que hacer nada. Si no, deshaz el cambio: el enlace funciona una sola vez, en un plazo de 7 días.
mail-address-changed-button = Deshacer el cambio

mail-new-device-subject = Nuevo inicio de sesión en { $product }
mail-new-device = Alguien ha iniciado sesión en tu cuenta desde un dispositivo que no habíamos visto antes.

mail-new-passkey-subject = Llave de acceso añadida en { $product }
mail-new-passkey = Se ha añadido una llave de acceso a tu cuenta: { $about }.

mail-second-factor-subject = Segundo factor cambiado en { $product }
mail-second-factor = Se ha cambiado la forma en que demuestras que eres tú: { $about }.

mail-recovery-code-subject = Código de recuperación usado en { $product }
mail-recovery-code = Se ha usado uno de tus códigos de recuperación para iniciar sesión.
mail-recovery-code-note = { $count ->
    [0] No queda ninguno. Crea otros nuevos en la página de seguridad de tu cuenta.
    [one] Queda uno. Crea otros nuevos en la página de seguridad de tu cuenta.
   *[other] Quedan { $count }.
 } Si no lo has usado tú, establece ahora una contraseña nueva.

mail-invitation-subject = Invitación a { $product }
mail-invitation = Un administrador te ha invitado a crear una cuenta.
mail-invitation-note = El enlace funciona una sola vez, en un plazo de 7 días.
mail-invitation-button = Crear mi cuenta

mail-throttled-subject = Inicio de sesión ralentizado en { $product }
mail-throttled = Alguien ha introducido muchas veces contraseñas incorrectas para tu cuenta. Los intentos se han ralentizado; tu cuenta no está bloqueada para siempre.
mail-throttled-note = En un dispositivo en el que ya hayas iniciado sesión puedes continuar como siempre. Si has olvidado tu contraseña, establece una nueva.

mail-consent-subject = Aplicación permitida en { $product }
mail-consent = Has permitido que una aplicación use tu cuenta: { $about }.
mail-consent-note = En tu cuenta puedes ver qué puede hacer y retirarle el acceso.
mail-consent-button = Ver mis aplicaciones

mail-deletion-subject = Eliminación de tu cuenta en { $product }
mail-deletion = Tu cuenta se está eliminando, con todo lo que le pertenece.
mail-deletion-note = Si no lo has pedido tú, avisa de inmediato a los responsables de este servicio.

mail-code-subject = Código de inicio de sesión para { $product }
mail-code = Introduce este código en la página que te lo ha pedido. No se lo des a nadie: nadie de este servicio te lo pedirá nunca.
mail-code-note = El código funciona una sola vez, en un plazo de 10 minutos.
mail-code-button = Iniciar sesión

mail-test-subject = Correo de prueba de { $product }
mail-test = Este correo se ha enviado para comprobar si llegan los correos. Llegan.

mail-registered-subject = Ya tienes una cuenta en { $product }
mail-registered = Alguien ha querido registrarse con esta dirección, que ya tiene una cuenta. No se ha cambiado nada.
mail-registered-note = Si has sido tú, inicia sesión. Si has olvidado tu contraseña, en la página de inicio de sesión hay un enlace para ello.
mail-registered-button = Iniciar sesión
