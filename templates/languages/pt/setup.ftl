setup-heading = Criar a primeira conta
setup-about = Esta pessoa cuida do servidor: dos usuários, dos apps e das chaves.
setup-email = Endereço de e-mail
setup-name = Seu nome
setup-name-hint = Como as outras pessoas devem vê-lo.
setup-password = Crie uma senha
setup-password-hint = { $count ->
    [one] Pelo menos { $count } caractere. Quatro ou cinco palavras sem relação funcionam bem, e os espaços contam.
   *[other] Pelo menos { $count } caracteres. Quatro ou cinco palavras sem relação funcionam bem, e os espaços contam.
}
setup-button = Criar conta
