sign-out-heading = Oturum kapatılsın mı?
sign-out-app-asks = { $app } bu tarayıcıda bu hesaptaki oturumunuzun kapatılmasını istiyor.
sign-out-plain = Bu tarayıcıda bu hesaptaki oturumunuz kapatılacak.
sign-out-button = Oturumu kapat
sign-out-stay = Oturum açık kalsın
signed-out-heading = Oturumunuz kapatıldı
signed-out-apps = Kullandığınız uygulamalar, siz onlarda da oturumu kapatana kadar oturumunuzu açık tutabilir. Bu cihazı başkaları da kullanıyorsa tarayıcıyı da kapatın.
signed-out-back = { $app } uygulamasına dön
signed-out-others = Bu tarayıcıdaki diğer hesaplar
signed-out-still = { $count ->
    [one] Bu hesabın oturumu hâlâ açık.
   *[other] Bu hesapların oturumu hâlâ açık.
}
signed-out-too = { $count ->
    [one] Bu hesabın oturumunu da kapat
   *[other] Başka bir hesabın oturumunu kapat
}
signed-out-sign-in = Oturum aç
