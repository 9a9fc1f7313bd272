loss-link = Perdi todos estes
loss-title = Todos os segundos fatores perdidos
loss-about = Tente primeiro o que talvez ainda exista: seu app autenticador em outro dispositivo, uma chave de acesso, um código de recuperação em papel. Se tudo foi perdido, podemos enviar um link para o endereço principal da sua conta. Com ele você pede a remoção do app autenticador, das chaves de acesso e dos códigos de recuperação.
loss-wait = Para afastar estranhos, antes disso passa um tempo de espera: { $time }. Todos os seus endereços são avisados, e quem lê os e-mails deles pode interromper. Entrar com um segundo fator também interrompe.
loss-days = { $count ->
    [one] { $count } dia
   *[other] { $count } dias
 }
loss-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
 }
loss-no-mail = Fale com os responsáveis pelo serviço: um administrador pode remover seus segundos fatores.
loss-back = Usar um segundo fator, afinal
loss-asked = Se o endereço principal da sua conta está confirmado, um e-mail está a caminho. Ele diz o que fazer em seguida.
loss-begin-lead = Você diz que todos os segundos fatores da conta com o endereço { $email } foram perdidos. Quando você confirmar, o tempo de espera começa.
loss-begin = Sim, todos foram perdidos
loss-begun-title = O tempo de espera começou
loss-begun = Todos os seus endereços são avisados agora, e mais uma vez antes do fim. Depois, entre com sua senha, escolha de novo “Perdi todos estes”, e enviaremos o link que remove seus segundos fatores.
loss-stop-title = Manter os segundos fatores
loss-stop-lead = Alguém pediu para remover os segundos fatores da conta com o endereço { $email }. Se você interromper, tudo fica como está.
loss-stop = Interromper
loss-stopped-title = Seus segundos fatores continuam
loss-stopped = Nada foi removido. Se o pedido não foi seu, alguém conhece sua senha: defina uma nova agora.
loss-finish-title = Remover os segundos fatores
loss-finish-lead = O app autenticador, as chaves de acesso e os códigos de recuperação da conta com o endereço { $email } serão removidos, e todos serão desconectados.
loss-finish = Remover
loss-finished-title = Seus segundos fatores foram removidos
loss-finished = Entre com sua senha e depois configure um novo segundo fator.
loss-waits = Alguém disse que seus segundos fatores foram perdidos. Eles poderão ser removidos a partir de { $date }.
account-did-loss-asked = Alguém com sua senha disse que todos os segundos fatores foram perdidos
account-did-loss-begun = Começou a espera antes da remoção dos seus segundos fatores
account-did-loss-stopped = A remoção dos seus segundos fatores foi interrompida
account-did-loss-finished = Seus segundos fatores foram removidos porque todos foram perdidos
