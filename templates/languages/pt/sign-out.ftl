sign-out-heading = Sair?
sign-out-app-asks = { $app } pede para desconectar você desta conta neste navegador.
sign-out-plain = Você sairá desta conta neste navegador.
sign-out-button = Sair
sign-out-stay = Continuar conectado
signed-out-heading = Você saiu
signed-out-apps = Os apps que você usou podem manter você conectado até que saia deles também. Se outras pessoas usam este dispositivo, feche também o navegador.
signed-out-back = Voltar a { $app }
signed-out-others = Outras contas neste navegador
signed-out-still = { $count ->
    [one] Esta conta ainda está conectada.
   *[other] Estas contas ainda estão conectadas.
}
signed-out-too = { $count ->
    [one] Sair desta conta também
   *[other] Sair de outra conta
}
signed-out-sign-in = Entrar
