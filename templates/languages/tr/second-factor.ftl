second-factor-error = Hata:
second-factor-verify = Devam et
second-factor-continue = Uygulamaya devam et

totp-title = Kodunuzu girin
totp-lead = { $app } uygulamasına devam etmek için
totp-code-label = Kimlik doğrulama uygulamanızdaki kod
totp-code-hint = Altı rakam. Her 30 saniyede bir yeni kod gelir.
totp-enter-code = Kimlik doğrulama uygulamanızın gösterdiği altı rakamı girin.
totp-wrong-code = Kod doğru değil ya da daha önce kullanılmış. Sonraki kodu bekleyip yeniden deneyin.
totp-trust = Bu tarayıcıya güven ve burada bir süre kod isteme
totp-use-passkey = Bunun yerine geçiş anahtarı kullan
totp-use-recovery-code = Kurtarma kodu kullan

recovery-title = Kurtarma kodu girin
recovery-code-label = Kurtarma kodu
recovery-code-hint = Kâğıtta ya da bir dosyada sakladığınız kodlardan biri. Her biri bir kez çalışır.
recovery-enter-code = Kurtarma kodlarınızdan birini girin.
recovery-wrong-code = Kurtarma kodu doğru değil ya da daha önce kullanılmış. Başka bir kod deneyin.
recovery-use-totp = Kimlik doğrulama uygulamanızı kullanın

fresh-proof-label = Parolanız
fresh-proof-hint = Oturum açma yönteminizi değiştirmek için siz olduğunuzu bir kez daha doğrulayın.
fresh-proof-missing = Bu değişikliği yapmak için parolanızı girin.
fresh-proof-wrong = Parola doğru değil. Yeniden deneyin.

account-totp-title = Kimlik doğrulama uygulaması
account-totp-needed = { $app }, parolanızın yanında ikinci bir doğrulama istiyor.
account-totp-about = Telefonunuzdaki bir uygulama her 30 saniyede bir yeni kod gösterir. Parolanızdan sonra bu kodu girersiniz; böylece yalnızca çalınmış bir parolayla kimse giremez.
account-totp-start = Kimlik doğrulama uygulaması ayarla
account-totp-scan = Bu resmi kimlik doğrulama uygulamanızla tarayın.
account-totp-picture = Aşağıdaki gizli anahtarı içeren QR kodu
account-totp-open = Bu cihazda bir kimlik doğrulama uygulaması aç
account-totp-type = Ya da bu gizli anahtarı uygulamaya yazın:
account-totp-confirm = Uygulamanın şu anda gösterdiği kod
account-totp-since = Kimlik doğrulama uygulaması { $date } tarihinden beri ayarlı.
account-totp-remove = Kimlik doğrulama uygulamasını kaldır

account-recovery-title = Kurtarma kodları
account-recovery-about = Kurtarma kodu, kimlik doğrulama uygulamanız yanınızda olmadığında girmenizi sağlar. Her biri bir kez çalışır.
account-recovery-left = { $count ->
    [one] { $count } kurtarma kodunuz kaldı.
   *[other] { $count } kurtarma kodunuz kaldı.
 }
account-recovery-void = Yeni kodlar eskilerini geçersiz kılar.
account-recovery-generate = Yeni kurtarma kodları oluştur
account-recovery-useless = Önce bu kodların yerine geçeceği yöntemi ayarlayın.
account-recovery-new = Yeni kurtarma kodlarınız
account-recovery-once = Kodları telefonunuz olmadan bulabileceğiniz bir yerde saklayın. Yalnızca bu kez gösterilirler.
account-recovery-copy = Kopyala
account-recovery-print = Yazdır
account-recovery-download = İndir
account-recovery-kept = Kodları sakladım
