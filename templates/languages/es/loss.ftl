loss-link = He perdido todo esto
loss-title = Todos los segundos factores perdidos
loss-about = Prueba primero lo que quizá conserves: tu aplicación de autenticación en otro dispositivo, una llave de acceso, un código de recuperación en papel. Si lo has perdido todo, podemos enviar un enlace a la dirección principal de tu cuenta. Con él pides que se quiten la aplicación de autenticación, las llaves de acceso y los códigos de recuperación.
loss-wait = Para protegerte de extraños, antes pasa un tiempo de espera: { $time }. Se avisa a todas tus direcciones, y quien lea su correo puede detenerlo. También lo detiene iniciar sesión con un segundo factor.
loss-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
 }
loss-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
 }
loss-no-mail = Pregunta a quienes lo gestionan: un administrador puede quitar tus segundos factores.
loss-back = Usar un segundo factor después de todo
loss-asked = Si la dirección principal de tu cuenta está confirmada, le hemos enviado un correo. Ahí se explica qué hacer a continuación.
loss-begin-lead = Dices que se han perdido todos los segundos factores de la cuenta con la dirección { $email }. Cuando lo confirmes, empezará el tiempo de espera.
loss-begin = Sí, se han perdido todos
loss-begun-title = El tiempo de espera ha empezado
loss-begun = Se avisa ahora a todas tus direcciones, y otra vez antes de que termine. Después, inicia sesión con tu contraseña, elige de nuevo «He perdido todo esto» y enviaremos el enlace que quita tus segundos factores.
loss-stop-title = Mantener los segundos factores
loss-stop-lead = Alguien ha pedido quitar los segundos factores de la cuenta con la dirección { $email }. Si lo detienes, todo queda como está.
loss-stop = Detenerlo
loss-stopped-title = Tus segundos factores se mantienen
loss-stopped = No se ha quitado nada. Si no lo pediste tú, alguien conoce tu contraseña: establece ahora una nueva.
loss-finish-title = Quitar los segundos factores
loss-finish-lead = Se quitarán la aplicación de autenticación, las llaves de acceso y los códigos de recuperación de la cuenta con la dirección { $email }, y se cerrarán todas las sesiones.
loss-finish = Quitarlos
loss-finished-title = Tus segundos factores se han quitado
loss-finished = Inicia sesión con tu contraseña y configura después un segundo factor nuevo.
loss-waits = Alguien ha dicho que tus segundos factores se han perdido. Se podrán quitar a partir de esta fecha: { $date }.
account-did-loss-asked = Alguien con tu contraseña dijo que se han perdido todos los segundos factores
account-did-loss-begun = Empezó la espera antes de quitar tus segundos factores
account-did-loss-stopped = Se detuvo la eliminación de tus segundos factores
account-did-loss-finished = Se quitaron tus segundos factores porque se habían perdido todos
