second-factor-error = Erro:
second-factor-verify = Continuar
second-factor-continue = Continuar para o app

totp-title = Digite seu código
totp-lead = para continuar em { $app }
totp-code-label = Código do seu app autenticador
totp-code-hint = Seis dígitos. Um novo código aparece a cada 30 segundos.
totp-enter-code = Digite os seis dígitos que seu app autenticador mostra.
totp-wrong-code = O código não está correto ou já foi usado. Espere o próximo e tente novamente.
totp-trust = Confiar neste navegador e não pedir um código aqui por algum tempo
totp-use-passkey = Usar uma chave de acesso
totp-use-recovery-code = Usar um código de recuperação

recovery-title = Digite um código de recuperação
recovery-code-label = Código de recuperação
recovery-code-hint = Um dos códigos que você guardou em papel ou em um arquivo. Cada um funciona uma única vez.
recovery-enter-code = Digite um dos seus códigos de recuperação.
recovery-wrong-code = O código de recuperação não está correto ou já foi usado. Tente outro.
recovery-use-totp = Usar seu app autenticador

fresh-proof-label = Sua senha
fresh-proof-hint = Para alterar como você entra, confirme mais uma vez que é você.
fresh-proof-missing = Digite sua senha para fazer esta alteração.
fresh-proof-wrong = A senha não está correta. Tente novamente.

account-totp-title = App autenticador
account-totp-needed = { $app } exige uma segunda confirmação além da senha.
account-totp-about = Um app no seu celular mostra um novo código a cada 30 segundos. Depois da senha, você digita esse código; assim, uma senha roubada sozinha não dá acesso a ninguém.
account-totp-start = Configurar um app autenticador
account-totp-scan = Escaneie esta imagem com seu app autenticador.
account-totp-picture = QR code que contém o segredo abaixo
account-totp-open = Abrir um app autenticador neste dispositivo
account-totp-type = Ou digite este segredo no app:
account-totp-confirm = Código que o app mostra agora
account-totp-since = Um app autenticador está configurado desde { $date }.
account-totp-remove = Remover o app autenticador

account-recovery-title = Códigos de recuperação
account-recovery-about = Um código de recuperação permite entrar quando você está sem o app autenticador. Cada um funciona uma única vez.
account-recovery-left = { $count ->
    [one] Resta { $count } código de recuperação.
   *[other] Restam { $count } códigos de recuperação.
 }
account-recovery-void = Novos códigos invalidam os antigos.
account-recovery-generate = Gerar novos códigos de recuperação
account-recovery-useless = Primeiro, configure o que eles substituem.
account-recovery-new = Seus novos códigos de recuperação
account-recovery-once = Guarde-os onde você possa encontrá-los sem o celular. Eles são mostrados só desta vez.
account-recovery-copy = Copiar
account-recovery-print = Imprimir
account-recovery-download = Baixar
account-recovery-kept = Já guardei os códigos
