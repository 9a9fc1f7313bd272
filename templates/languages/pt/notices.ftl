mail-due = Entra em vigor

mail-address-taken-subject = Seu endereço já está em uso em { $product }
mail-address-taken = Alguém quis adicionar este endereço a outra conta, mas ele pertence à sua. Nada foi alterado.

mail-address-added-subject = Endereço de e-mail adicionado em { $product }
mail-address-added = Mais um endereço de e-mail foi adicionado à sua conta: { $about }. Com ele é possível entrar e definir uma nova senha.

mail-factor-app-added = um app autenticador foi configurado
mail-factor-app-removed = o app autenticador foi removido
mail-factor-new-codes = novos códigos de recuperação foram criados e os antigos não valem mais
mail-factor-passkey-removed = uma chave de acesso foi removida
mail-factor-all-removed = o app autenticador, as chaves de acesso e os códigos de recuperação foram removidos

mail-kept-subject = Conta mantida em { $product }
mail-kept = Afinal, sua conta não será excluída. A exclusão foi cancelada.

mail-recovery-asked-subject = Segundo fator perdido em { $product }
mail-recovery-asked = Alguém que conhece sua senha disse que todos os segundos fatores da sua conta foram perdidos. Se foi você, confirme aqui. Então começa um tempo de espera.
mail-recovery-asked-button = Sim, todos foram perdidos
mail-recovery-note = O link funciona uma única vez, dentro de 30 minutos. Se não foi você, alguém conhece sua senha: não use o link e defina uma nova senha.

mail-recovery-waits-subject = Seus segundos fatores serão removidos em { $product }
mail-recovery-waits = Alguém pediu para remover os segundos fatores da sua conta: app autenticador, chaves de acesso e códigos de recuperação. Isso não será feito antes do momento indicado abaixo.
mail-recovery-waits-note = Se não foi você, interrompa agora e defina uma nova senha. Entrar com um dos seus segundos fatores também interrompe.
mail-recovery-waits-button = Interromper

mail-recovery-ready-subject = Remova seus segundos fatores em { $product }
mail-recovery-ready = O tempo de espera acabou. Agora você pode remover o app autenticador, as chaves de acesso e os códigos de recuperação, e entrar com sua senha.
mail-recovery-ready-button = Remover

mail-recovery-stopped-subject = Segundos fatores mantidos em { $product }
mail-recovery-stopped = A remoção dos segundos fatores da sua conta foi interrompida. Eles funcionam como antes.
