mail-address-removed-subject = Endereço de e-mail removido em { $product }
mail-address-removed = Um endereço de e-mail foi removido da sua conta: { $about }. Com ele não é mais possível entrar nem definir uma nova senha.
mail-provider-linked-subject = Conta vinculada em { $product }
mail-provider-linked = Uma conta de outro provedor foi vinculada à sua conta: { $about }. Quem conseguir entrar lá entra na sua conta.
mail-provider-unlinked-subject = Vínculo removido em { $product }
mail-provider-unlinked = Uma conta de outro provedor não está mais vinculada à sua conta: { $about }. Ela não abre mais a sua conta.
passkey-left-provider = Sem ela, você ainda pode entrar com sua conta de outro provedor.
account-did-address-code = Você pediu um código para verificar seu endereço de e-mail
