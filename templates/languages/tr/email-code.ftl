email-send = Bana kod gönder
email-ask-title = E-postayla oturum açın
email-ask-lead = Hesabınızın e-posta adresini girin. Bu adrese, burada oturum açabileceğiniz bir kod göndereceğiz.
email-use-password = Bunun yerine parolayı kullan
email-code-title = E-postadaki kodu girin
email-code-sent = { $email } adresine ait bir hesap varsa içinde kod olan bir e-posta yolda. Kod 10 dakika boyunca ve yalnızca bu tarayıcıda çalışır.
email-code-phrase = E-postada şu iki sözcük de var:
email-code-label = Kod
email-code-hint = Sekiz harf; büyük ya da küçük, kısa çizgiyle ya da çizgisiz.
email-code-missing = E-postadaki kodu girin.
email-code-wrong = Bu kod doğru değil. Kontrol edip yeniden deneyin; beş yanlış denemeden sonra artık çalışmaz.
email-wait = { $count ->
    [one] Çok fazla kod istendi. Bir dakika sonra yeniden deneyin.
   *[other] Çok fazla kod istendi. { $count } dakika sonra yeniden deneyin.
 }
email-again = Başka bir kod iste
email-link-title = Oturum açın
email-link-here = Bu e-postayı bu tarayıcıda istediniz. E-postayı isteyen sayfada şu iki sözcük de var:
email-link-elsewhere = Bu bağlantıyı, onu isteyen tarayıcıdan başka bir tarayıcıda açtınız; bu nedenle burada kimsenin oturumu açılmaz. Bu kodu, şu iki sözcüğün bulunduğu sayfaya girin:
email-link-warning = Böyle bir sayfa görmüyorsanız e-postayı başka biri istemiştir. O zaman bu sayfayı kapatın ve kodu kimseye vermeyin.
email-dead-title = Bu kod artık çalışmıyor
email-dead = Bir kod bir kez, 10 dakika boyunca ve onu isteyen tarayıcıda çalışır; beş yanlış deneme onu geçersiz kılar. Bu kod kullanılmış, yenilenmiş ya da çok eski. Bu kodla kimsenin oturumu açılmadı.
mail-phrase = İki sözcük
mail-app = Uygulama
recovery-done-elsewhere = { $app }, bağlantıyı istediğiniz tarayıcıda bekliyor. Orada devam edebilir ya da burada baştan başlayabilirsiniz.
