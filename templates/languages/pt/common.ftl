language-name = Português

common-footer = Sua senha fica aqui. Os apps nunca a veem.
common-language = Idioma
common-language-change = Mudar
common-error-title = Erro: { $title }
common-error-prefix = Erro:
common-problem = Há um problema
common-not-shown = Não foi possível mostrar a página. Tente novamente.

home-signed-in = Você está conectado
home-try = Experimentar um login
home-sign-out = Sair
home-sign-in = Entrar
home-welcome = Boas-vindas
home-welcome-to = Boas-vindas a { $product }
home-no-admin = Este servidor está em execução e ainda não tem administrador.
home-make-first = Criar a primeira conta
home-open-link = Abra o link de configuração que apareceu no terminal quando o servidor foi iniciado. Ele funciona uma única vez.
home-new-link = Se você não o tem mais, gere um novo:
home-about = Uma conta para todos os seus apps. A maioria das pessoas chega aqui a partir de um app e volta direto para ele.

password-too-short = { $count ->
    [one] Use pelo menos { $count } caractere.
   *[other] Use pelo menos { $count } caracteres.
}
password-too-long = { $count ->
    [one] Use no máximo { $count } byte.
   *[other] Use no máximo { $count } bytes.
}
password-common = Esta senha é fácil de adivinhar. Use algumas palavras sem relação entre si ou deixe seu navegador sugerir uma.

field-email-wrong = Digite um endereço de e-mail no formato nome@example.com.
field-name-long = Digite um nome mais curto.
