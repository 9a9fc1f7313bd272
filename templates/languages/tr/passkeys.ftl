passkey-sign-in = Geçiş anahtarıyla oturum aç
passkey-continue-to = { $app } uygulamasına devam etmek için
passkey-what-happens = Cihazınız parmak izinizi, yüzünüzü ya da PIN’ini ister. Bu denetim cihazınızda kalır.
passkey-waiting = Tarayıcınızın şimdi gösterdiği adımları izleyin.
passkey-cancelled = Geçiş anahtarı kullanılmadı. Yeniden deneyebilir ya da parolanızla oturum açabilirsiniz.
passkey-failed = Geçiş anahtarı kullanılamadı. Yeniden deneyin ya da parolanızla oturum açın.
passkey-unsupported = Bu tarayıcı geçiş anahtarlarını desteklemiyor. Başka bir tarayıcı ya da parolanızı kullanın.
passkey-nothing-sent = Geçiş anahtarı gönderilmedi. Geçiş anahtarları için onları destekleyen ve burada betik çalıştıran bir tarayıcı gerekir. Yoksa parolanızı kullanın.
passkey-expired = Bu çok uzun sürdü ya da iki kez gönderildi. Lütfen yeniden deneyin.
passkey-refused = Bu geçiş anahtarı kabul edilmedi. Hesabınızdan kaldırılmış olabilir. Başka bir anahtar deneyin ya da parolanızla oturum açın.
passkey-use-password = Parolanızı kullanın
passkey-other-way = Başka bir yöntem kullan
passkey-error = Hata:
passkey-footer = Geçiş anahtarı tahmin edilemez ve yalnızca bu sitede çalışır.
passkey-confirm = Siz olduğunuzu onaylayın
passkey-confirm-why = Oturum açma yönteminizi değiştirmeden önce lütfen kim olduğunuzu bir kez daha doğrulayın.
passkey-offer = Bir dahaki sefere daha hızlı oturum açın
passkey-explained = Geçiş anahtarıyla parmak iziniz, yüzünüz ya da PIN ile oturum açarsınız ve parola gerekmez. Kimse sizi kandırarak bir kopyasını alamaz.
passkey-later = Şimdi değil
passkey-list = Geçiş anahtarlarınız
passkey-none = Henüz geçiş anahtarınız yok.
passkey-add = Geçiş anahtarı ekle
passkey-add-cancelled = Geçiş anahtarı oluşturulmadı. İstediğiniz zaman yeniden deneyebilirsiniz.
passkey-not-made = Geçiş anahtarı eklenemedi. Yeniden deneyin ya da başka bir cihaz veya parola yöneticisi kullanın.
passkey-exists = Bu cihazda ya da parola yöneticisinde hesabınız için zaten bir geçiş anahtarı var.
passkey-unnamed = Geçiş anahtarı
passkey-kept-by = Saklayan
passkey-where = Çalıştığı yer
passkey-synced = Tüm cihazlarınız (eşitlenmiş)
passkey-one-device = Yalnızca bu cihaz ya da anahtar
passkey-created = Oluşturulma
passkey-last-used = Son kullanım
passkey-never = Hiçbir zaman
passkey-change = Yeniden adlandır veya kaldır: { $name }
passkey-name = Ad
passkey-name-wanted = En fazla 64 karakterlik bir ad girin.
passkey-rename = Adı kaydet
passkey-remove-heading = Bu geçiş anahtarını kaldır
passkey-remove = Geçiş anahtarını kaldır
passkey-back = Geçiş anahtarlarınıza dönün
passkey-left-password = O olmadan da parolanızla oturum açabilirsiniz.
passkey-left-both = O olmadan da parolanız ve { $count ->
    [one] { $count } başka geçiş anahtarı
   *[other] { $count } başka geçiş anahtarı
 } ile oturum açabilirsiniz.
passkey-left-others = O olmadan da { $count ->
    [one] { $count } başka geçiş anahtarı
   *[other] { $count } başka geçiş anahtarı
 } ile oturum açabilirsiniz.
passkey-left-nothing = Bu, oturum açmanın tek yolu olduğu için kaldırılamaz. Önce başka bir geçiş anahtarı ekleyin ya da parola belirleyin.
