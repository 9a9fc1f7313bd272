passkey-sign-in = Entrar com uma chave de acesso
passkey-continue-to = para continuar em { $app }
passkey-what-happens = Seu dispositivo pede sua impressão digital, seu rosto ou o PIN dele. Essa verificação fica no dispositivo.
passkey-waiting = Siga as instruções que seu navegador mostra agora.
passkey-cancelled = Nenhuma chave de acesso foi usada. Você pode tentar novamente ou entrar com sua senha.
passkey-failed = Não foi possível usar a chave de acesso. Tente novamente ou entre com sua senha.
passkey-unsupported = Este navegador não é compatível com chaves de acesso. Use outro navegador ou sua senha.
passkey-nothing-sent = Nenhuma chave de acesso foi enviada. As chaves de acesso precisam de um navegador compatível que execute scripts aqui. Sem isso, use sua senha.
passkey-expired = Demorou demais ou foi enviado duas vezes. Tente novamente.
passkey-refused = Essa chave de acesso não foi aceita. Ela pode ter sido removida da sua conta. Tente outra ou entre com sua senha.
passkey-use-password = Usar sua senha
passkey-other-way = Usar outra forma
passkey-error = Erro:
passkey-footer = Uma chave de acesso não pode ser adivinhada e só funciona neste site.
passkey-confirm = Confirme que é você
passkey-confirm-why = Antes de alterar como você entra, confirme mais uma vez quem você é.
passkey-offer = Entre mais rápido na próxima vez
passkey-explained = Com uma chave de acesso, você entra com impressão digital, rosto ou PIN e não precisa de senha. Ninguém consegue enganar você para obter uma cópia dela.
passkey-later = Agora não
passkey-list = Suas chaves de acesso
passkey-none = Você ainda não tem nenhuma chave de acesso.
passkey-add = Adicionar uma chave de acesso
passkey-add-cancelled = Nenhuma chave de acesso foi criada. Você pode tentar novamente a qualquer momento.
passkey-not-made = Não foi possível adicionar a chave de acesso. Tente novamente ou use outro dispositivo ou gerenciador de senhas.
passkey-exists = Este dispositivo ou gerenciador de senhas já tem uma chave de acesso para sua conta.
passkey-unnamed = Chave de acesso
passkey-kept-by = Guardada por
passkey-where = Funciona em
passkey-synced = Todos os seus dispositivos (sincronizada)
passkey-one-device = Somente este dispositivo ou esta chave
passkey-created = Criada em
passkey-last-used = Último uso
passkey-never = Nunca
passkey-change = Renomear ou remover { $name }
passkey-name = Nome
passkey-name-wanted = Digite um nome de no máximo 64 caracteres.
passkey-rename = Salvar o nome
passkey-remove-heading = Remover esta chave de acesso
passkey-remove = Remover a chave de acesso
passkey-back = Voltar às suas chaves de acesso
passkey-left-password = Sem ela, você ainda pode entrar com sua senha.
passkey-left-both = Sem ela, você ainda pode entrar com sua senha e { $count ->
    [one] { $count } outra chave de acesso
   *[other] { $count } outras chaves de acesso
 }.
passkey-left-others = Sem ela, você ainda pode entrar com { $count ->
    [one] { $count } outra chave de acesso
   *[other] { $count } outras chaves de acesso
 }.
passkey-left-nothing = Esta é sua única forma de entrar, por isso não pode ser removida. Primeiro, adicione outra chave de acesso ou defina uma senha.
