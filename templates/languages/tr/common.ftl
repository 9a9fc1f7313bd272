language-name = Türkçe

common-footer = Parolanız burada kalır. Uygulamalar onu hiçbir zaman görmez.
common-language = Dil
common-language-change = Değiştir
common-error-title = Hata: { $title }
common-error-prefix = Hata:
common-problem = Bir sorun var
common-not-shown = Sayfa gösterilemedi. Lütfen yeniden deneyin.

home-signed-in = Oturumunuz açık
home-try = Oturum açmayı deneyin
home-sign-out = Oturumu kapat
home-sign-in = Oturum aç
home-welcome = Hoş geldiniz
home-welcome-to = { $product } hizmetine hoş geldiniz
home-no-admin = Bu sunucu çalışıyor ve henüz bir yöneticisi yok.
home-make-first = İlk hesabı oluşturun
home-open-link = Sunucu başlatıldığında terminalde yazdırılan kurulum bağlantısını açın. Bağlantı bir kez çalışır.
home-new-link = Bağlantı artık sizde değilse yenisini yazdırın:
home-about = Tüm uygulamalarınız için tek hesap. Çoğu kişi buraya bir uygulamadan gelir ve hemen ona geri döner.

password-too-short = { $count ->
    [one] En az { $count } karakter kullanın.
   *[other] En az { $count } karakter kullanın.
}
password-too-long = { $count ->
    [one] En fazla { $count } bayt kullanın.
   *[other] En fazla { $count } bayt kullanın.
}
password-common = Bu parolayı tahmin etmek kolay. Birbiriyle ilgisiz birkaç sözcük kullanın ya da tarayıcınızın önerdiği bir parolayı seçin.

field-email-wrong = ad@example.com biçiminde bir e-posta adresi girin.
field-name-long = Daha kısa bir ad girin.
