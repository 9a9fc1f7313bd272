mail-when = Quando
mail-network = Endereço de rede
mail-device = Dispositivo
mail-code-label = Seu código
mail-open-address = Se o botão não funcionar, abra este endereço no navegador:
mail-not-me = Se foi você, não é preciso fazer nada. Se não foi você, defina uma nova senha agora: isso desconecta todas as outras pessoas.
mail-not-me-button = Não fui eu
mail-why-account = Você recebeu este e-mail porque a conta em { $product } é sua. Os e-mails sobre a segurança da conta não podem ser desativados.
mail-why-typed = Você recebeu este e-mail porque alguém digitou este endereço em { $product }. Se não foi você, exclua o e-mail: sem o link dele, nada muda.
mail-why-administrator = Você recebeu este e-mail porque um administrador de { $product } digitou este endereço.

mail-verify-subject = Confirme seu endereço de e-mail em { $product }
mail-verify = Só falta um passo: mostre que este endereço é seu.
mail-verify-note = O link funciona uma única vez, dentro de 24 horas.
mail-verify-button = Confirmar este endereço

mail-reset-subject = Redefina sua senha em { $product }
mail-reset = Alguém solicitou uma nova senha para sua conta.
mail-reset-note = O link funciona uma única vez, dentro de 30 minutos. Se não foi você, exclua este e-mail: sua senha continua como está.
mail-reset-button = Definir uma nova senha

mail-password-changed-subject = Senha alterada em { $product }
mail-password-changed = A senha da sua conta foi alterada.

mail-address-changed-subject = Endereço de e-mail alterado em { $product }
mail-address-changed = O endereço de e-mail da sua conta foi alterado para { $about }. Este endereço não receberá mais e-mails.
mail-address-changed-note = Se foi você, não é preciso fazer nada. Se não foi você, desfaça a alteração: o link funciona uma única vez, dentro de 7 dias.
mail-address-changed-button = Desfazer a alteração

mail-new-device-subject = Novo login em { $product }
mail-new-device = Alguém entrou na sua conta em um dispositivo que ainda não conhecíamos.

mail-new-passkey-subject = Chave de acesso adicionada em { $product }
mail-new-passkey = Uma chave de acesso foi adicionada à sua conta: { $about }.

mail-second-factor-subject = Segundo fator alterado em { $product }
mail-second-factor = A forma de confirmar que é você foi alterada: { $about }.

mail-recovery-code-subject = Código de recuperação usado em { $product }
mail-recovery-code = Um dos seus códigos de recuperação foi usado para entrar.
mail-recovery-code-note = { $count ->
    [0] Não resta nenhum. Gere novos códigos na página de segurança da sua conta.
    [one] Resta um. Gere novos códigos na página de segurança da sua conta.
   *[other] Restam { $count }.
 } Se não foi você que o usou, defina uma nova senha agora.

mail-invitation-subject = Convite para { $product }
mail-invitation = Um administrador convidou você a criar uma conta.
mail-invitation-note = O link funciona uma única vez, dentro de 7 dias.
mail-invitation-button = Criar minha conta

mail-throttled-subject = Login mais lento em { $product }
mail-throttled = Alguém digitou senhas erradas para sua conta muitas vezes. As tentativas foram desaceleradas; sua conta não está bloqueada para sempre.
mail-throttled-note = Em um dispositivo em que você já entrou antes, pode continuar como sempre. Se você esqueceu sua senha, defina uma nova.

mail-consent-subject = App permitido em { $product }
mail-consent = Você permitiu que um app use sua conta: { $about }.
mail-consent-note = Na sua conta, você pode ver o que ele pode fazer e revogar essa permissão.
mail-consent-button = Ver meus apps

mail-deletion-subject = Exclusão da conta em { $product }
mail-deletion = Sua conta está sendo excluída, com tudo o que pertence a ela.
mail-deletion-note = Se não foi você que pediu isso, avise imediatamente os responsáveis por este serviço.

mail-code-subject = Código de login de { $product }
mail-code = Digite este código na página que o pediu. Não o informe a ninguém: quem trabalha aqui nunca vai pedi-lo.
mail-code-note = O código funciona uma única vez, dentro de 10 minutos.
mail-code-button = Entrar

mail-test-subject = E-mail de teste de { $product }
mail-test = Este e-mail foi enviado para verificar se os e-mails chegam. Chegam.

mail-registered-subject = Você já tem uma conta em { $product }
mail-registered = Alguém tentou se cadastrar com este endereço, que já tem uma conta. Nada foi alterado.
mail-registered-note = Se foi você, entre na conta. Se você esqueceu sua senha, a página de login tem um link para isso.
mail-registered-button = Entrar
