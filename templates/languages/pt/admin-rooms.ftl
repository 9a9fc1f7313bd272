## People, sessions, signing keys and the audit log in the admin console

rooms-none = Nada foi encontrado.
rooms-back = Voltar sem fazer nada
rooms-details = Detalhes
rooms-change = Alterar
rooms-show = Mostrar
rooms-give = Dar
rooms-take = Retirar
rooms-by = Por { $who }
rooms-changed = Salvo.
rooms-name = Nome
rooms-id = ID
rooms-state = Situação
rooms-created = Criado
rooms-since = Desde { $date }

## People

rooms-users = Usuários
rooms-users-find = Procurar um usuário
rooms-users-find-hint = O começo de um endereço de e-mail, de um nome de usuário ou de um nome, ou um ID inteiro.
rooms-user-new = Novo usuário
rooms-active = Ativo
rooms-disabled = Desativado
rooms-leaving = Em exclusão
rooms-above = Este usuário pode mais do que você, por isso você não pode alterar nada aqui.
rooms-last = Ninguém mais pode fazer tudo. Dê antes a outra pessoa a função de administrador.
rooms-acts = O que você pode fazer
rooms-recent = Eventos recentes
rooms-recent-all = Todos os eventos deste usuário
rooms-edit = Editar
rooms-edit-about = Os apps ficam sabendo das mudanças na próxima entrada.
rooms-username-hint = Outro nome para entrar. Pode ficar vazio.
rooms-vouch = O endereço de e-mail pertence a este usuário
rooms-vouch-hint = Você responde por isso, e os apps vão confiar nele.
rooms-email-taken = Já existe uma conta com este endereço.
rooms-create = Criar usuário
rooms-created-done = Conta criada
rooms-new-mailed = Um link para escolher uma senha é enviado ao endereço. Funciona uma vez, por 7 dias.
rooms-new-shown = Você recebe um link para entregar, com o qual o usuário escolhe uma senha. Nenhum e-mail é enviado.
rooms-invite = Convidar
rooms-invite-about = A pessoa cria a conta e escolhe uma senha com um link. Funciona uma vez, por 7 dias.
rooms-invite-button = Convidar
rooms-invite-closed = O cadastro está fechado, por isso nenhum convite funciona. Defina signup.mode como invite ou crie você o usuário.
rooms-invited = O convite está a caminho.
rooms-link = Um link para entregar
rooms-link-for = Entregue este link a { $who } e a mais ninguém. Ele só é mostrado agora.
rooms-link-works = { $count ->
    [one] Funciona uma vez, por uma hora.
   *[other] Funciona uma vez, por { $count } horas.
}
rooms-link-kept = Já copiei
rooms-handed = O link espera para ser usado.

rooms-reset = Redefinir a senha
rooms-reset-button = Criar um link
rooms-reset-mailed = Um link para escolher uma nova senha é enviado ao usuário por e-mail. Funciona uma vez, por 30 minutos.
rooms-reset-shown = Você recebe um link para entregar. Funciona uma vez, por 24 horas.
rooms-reset-until = Até ser usado, a senha atual fica como está.
rooms-reset-then = Quando é usado, o usuário é desconectado em toda parte.
rooms-reset-disabled = Esta conta está desativada. Ative-a primeiro.
rooms-mailed = O link está a caminho.

rooms-says-out = O usuário é desconectado de todos os dispositivos na hora.
rooms-says-apps = Os apps perdem todo o acesso que têm agora.
rooms-disable = Desativar
rooms-disable-says = Ninguém consegue entrar com esta conta até você ativá-la de novo.
rooms-disabled-done = Conta desativada
rooms-enable = Ativar
rooms-enable-says = O usuário pode entrar de novo. O que foi desconectado continua desconectado.
rooms-enabled-done = Conta ativada
rooms-end-all = Desconectar em toda parte
rooms-end-all-says = O usuário pode entrar de novo na hora.
rooms-ended-all = Desconectado em toda parte
rooms-delete = Excluir
rooms-delete-until = A conta é desativada. Até { $date } você pode voltar atrás.
rooms-delete-then = Depois disso, tudo o que pertence à conta some para sempre.
rooms-deleted-at = Esta conta será excluída em { $date }.
rooms-deleted-done = A conta está sendo excluída.
rooms-keep = Não excluir
rooms-keep-says = A conta fica, e fica desativada até você ativá-la.
rooms-kept-done = Conta mantida

rooms-methods = Formas de entrar
rooms-methods-none = Nenhuma ainda.
rooms-passkey = Chave de acesso
rooms-codes-left = { $count ->
    [one] Resta um
   *[other] Restam { $count }
}
rooms-take-heading = Retirar uma forma de entrar
rooms-take-says = Faça isso só se souber que foi mesmo este usuário que a perdeu.
rooms-take-told = O usuário é avisado por e-mail.
rooms-taken = Retirada.

rooms-roles = Funções
rooms-roles-none = Nenhuma.
rooms-roles-about = As funções dizem o que um usuário pode fazer nesta administração. Você só pode dar o que tem.
rooms-role-above = Permite mais do que você pode
rooms-groups = Grupos
rooms-groups-none = Nenhum.
rooms-groups-about = Os apps ficam sabendo dos grupos de um usuário e podem permitir coisas com base neles.
rooms-group-name = Adicionar ao grupo
rooms-group-add = Adicionar
rooms-group-wrong = Digite um nome de 1 a 128 caracteres em uma linha.

## Sessions

rooms-sessions = Sessões
rooms-sessions-about = Quem está conectado agora, os mais recentes primeiro.
rooms-sessions-live = { $count ->
    [0] Sem sessão em lugar nenhum.
    [one] Conectado em um dispositivo.
   *[other] Conectado em { $count } dispositivos.
}
rooms-person = Usuário
rooms-person-hint = Endereço de e-mail, nome de usuário ou ID.
rooms-app = App
rooms-app-hint = O client_id dele.
rooms-end = Encerrar
rooms-ended = Desconectado ali.

## Signing keys

rooms-keys = Chaves de assinatura
rooms-keys-about = Por estas chaves os apps sabem que os tokens vêm daqui.
rooms-key-id = ID da chave
rooms-key-next = assina em seguida
rooms-key-active = assina agora
rooms-key-retired = não assina mais
rooms-key-gone = não existe mais
rooms-published-from = Publicada desde
rooms-signs-from = Assina desde
rooms-signs-until = Assina até
rooms-published-until = Publicada até
rooms-rotate = Renovar agora
rooms-rotated = Novas chaves foram publicadas.
rooms-rotate-conflict = Outro servidor criou chaves novas no mesmo momento. Nada foi feito.
rooms-plan-publish = Agora: uma nova chave de cada tipo é publicada, para que os apps a conheçam.
rooms-plan-sign = { $date }: as novas chaves assinam, as atuais param.
rooms-plan-retire = { $date }: as chaves antigas deixam de ser publicadas. Até lá, tudo o que assinaram já expirou.
rooms-retire = Aposentar
rooms-retire-next = Ela ainda não assinou nada, então nada quebra.
rooms-retire-active = Ela para de assinar agora. O que assinou vale até expirar.
rooms-retire-retired = Todo token que ela assinou é recusado a partir de agora. Apps que guardam um precisam pedir que seus usuários entrem de novo.
rooms-retire-last = Nenhuma outra chave deste tipo assina agora. Renove primeiro.
rooms-retire-gone = Esta chave já não existe.
rooms-retired-done = Uma chave de assinatura foi aposentada

## Audit log

rooms-audit = Registro de auditoria
rooms-audit-actor = Feito por
rooms-audit-actor-hint = Endereço de e-mail, nome de usuário ou ID; ou cli para a linha de comando. O prefixo user: ou client: indica qual.
rooms-audit-target = Sobre
rooms-audit-target-hint = Endereço de e-mail, nome de usuário ou ID de um usuário, ou o client_id de um app. O prefixo user: ou client: indica qual.
rooms-audit-kind = O quê
rooms-audit-any = Tudo
rooms-audit-from = A partir de
rooms-audit-until = Antes de
rooms-audit-time-hint = Por exemplo 2026-11-22 ou 2026-11-22 21:05, em UTC.
rooms-audit-request = ID da solicitação
rooms-audit-request-hint = As páginas de erro o mostram.
rooms-export = Baixar como NDJSON

rooms-did-refused = Um administrador tentou ir longe demais
rooms-did-sign-in = Entrou
rooms-did-sign-out = Saiu
rooms-did-consent = Permitiu um app
rooms-did-deny = Não permitiu um app
rooms-did-revoke = O acesso de um app terminou
rooms-did-app = Foi a um app
rooms-did-refresh = Um app renovou seu acesso
rooms-did-replay = Um app enviou uma chave duas vezes, por isso seu acesso terminou
rooms-did-invite = Alguém foi convidado
rooms-did-password = Senha alterada
rooms-did-profile = Perfil alterado
rooms-did-export = Cópia dos próprios dados obtida
rooms-did-delete = Conta excluída
rooms-did-codes-removed = Os códigos de recuperação foram removidos
rooms-did-role-given = Função dada
rooms-did-role-taken = Função retirada
rooms-did-group-joined = Colocado em um grupo
rooms-did-group-left = Retirado de um grupo
rooms-did-app-created = App registrado
rooms-did-app-deleted = App excluído
rooms-did-app-disabled = App desativado
rooms-did-app-enabled = App ativado
rooms-did-app-changed = App alterado
rooms-did-key = Uma chave de assinatura foi criada
