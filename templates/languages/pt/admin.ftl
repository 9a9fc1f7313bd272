## The admin console: what all its pages share

admin-open = Administração
admin-nav = Administração
admin-crumbs = Onde você está
admin-skip = Ir para o conteúdo
admin-command = O mesmo na linha de comando
admin-search = Pesquisar
admin-first = Voltar ao início
admin-next = Mais
admin-forbidden-heading = Você não pode fazer isso
admin-forbidden-message = Sua conta não tem permissão para esta página nem para o que você pediu.
admin-forbidden-next = Se você precisa dela para o seu trabalho, fale com os responsáveis por este serviço.

## Proving who one is before a change

admin-proof-heading = Ainda é você?
admin-proof-why = Passaram-se mais de cinco minutos desde a última comprovação. O que você digitou fica guardado e continua depois.
admin-proof-go-on = Continuar
admin-proof-other = Entrar mais uma vez de outra forma. O que você digitou será perdido.

## Overview

admin-overview = Visão geral
admin-heading = Administração
admin-next-steps = Próximos passos
admin-next-try = Experimentar uma entrada
admin-next-try-about = O aplicativo de demonstração faz a sua entrada como qualquer outro e mostra o que um aplicativo fica sabendo.
admin-server = Este servidor
admin-issuer = Emissor
admin-discovery = Descoberta
admin-version = Versão
admin-warning-mail = Nenhum servidor de e-mail está configurado, portanto ninguém recebe um link para uma nova senha nem um convite. Configure mail.smtp_url e mail.from.
admin-next-app-about = Três campos, e ele já pode fazer a entrada das pessoas.
admin-none-found = Nada corresponde. Procure algo mais curto.
admin-cancel = Cancelar
admin-copy = Copiar
admin-copied = Copiado
admin-type-name = Para confirmar, digite o nome
admin-type-wrong = Este não é o nome.

## Applications

admin-apps = Aplicativos
admin-apps-about = Onde as pessoas entram com a conta delas daqui.
admin-apps-search = Pesquisar
admin-apps-search-hint = Uma parte do nome ou do ID do cliente.
admin-apps-none = Ainda não há nenhum aplicativo. Registre o primeiro: bastam três campos.
admin-apps-new = Registrar um aplicativo
admin-apps-new-about = Todo o resto tem um padrão razoável e pode ser alterado depois.
admin-app-is-disabled = Desligado
admin-app-deleted = O aplicativo foi excluído.
admin-app-saved = Salvo.
admin-app-switched-off = O aplicativo está desligado.
admin-app-switched-on = O aplicativo está ligado.
admin-type-web = Aplicativo web
admin-type-web-about = Roda em um servidor e consegue guardar um segredo.
admin-type-spa = Aplicativo de página única
admin-type-spa-about = Roda somente no navegador.
admin-type-native = Aplicativo nativo
admin-type-native-about = Roda em um telefone ou computador.
admin-type-machine = Máquina
admin-type-machine-about = Age por si mesma. Ninguém entra.
admin-type-device = Dispositivo
admin-type-device-about = Não tem navegador, como uma televisão.
admin-app-name = Nome
admin-app-name-hint = As pessoas o leem quando entram.
admin-app-name-wrong = Digite um nome de 1 a 100 caracteres, em uma só linha.
admin-app-type = Tipo
admin-app-redirect = URI de redirecionamento
admin-app-redirect-hint = Para onde o aplicativo quer as pessoas de volta depois da entrada. Máquinas e dispositivos não precisam de nenhum.
admin-app-redirect-missing = Digite o URI de redirecionamento. A documentação do aplicativo o informa.
admin-app-refused = Isto não é possível: { $reason }
admin-app-register = Registrar
admin-app-made = O aplicativo está registrado
admin-secret-new = O novo segredo
admin-secret-once = O segredo do cliente é mostrado somente desta vez. Guarde-o onde o aplicativo o encontra.
admin-secret-kept = Eu o guardei
admin-app-connect = O que o aplicativo precisa saber
admin-app-snippets = Pronto para colar

## One application

admin-app-registered = Registrado em { $date }.
admin-app-changed = Última alteração em { $date }.
admin-app-disabled-about = Este aplicativo está desligado: ninguém consegue entrar nele, e os tokens dele são recusados.
admin-app-foreign = Este aplicativo registrou a si mesmo. Ninguém aqui verificou quem o administra.
admin-app-edit = Alterar
admin-app-disable = Desligar
admin-app-enable = Ligar
admin-app-delete = Excluir
admin-app-redirects = URIs de redirecionamento
admin-app-redirects-about = O aplicativo precisa enviar exatamente um destes, byte por byte.
admin-app-post-logout = Para onde os navegadores podem ir depois da saída
admin-app-settings = Configurações
admin-risk-machine = Leva à própria máquina em que o navegador roda. Isso só é correto para desenvolvimento.
admin-risk-port = A porta de localhost é fixa. Registre 127.0.0.1 em vez disso: lá qualquer porta serve.
admin-risk-address = Um endereço em vez de um nome. Quem obtiver este endereço obtém as entradas.
admin-risk-twin = Outro difere apenas pela barra no final. Um dos dois provavelmente é um engano.
admin-secrets = Segredos do cliente
admin-secrets-none = Não há nenhum segredo, portanto o aplicativo não consegue provar quem é. Adicione um.
admin-secret-unnamed = Sem rótulo
admin-secret-made = Criado em { $date }.
admin-secret-ends = Termina em { $date }.
admin-secret-add = Adicionar um segredo
admin-secret-remove = Remover o segredo
admin-secret-removed = O segredo foi removido.
admin-secret-remove-about = Quem ainda usar este segredo será recusado em até um segundo.
admin-secret-remove-last = É o único que funciona. Sem ele o aplicativo não consegue fazer a entrada de ninguém.
admin-secret-label = Rótulo
admin-secret-label-hint = Opcional. Diz onde o segredo fica guardado.
admin-secret-overlap = Os outros segredos
admin-secret-overlap-keep = funcionam tanto tempo quanto antes
admin-secret-overlap-week = funcionam por mais uma semana
admin-secret-overlap-day = funcionam por mais um dia
admin-secret-overlap-none = terminam imediatamente
admin-secret-make = Criar o segredo

## Changing one

admin-app-lines-hint = Um por linha.
admin-app-claims = O que o token de identidade contém
admin-app-claims-full = Tudo o que o aplicativo pode ver da pessoa
admin-app-claims-minimal = Somente quem é; o resto está no endpoint userinfo
admin-app-acr = Como as pessoas precisam provar quem são
admin-app-acr-none = Como em todo lugar aqui
admin-app-acr-two = Com dois fatores
admin-app-acr-passkey = Com uma chave de acesso
admin-app-acr-hardware = Com uma chave de acesso que não pode ser copiada
admin-app-pkce = Exigir PKCE
admin-app-pkce-hint = Protege os códigos no caminho. Desligue somente para um aplicativo que não consegue usá-lo.
admin-app-skip = Não pedir consentimento às pessoas
admin-app-skip-hint = Para os seus próprios aplicativos.
admin-app-conflict = Outra pessoa alterou este aplicativo nesse meio-tempo. Se você salvar agora, a sua versão substitui a dela.

## What breaks

admin-app-disable-about = Em até um segundo ninguém mais consegue entrar neste aplicativo, e os tokens dele são recusados. Você pode ligá-lo de novo.
admin-app-enable-about = As pessoas podem entrar de novo neste aplicativo. Os tokens que não expiraram voltam a funcionar.
admin-app-delete-about = O aplicativo desaparece para sempre, com os segredos, os tokens e o que as pessoas lhe permitiram. Registrado de novo, ele recebe outro ID do cliente.
admin-app-delete-trail = O registro de auditoria guarda o que aconteceu.
admin-breaks-people = { $count ->
    [one] { $count } pessoa o usa agora.
   *[other] { $count } pessoas o usam agora.
}
admin-breaks-grants = { $count ->
    [one] Os tokens de { $count } entrada deixam de funcionar.
   *[other] Os tokens de { $count } entradas deixam de funcionar.
}
