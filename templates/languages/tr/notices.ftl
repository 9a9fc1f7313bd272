mail-due = Geçerlilik zamanı

mail-address-taken-subject = { $product } üzerinde adresiniz zaten kullanılıyor
mail-address-taken = Biri bu adresi başka bir hesaba eklemek istedi, ancak adres sizin hesabınıza ait. Hiçbir şey değişmedi.

mail-address-added-subject = { $product } hesabınıza e-posta adresi eklendi
mail-address-added = Hesabınıza bir e-posta adresi daha eklendi: { $about }. Bununla oturum açılabilir ve yeni parola belirlenebilir.

mail-factor-app-added = bir kimlik doğrulama uygulaması kuruldu
mail-factor-app-removed = kimlik doğrulama uygulaması kaldırıldı
mail-factor-new-codes = yeni kurtarma kodları oluşturuldu, eskileri geçersiz
mail-factor-passkey-removed = bir geçiş anahtarı kaldırıldı
mail-factor-all-removed = kimlik doğrulama uygulaması, geçiş anahtarları ve kurtarma kodları kaldırıldı

mail-kept-subject = { $product } hesabınız duruyor
mail-kept = Hesabınız silinmeyecek. Silme işlemi iptal edildi.

mail-recovery-asked-subject = { $product } ikinci faktörünüz kayıp
mail-recovery-asked = Parolanızı bilen biri, hesabınızın tüm ikinci faktörlerinin kaybolduğunu bildirdi. Bu sizseniz burada onaylayın. Ardından bir bekleme süresi başlar.
mail-recovery-asked-button = Evet, hepsi kayıp
mail-recovery-note = Bağlantı bir kez, 30 dakika içinde çalışır. Bu siz değilseniz biri parolanızı biliyor: bağlantıyı kullanmayın ve yeni bir parola belirleyin.

mail-recovery-waits-subject = { $product } ikinci faktörleriniz kaldırılacak
mail-recovery-waits = Biri, hesabınızın ikinci faktörlerinin kaldırılmasını istedi: kimlik doğrulama uygulaması, geçiş anahtarları ve kurtarma kodları. Bu, aşağıdaki zamandan önce yapılmaz.
mail-recovery-waits-note = Bu siz değilseniz hemen durdurun ve yeni bir parola belirleyin. İkinci faktörlerinizden biriyle oturum açmak da bunu durdurur.
mail-recovery-waits-button = Durdur

mail-recovery-ready-subject = { $product } ikinci faktörlerinizi kaldırın
mail-recovery-ready = Bekleme süresi bitti. Artık kimlik doğrulama uygulamasını, geçiş anahtarlarını ve kurtarma kodlarını kaldırıp parolanızla oturum açabilirsiniz.
mail-recovery-ready-button = Kaldır

mail-recovery-stopped-subject = { $product } ikinci faktörleriniz duruyor
mail-recovery-stopped = Hesabınızın ikinci faktörlerinin kaldırılması durduruldu. Eskisi gibi çalışıyorlar.
