sign-in-heading = Oturum açın
sign-in-title-app = { $app } için oturum açın
sign-in-continue = { $app } uygulamasına devam etmek için
sign-in-confirm = Güvenliğiniz için lütfen bir kez daha oturum açın.
sign-in-username = E-posta adresi veya kullanıcı adı
sign-in-password = Parola
sign-in-button = Oturum aç

sign-in-username-missing = E-posta adresinizi veya kullanıcı adınızı girin.
sign-in-username-long = Daha kısa bir e-posta adresi veya kullanıcı adı girin.
sign-in-password-missing = Parolanızı girin.
sign-in-password-long = Daha kısa bir parola girin.
sign-in-refused = Kullanıcı adı veya parola doğru değil. İkisini de kontrol edip yeniden deneyin.
sign-in-username-check = E-posta adresini veya kullanıcı adını kontrol edin.
sign-in-password-again = Parolayı yeniden girin.

throttled-heading = Çok fazla deneme yapıldı
throttled-why = Hesapları korumak için burada oturum açma bir süreliğine durduruldu.
throttled-again = { $wait } sonra yeniden deneyin. Daha erken denemenin yararı olmaz; hesabınız kalıcı olarak kilitlenmedi.
throttled-seconds = { $count ->
    [one] { $count } saniye
   *[other] { $count } saniye
}
throttled-minutes = { $count ->
    [one] { $count } dakika
   *[other] { $count } dakika
}
throttled-hours = { $count ->
    [one] { $count } saat
   *[other] { $count } saat
}
throttled-back = Oturum açmaya dön

accounts-heading = Bir hesap seçin
accounts-none = Bu tarayıcıda henüz hiçbir hesap kullanılmadı.
accounts-signed-in = Oturum açık
accounts-signed-out = Oturum kapalı
accounts-remove = Kaldır
accounts-remove-which = { $account } hesabını bu tarayıcıdan kaldır
accounts-another = Başka bir hesap kullan

return-heading = Geri dönüyorsunuz
return-title-app = { $app } uygulamasına dönüyorsunuz
return-to = { $app } uygulamasına
return-no-script = Tarayıcınız burada betik çalıştırmıyor, bu nedenle bir kez daha basmanız gerekiyor.
return-continue = Devam et
