language-name = Español

common-footer = Tu contraseña se queda aquí. Las aplicaciones nunca la ven.
common-language = Idioma
common-language-change = Cambiar
common-error-title = Error: { $title }
common-error-prefix = Error:
common-problem = Hay un problema
common-not-shown = No se ha podido mostrar la página. Inténtalo de nuevo.

home-signed-in = Has iniciado sesión
home-try = Probar un inicio de sesión
home-sign-out = Cerrar sesión
home-sign-in = Iniciar sesión
home-welcome = Te damos la bienvenida
home-welcome-to = Te damos la bienvenida a { $product }
home-no-admin = Este servidor está en marcha y todavía no tiene administrador.
home-make-first = Crear la primera cuenta
home-open-link = Abre el enlace de configuración que apareció en la terminal al iniciarse el servidor. Funciona una sola vez.
home-new-link = Si ya no lo tienes, genera uno nuevo:
home-about = Una cuenta para todas tus aplicaciones. La mayoría llega aquí desde una aplicación y vuelve enseguida a ella.

password-too-short = { $count ->
    [one] Usa al menos { $count } carácter.
   *[other] Usa al menos { $count } caracteres.
}
password-too-long = { $count ->
    [one] Usa como máximo { $count } byte.
   *[other] Usa como máximo { $count } bytes.
}
password-common = Esta contraseña es fácil de adivinar. Usa varias palabras sin relación entre sí o deja que tu navegador te sugiera una.

field-email-wrong = Introduce una dirección de correo electrónico con la forma nombre@example.com.
field-name-long = Introduce un nombre más corto.
