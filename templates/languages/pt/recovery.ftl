recovery-forgot = Esqueceu sua senha?
recovery-error = Erro:
recovery-ask-title = Redefina sua senha
recovery-ask-lead = Digite o endereço de e-mail da sua conta. Enviaremos a ele um link com o qual você pode definir uma nova senha.
recovery-email = Endereço de e-mail
recovery-send = Enviar o link
recovery-back = Voltar ao login
recovery-no-mail = Este servidor não envia e-mails, por isso não pode enviar um link a você.
recovery-no-mail-next = Fale com os responsáveis por este serviço: um administrador pode definir uma nova senha para você.
recovery-bad-email = Digite um endereço de e-mail no formato nome@example.com.
recovery-wait = { $count ->
    [one] Foram solicitados links demais. Tente novamente em { $count } minuto; o último link enviado ainda funciona por 30 minutos.
   *[other] Foram solicitados links demais. Tente novamente em { $count } minutos; o último link enviado ainda funciona por 30 minutos.
 }
recovery-sent-title = Confira seu e-mail
recovery-sent = Se houver uma conta com este endereço, um e-mail com um link está a caminho.
recovery-sent-next = O link funciona por 30 minutos. Se nenhum e-mail chegar, procure na pasta de spam, verifique o endereço ou fale com os responsáveis por este serviço: os links são enviados somente a endereços confirmados.
recovery-again = Pedir outro link
recovery-reset-title = Defina uma nova senha
recovery-reset-lead = Quando ela for definida, todas as pessoas conectadas à sua conta serão desconectadas, em todos os dispositivos. Depois, entre com a nova senha; seu segundo fator continua como está.
recovery-new-password = Nova senha
recovery-new-password-hint = { $count ->
    [one] Pelo menos { $count } caractere.
   *[other] Pelo menos { $count } caracteres.
 } Quatro ou cinco palavras sem relação entre si funcionam bem, e os espaços contam.
recovery-set = Definir a senha
recovery-too-short = { $count ->
    [one] Use pelo menos { $count } caractere.
   *[other] Use pelo menos { $count } caracteres.
 }
recovery-too-long = Use uma senha mais curta.
recovery-common = Esta senha é fácil de adivinhar. Use algumas palavras sem relação entre si ou deixe seu navegador sugerir uma.
recovery-done-title = Sua senha foi definida
recovery-done = Todas as pessoas que estavam conectadas à sua conta foram desconectadas. Entre com a nova senha.
recovery-sign-in = Entrar
recovery-passkey = Com uma chave de acesso, você entra com impressão digital, rosto ou bloqueio de tela, e não há senha para esquecer.
recovery-passkey-button = Entrar e adicionar uma chave de acesso
recovery-dead-title = Este link não funciona mais
recovery-dead = Um link para redefinir a senha funciona uma única vez e por 30 minutos, e somente o mais recente. Este já foi usado ou substituído, é antigo demais ou está incompleto. Sua senha não foi alterada por ele.
