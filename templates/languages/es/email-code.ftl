email-send = Enviarme un código
email-ask-title = Iniciar sesión por correo
email-ask-lead = Introduce el correo electrónico de tu cuenta. Te enviaremos un código con el que podrás iniciar sesión aquí.
email-use-password = Usar la contraseña
email-code-title = Introduce el código del correo
email-code-sent = Si hay una cuenta con la dirección { $email }, hemos enviado allí un correo con un código. El código funciona durante 10 minutos y solo en este navegador.
email-code-phrase = El correo también tiene estas dos palabras:
email-code-label = Código
email-code-hint = Ocho letras, mayúsculas o minúsculas, con o sin guion.
email-code-missing = Introduce el código del correo.
email-code-wrong = Este código no es correcto. Compruébalo e inténtalo de nuevo; tras cinco intentos fallidos deja de funcionar.
email-wait = { $count ->
    [one] Se han pedido demasiados códigos. Inténtalo de nuevo dentro de un minuto.
   *[other] Se han pedido demasiados códigos. Inténtalo de nuevo dentro de { $count } minutos.
 }
email-again = Pedir otro código
email-link-title = Iniciar sesión
email-link-here = Pediste este correo en este navegador. La página que lo pidió también tiene estas dos palabras:
email-link-elsewhere = Has abierto este enlace en un navegador distinto del que lo pidió, así que aquí no se inicia ninguna sesión. Escribe este código en la página que tiene estas dos palabras:
email-link-warning = Si no ves esa página, otra persona pidió el correo. En ese caso, cierra esta página y no des el código a nadie.
email-dead-title = Este código ya no funciona
email-dead = Un código funciona una sola vez, durante 10 minutos y en el navegador que lo pidió; cinco intentos fallidos lo anulan. Este se usó, se sustituyó o es demasiado antiguo. Nadie ha iniciado sesión con él.
mail-phrase = Dos palabras
mail-app = Aplicación
recovery-done-elsewhere = { $app } espera en el navegador en el que pediste el enlace. Puedes continuar allí o empezar de nuevo aquí.
