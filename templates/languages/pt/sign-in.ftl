sign-in-heading = Entrar
sign-in-title-app = Entrar em { $app }
sign-in-continue = para continuar em { $app }
sign-in-confirm = Para sua segurança, entre mais uma vez.
sign-in-username = E-mail ou nome de usuário
sign-in-password = Senha
sign-in-button = Entrar

sign-in-username-missing = Digite seu e-mail ou nome de usuário.
sign-in-username-long = Digite um e-mail ou nome de usuário mais curto.
sign-in-password-missing = Digite sua senha.
sign-in-password-long = Digite uma senha mais curta.
sign-in-refused = O nome de usuário ou a senha não está correto. Verifique os dois e tente novamente.
sign-in-username-check = Verifique o e-mail ou o nome de usuário.
sign-in-password-again = Digite a senha novamente.

throttled-heading = Muitas tentativas
throttled-why = Para proteger as contas, o login está pausado aqui por algum tempo.
throttled-again = Tente novamente em { $wait }. Não adianta tentar antes, e sua conta não está bloqueada para sempre.
throttled-seconds = { $count ->
    [one] { $count } segundo
   *[other] { $count } segundos
}
throttled-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
throttled-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
throttled-back = Voltar ao login

accounts-heading = Escolha uma conta
accounts-none = Nenhuma conta foi usada neste navegador ainda.
accounts-signed-in = Conectada
accounts-signed-out = Desconectada
accounts-remove = Remover
accounts-remove-which = Remover { $account } deste navegador
accounts-another = Usar outra conta

return-heading = Levando você de volta
return-title-app = Levando você de volta a { $app }
return-to = a { $app }
return-no-script = Seu navegador não executa scripts aqui, por isso é preciso tocar mais uma vez.
return-continue = Continuar
