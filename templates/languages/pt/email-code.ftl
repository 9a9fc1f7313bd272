email-send = Enviar um código
email-ask-title = Entrar por e-mail
email-ask-lead = Digite o endereço de e-mail da sua conta. Enviaremos a ele um código com o qual você pode entrar aqui.
email-use-password = Usar a senha
email-code-title = Digite o código do e-mail
email-code-sent = Se houver uma conta com o endereço { $email }, um e-mail com um código está a caminho dele. O código funciona por 10 minutos e somente neste navegador.
email-code-phrase = O e-mail também tem estas duas palavras:
email-code-label = Código
email-code-hint = Oito letras, maiúsculas ou minúsculas, com ou sem hífen.
email-code-missing = Digite o código do e-mail.
email-code-wrong = Este código não está correto. Verifique-o e tente novamente; após cinco tentativas incorretas, ele deixa de funcionar.
email-wait = { $count ->
    [one] Códigos demais foram pedidos. Tente novamente em { $count } minuto.
   *[other] Códigos demais foram pedidos. Tente novamente em { $count } minutos.
 }
email-again = Pedir outro código
email-link-title = Entrar
email-link-here = Você pediu este e-mail neste navegador. A página que o pediu também tem estas duas palavras:
email-link-elsewhere = Você abriu este link em um navegador diferente daquele que o pediu, por isso ninguém entrou aqui. Digite este código na página que tem estas duas palavras:
email-link-warning = Se você não vê essa página, outra pessoa pediu o e-mail. Nesse caso, feche esta página e não informe o código a ninguém.
email-dead-title = Este código não funciona mais
email-dead = Um código funciona uma única vez, por 10 minutos e no navegador que o pediu; cinco tentativas incorretas o anulam. Este foi usado ou substituído, ou é antigo demais. Ninguém entrou com ele.
mail-phrase = Duas palavras
mail-app = App
recovery-done-elsewhere = { $app } aguarda no navegador em que você pediu o link. Você pode continuar lá ou começar de novo aqui.
