mail-when = Zaman
mail-network = Ağ adresi
mail-device = Cihaz
mail-code-label = Kodunuz
mail-open-address = Düğme çalışmıyorsa tarayıcınızda bu adresi açın:
mail-not-me = Bunu siz yaptıysanız bir şey yapmanız gerekmez. Siz yapmadıysanız hemen yeni bir parola belirleyin: böylece diğer herkesin oturumu kapatılır.
mail-not-me-button = Bunu ben yapmadım
mail-why-account = Bu e-postayı { $product } hizmetindeki hesap sizin olduğu için alıyorsunuz. Hesap güvenliğiyle ilgili e-postalar kapatılamaz.
mail-why-typed = Bu e-postayı birisi { $product } hizmetinde bu adresi girdiği için alıyorsunuz. Siz değildiyseniz e-postayı silin: içindeki bağlantı olmadan hiçbir şey değişmez.
mail-why-administrator = Bu e-postayı { $product } hizmetinin bir yöneticisi bu adresi girdiği için alıyorsunuz.

mail-verify-subject = { $product } için e-posta adresinizi doğrulayın
mail-verify = Tek bir adım kaldı: bu adresin size ait olduğunu gösterin.
mail-verify-note = Bağlantı bir kez, 24 saat içinde çalışır.
mail-verify-button = Bu adresi doğrula

mail-reset-subject = { $product } parolanızı sıfırlayın
mail-reset = Birisi hesabınız için yeni bir parola istedi.
mail-reset-note = Bağlantı bir kez, 30 dakika içinde çalışır. Siz istemediyseniz bu e-postayı silin: parolanız olduğu gibi kalır.
mail-reset-button = Yeni parola belirle

mail-password-changed-subject = { $product } parolanız değiştirildi
mail-password-changed = Hesabınızın parolası değiştirildi.

mail-address-changed-subject = { $product } e-posta adresiniz değiştirildi
mail-address-changed = Hesabınızın e-posta adresi değiştirildi. Yeni adres: { $about }. Artık buraya e-posta gelmeyecek.
mail-address-changed-note = Bunu siz yaptıysanız bir şey yapmanız gerekmez. Siz yapmadıysanız değişikliği geri alın: bağlantı bir kez, 7 gün içinde çalışır.
mail-address-changed-button = Değişikliği geri al

mail-new-device-subject = { $product } hizmetinde yeni oturum açıldı
mail-new-device = Birisi daha önce görmediğimiz bir cihazdan hesabınızda oturum açtı.

mail-new-passkey-subject = { $product } hesabınıza geçiş anahtarı eklendi
mail-new-passkey = Hesabınıza bir geçiş anahtarı eklendi: { $about }.

mail-second-factor-subject = { $product } ikinci faktörünüz değiştirildi
mail-second-factor = Siz olduğunuzu doğrulama yönteminiz değiştirildi: { $about }.

mail-recovery-code-subject = { $product } kurtarma kodunuz kullanıldı
mail-recovery-code = Kurtarma kodlarınızdan biri oturum açmak için kullanıldı.
mail-recovery-code-note = { $count ->
    [0] Hiç kodunuz kalmadı. Hesabınızın güvenlik sayfasında yenilerini oluşturun.
    [one] Bir kodunuz kaldı. Hesabınızın güvenlik sayfasında yenilerini oluşturun.
   *[other] { $count } kodunuz kaldı.
 } Kodu siz kullanmadıysanız hemen yeni bir parola belirleyin.

mail-invitation-subject = { $product } daveti
mail-invitation = Bir yönetici sizi hesap oluşturmaya davet etti.
mail-invitation-note = Bağlantı bir kez, 7 gün içinde çalışır.
mail-invitation-button = Hesabımı oluştur

mail-throttled-subject = { $product } hizmetinde oturum açma yavaşlatıldı
mail-throttled = Birisi hesabınız için birçok kez yanlış parola girdi. Tahmin denemeleri yavaşlatıldı; hesabınız kalıcı olarak kilitlenmedi.
mail-throttled-note = Daha önce oturum açtığınız bir cihazda her zamanki gibi devam edebilirsiniz. Parolanızı unuttuysanız yenisini belirleyin.

mail-consent-subject = { $product } hizmetinde uygulamaya izin verildi
mail-consent = Bir uygulamanın hesabınızı kullanmasına izin verdiniz: { $about }.
mail-consent-note = Neler yapabileceğini hesabınızda görebilir ve bu izni geri alabilirsiniz.
mail-consent-button = Uygulamalarımı gör

mail-deletion-subject = { $product } hesabınız siliniyor
mail-deletion = Hesabınız, ona ait her şeyle birlikte siliniyor.
mail-deletion-note = Bunu siz istemediyseniz hemen bu hizmeti işletenlere bildirin.

mail-code-subject = { $product } oturum açma kodu
mail-code = Bu kodu, sizden istendiği sayfaya girin. Kimseye vermeyin: burada çalışan hiç kimse sizden bu kodu istemez.
mail-code-note = Kod bir kez, 10 dakika içinde çalışır.
mail-code-button = Oturum aç

mail-test-subject = { $product } deneme e-postası
mail-test = Bu e-posta, e-postaların ulaşıp ulaşmadığını görmek için gönderildi. Ulaşıyor.

mail-registered-subject = { $product } hizmetinde zaten bir hesabınız var
mail-registered = Birisi, zaten bir hesabı olan bu adresle kaydolmak istedi. Hiçbir şey değiştirilmedi.
mail-registered-note = Bu sizseniz oturum açın. Parolanızı unuttuysanız oturum açma sayfasında bunun için bir bağlantı var.
mail-registered-button = Oturum aç
