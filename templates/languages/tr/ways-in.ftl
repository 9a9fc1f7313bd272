mail-address-removed-subject = { $product } hesabınızdan e-posta adresi kaldırıldı
mail-address-removed = Hesabınızdan bir e-posta adresi kaldırıldı: { $about }. Bununla artık oturum açılamaz ve yeni parola belirlenemez.
mail-provider-linked-subject = { $product } hesabınıza başka bir hesap bağlandı
mail-provider-linked = Başka bir sağlayıcıdaki bir hesap hesabınıza bağlandı: { $about }. Orada oturum açabilen herkes hesabınıza girer.
mail-provider-unlinked-subject = { $product } hesabınızdaki bağlantı kaldırıldı
mail-provider-unlinked = Başka bir sağlayıcıdaki bir hesap artık hesabınıza bağlı değil: { $about }. Artık hesabınızı açmaz.
passkey-left-provider = O olmadan da başka bir sağlayıcıdaki hesabınızla oturum açabilirsiniz.
account-did-address-code = E-posta adresinizi doğrulamak için bir kod istediniz
