loss-link = Bunların hepsini kaybettim
loss-title = Tüm ikinci faktörler kayıp
loss-about = Önce hâlâ elinizde olabilecekleri deneyin: başka bir cihazdaki kimlik doğrulama uygulaması, bir geçiş anahtarı, kâğıttaki bir kurtarma kodu. Hepsi kayıpsa hesabınızın ana adresine bir bağlantı gönderebiliriz. Onunla kimlik doğrulama uygulamasının, geçiş anahtarlarının ve kurtarma kodlarının kaldırılmasını istersiniz.
loss-wait = Yabancıları uzak tutmak için önce bir bekleme süresi geçer: { $time }. Tüm adreslerinize haber verilir ve e-postalarını okuyan herkes bunu durdurabilir. İkinci bir faktörle oturum açmak da durdurur.
loss-days = { $count ->
    [one] { $count } gün
   *[other] { $count } gün
 }
loss-hours = { $count ->
    [one] { $count } saat
   *[other] { $count } saat
 }
loss-no-mail = Hizmeti yürütenlere sorun: bir yönetici ikinci faktörlerinizi kaldırabilir.
loss-back = Yine de ikinci bir faktör kullan
loss-asked = Hesabınızın ana adresi doğrulanmışsa oraya bir e-posta yolda. Sonra ne yapacağınız içinde yazıyor.
loss-begin-lead = { $email } adresli hesabın tüm ikinci faktörlerinin kaybolduğunu bildiriyorsunuz. Onayladığınızda bekleme süresi başlar.
loss-begin = Evet, hepsi kayıp
loss-begun-title = Bekleme süresi başladı
loss-begun = Tüm adreslerinize şimdi ve süre bitmeden bir kez daha haber verilir. Sonra parolanızla oturum açın, yeniden “Bunların hepsini kaybettim” seçeneğini seçin; ikinci faktörlerinizi kaldıran bağlantıyı göndeririz.
loss-stop-title = İkinci faktörler kalsın
loss-stop-lead = Biri, { $email } adresli hesabın ikinci faktörlerinin kaldırılmasını istedi. Bunu durdurursanız her şey olduğu gibi kalır.
loss-stop = Durdur
loss-stopped-title = İkinci faktörleriniz duruyor
loss-stopped = Hiçbir şey kaldırılmadı. Bunu siz istemediyseniz biri parolanızı biliyor: hemen yeni bir parola belirleyin.
loss-finish-title = İkinci faktörleri kaldırın
loss-finish-lead = { $email } adresli hesabın kimlik doğrulama uygulaması, geçiş anahtarları ve kurtarma kodları kaldırılacak ve herkesin oturumu kapatılacak.
loss-finish = Kaldır
loss-finished-title = İkinci faktörleriniz kaldırıldı
loss-finished = Parolanızla oturum açın, sonra yeni bir ikinci faktör kurun.
loss-waits = Biri ikinci faktörlerinizin kaybolduğunu bildirdi. Şu tarihten sonra kaldırılabilirler: { $date }.
account-did-loss-asked = Parolanızı bilen biri tüm ikinci faktörlerin kaybolduğunu bildirdi
account-did-loss-begun = İkinci faktörleriniz kaldırılmadan önceki bekleme başladı
account-did-loss-stopped = İkinci faktörlerinizin kaldırılması durduruldu
account-did-loss-finished = Hepsi kaybolduğu için ikinci faktörleriniz kaldırıldı
