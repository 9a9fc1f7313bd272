mail-due = Tendrá efecto

mail-address-taken-subject = Tu dirección ya se usa en { $product }
mail-address-taken = Alguien quiso añadir esta dirección a otra cuenta, pero pertenece a la tuya. No se ha cambiado nada.

mail-address-added-subject = Correo electrónico añadido en { $product }
mail-address-added = Se ha añadido otro correo electrónico a tu cuenta: { $about }. Con él se puede iniciar sesión y establecer una contraseña nueva.

mail-factor-app-added = se configuró una aplicación de autenticación
mail-factor-app-removed = se quitó la aplicación de autenticación
mail-factor-new-codes = se crearon códigos de recuperación nuevos y los anteriores ya no valen
mail-factor-passkey-removed = se quitó una llave de acceso
mail-factor-all-removed = se quitaron la aplicación de autenticación, las llaves de acceso y los códigos de recuperación

mail-kept-subject = Cuenta conservada en { $product }
mail-kept = Al final tu cuenta no se eliminará. La eliminación se ha cancelado.

mail-recovery-asked-subject = Segundo factor perdido en { $product }
mail-recovery-asked = Alguien que conoce tu contraseña ha dicho que se han perdido todos los segundos factores de tu cuenta. Si has sido tú, confírmalo aquí. Entonces empezará un tiempo de espera.
mail-recovery-asked-button = Sí, se han perdido todos
mail-recovery-note = El enlace funciona una sola vez, en un plazo de 30 minutos. Si no has sido tú, alguien conoce tu contraseña: no uses el enlace y establece una contraseña nueva.

mail-recovery-waits-subject = Se quitarán tus segundos factores en { $product }
mail-recovery-waits = Alguien ha pedido quitar los segundos factores de tu cuenta: aplicación de autenticación, llaves de acceso y códigos de recuperación. No se hará antes del momento indicado abajo.
mail-recovery-waits-note = Si no has sido tú, detenlo ahora y establece una contraseña nueva. También se detiene al iniciar sesión con uno de tus segundos factores.
mail-recovery-waits-button = Detenerlo

mail-recovery-ready-subject = Quita tus segundos factores en { $product }
mail-recovery-ready = El tiempo de espera ha terminado. Ya puedes quitar la aplicación de autenticación, las llaves de acceso y los códigos de recuperación, e iniciar sesión con tu contraseña.
mail-recovery-ready-button = Quitarlos

mail-recovery-stopped-subject = Los segundos factores se mantienen en { $product }
mail-recovery-stopped = Se ha detenido la eliminación de los segundos factores de tu cuenta. Funcionan como antes.
