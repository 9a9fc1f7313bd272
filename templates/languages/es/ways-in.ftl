mail-address-removed-subject = Correo electrónico eliminado en { $product }
mail-address-removed = Se ha eliminado un correo electrónico de tu cuenta: { $about }. Con él ya no se puede iniciar sesión ni establecer una contraseña nueva.
mail-provider-linked-subject = Cuenta vinculada en { $product }
mail-provider-linked = Se ha vinculado a tu cuenta una cuenta de otro proveedor: { $about }. Quien pueda iniciar sesión allí entra en tu cuenta.
mail-provider-unlinked-subject = Vínculo quitado en { $product }
mail-provider-unlinked = Una cuenta de otro proveedor ya no está vinculada a la tuya: { $about }. Ya no abre tu cuenta.
passkey-left-provider = Sin ella puedes seguir iniciando sesión con tu cuenta de otro proveedor.
account-did-address-code = Pediste un código para verificar tu correo electrónico
