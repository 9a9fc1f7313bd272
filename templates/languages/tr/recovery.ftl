recovery-forgot = Parolanızı mı unuttunuz?
recovery-error = Hata:
recovery-ask-title = Parolanızı sıfırlayın
recovery-ask-lead = Hesabınızın e-posta adresini girin. Bu adrese, yeni bir parola belirleyebileceğiniz bir bağlantı göndereceğiz.
recovery-email = E-posta adresi
recovery-send = Bağlantıyı gönder
recovery-back = Oturum açmaya dön
recovery-no-mail = Bu sunucu e-posta göndermiyor, bu nedenle size bağlantı gönderemez.
recovery-no-mail-next = Bu hizmeti işletenlere sorun: bir yönetici sizin için yeni bir parola belirleyebilir.
recovery-bad-email = ad@example.com biçiminde bir e-posta adresi girin.
recovery-wait = { $count ->
    [one] Çok fazla bağlantı istendi. Bir dakika sonra yeniden deneyin; son gönderilen bağlantı 30 dakika daha çalışır.
   *[other] Çok fazla bağlantı istendi. { $count } dakika sonra yeniden deneyin; son gönderilen bağlantı 30 dakika daha çalışır.
 }
recovery-sent-title = E-postanıza bakın
recovery-sent = Bu adrese ait bir hesap varsa içinde bağlantı olan bir e-posta yolda.
recovery-sent-next = Bağlantı 30 dakika çalışır. E-posta gelmezse istenmeyen posta klasörüne bakın, adresi kontrol edin ya da bu hizmeti işletenlere sorun: bağlantılar yalnızca doğrulanmış adreslere gönderilir.
recovery-again = Başka bir bağlantı iste
recovery-reset-title = Yeni parola belirleyin
recovery-reset-lead = Parola belirlendiğinde, hesabınızda oturumu açık olan herkesin oturumu tüm cihazlarda kapatılır. Ardından yeni parolayla oturum açın; ikinci faktörünüz olduğu gibi kalır.
recovery-new-password = Yeni parola
recovery-new-password-hint = { $count ->
    [one] En az bir karakter.
   *[other] En az { $count } karakter.
 } Birbiriyle ilgisiz dört beş sözcük iyi iş görür; boşluklar da sayılır.
recovery-set = Parolayı belirle
recovery-too-short = { $count ->
    [one] En az bir karakter kullanın.
   *[other] En az { $count } karakter kullanın.
 }
recovery-too-long = Daha kısa bir parola kullanın.
recovery-common = Bu parolayı tahmin etmek kolay. Birbiriyle ilgisiz birkaç sözcük kullanın ya da tarayıcınızın önerdiği bir parolayı seçin.
recovery-done-title = Parolanız belirlendi
recovery-done = Hesabınızda oturumu açık olan herkesin oturumu kapatıldı. Yeni parolayla oturum açın.
recovery-sign-in = Oturum aç
recovery-passkey = Geçiş anahtarıyla parmak iziniz, yüzünüz ya da ekran kilidinizle oturum açarsınız; unutulacak bir parola olmaz.
recovery-passkey-button = Oturum aç ve geçiş anahtarı ekle
recovery-dead-title = Bu bağlantı artık çalışmıyor
recovery-dead = Parola sıfırlama bağlantısı bir kez ve 30 dakika çalışır; yalnızca en yenisi geçerlidir. Bu bağlantı kullanılmış, yenisiyle değiştirilmiş, çok eski ya da eksik. Parolanız bu bağlantıyla değiştirilmedi.
