setup-heading = Crear la primera cuenta
setup-about = Esta persona se ocupa del servidor: de sus usuarios, sus aplicaciones y sus claves.
setup-email = Correo electrónico
setup-name = Tu nombre
setup-name-hint = Tal como deben verlo los demás.
setup-password = Crea una contraseña
setup-password-hint = { $count ->
    [one] Al menos { $count } carácter. Cuatro o cinco palabras sin relación funcionan bien, y los espacios cuentan.
   *[other] Al menos { $count } caracteres. Cuatro o cinco palabras sin relación funcionan bien, y los espacios cuentan.
}
setup-button = Crear cuenta
