## The admin console: what all its pages share

admin-open = Yönetim
admin-nav = Yönetim
admin-crumbs = Neredesiniz
admin-skip = İçeriğe geç
admin-command = Aynısı komut satırında
admin-search = Ara
admin-first = Başa dön
admin-next = Daha fazla
admin-forbidden-heading = Bunu yapamazsınız
admin-forbidden-message = Hesabınızın bu sayfa ya da istediğiniz şey için izni yok.
admin-forbidden-next = İşiniz için gerekliyse bu hizmeti yürütenlere başvurun.

## Proving who one is before a change

admin-proof-heading = Hâlâ siz misiniz?
admin-proof-why = Bunu son kanıtlamanızın üzerinden beş dakikadan fazla geçti. Girdikleriniz saklanır ve sonra kaldığı yerden devam eder.
admin-proof-go-on = Devam et
admin-proof-other = Başka bir yolla bir kez daha oturum açın. Girdikleriniz kaybolur.

## Overview

admin-overview = Genel bakış
admin-heading = Yönetim
admin-next-steps = Sonraki adımlar
admin-next-try = Bir oturum açmayı deneyin
admin-next-try-about = Tanıtım uygulaması sizin için herhangi bir uygulama gibi oturum açar ve bir uygulamanın ne öğrendiğini gösterir.
admin-server = Bu sunucu
admin-issuer = Yayımcı
admin-discovery = Keşif
admin-version = Sürüm
admin-warning-mail = Posta sunucusu ayarlanmamış; bu yüzden kimse yeni parola bağlantısı ya da davet almaz. mail.smtp_url ve mail.from değerlerini belirleyin.
admin-next-app-about = Üç alan, ve kişilerin oturum açmasını sağlayabilir.
admin-none-found = Hiçbir şey uymuyor. Daha kısa bir şey arayın.
admin-cancel = İptal
admin-copy = Kopyala
admin-copied = Kopyalandı
admin-type-name = Onaylamak için şu adı yazın:
admin-type-wrong = Bu, o ad değil.

## Applications

admin-apps = Uygulamalar
admin-apps-about = Kişilerin buradaki hesaplarıyla oturum açtıkları yerler.
admin-apps-search = Ara
admin-apps-search-hint = Adın ya da istemci kimliğinin bir bölümü.
admin-apps-none = Henüz uygulama yok. İlkini kaydedin: üç alan yeter.
admin-apps-new = Uygulama kaydet
admin-apps-new-about = Geri kalan her şeyin makul bir varsayılanı vardır ve sonra değiştirilebilir.
admin-app-is-disabled = Kapalı
admin-app-deleted = Uygulama silindi.
admin-app-saved = Kaydedildi.
admin-app-switched-off = Uygulama kapatıldı.
admin-app-switched-on = Uygulama açıldı.
admin-type-web = Web uygulaması
admin-type-web-about = Bir sunucuda çalışır ve gizli anahtar saklayabilir.
admin-type-spa = Tek sayfalı uygulama
admin-type-spa-about = Yalnızca tarayıcıda çalışır.
admin-type-native = Yerel uygulama
admin-type-native-about = Telefonda ya da bilgisayarda çalışır.
admin-type-machine = Makine
admin-type-machine-about = Kendi adına çalışır. Kimse oturum açmaz.
admin-type-device = Aygıt
admin-type-device-about = Televizyon gibi, tarayıcısı yoktur.
admin-app-name = Ad
admin-app-name-hint = Kişiler oturum açarken bunu okur.
admin-app-name-wrong = Tek satırda, 1 ile 100 karakter arası bir ad girin.
admin-app-type = Tür
admin-app-redirect = Yönlendirme URI’si
admin-app-redirect-hint = Uygulamanın, oturum açıldıktan sonra kişileri nereye istediği. Makineler ve aygıtlar için gerekmez.
admin-app-redirect-missing = Yönlendirme URI’sini girin. Uygulamanın belgelerinde yazar.
admin-app-refused = Bu kullanılamaz: { $reason }
admin-app-register = Kaydet
admin-app-made = Uygulama kaydedildi
admin-secret-new = Yeni gizli anahtar
admin-secret-once = İstemci gizli anahtarı yalnızca bu kez gösterilir. Uygulamanın bulacağı yerde saklayın.
admin-secret-kept = Sakladım
admin-app-connect = Uygulamanın gereksindikleri
admin-app-snippets = Yapıştırmaya hazır

## One application

admin-app-registered = Kayıt tarihi: { $date }.
admin-app-changed = Son değişiklik: { $date }.
admin-app-disabled-about = Bu uygulama kapalı: kimse oturum açamaz ve belirteçleri reddedilir.
admin-app-foreign = Bu uygulama kendini kaydetti. Burada kimse onu kimin yürüttüğünü denetlemedi.
admin-app-edit = Değiştir
admin-app-disable = Kapat
admin-app-enable = Aç
admin-app-delete = Sil
admin-app-redirects = Yönlendirme URI’leri
admin-app-redirects-about = Uygulama bunlardan tam olarak birini, baytı baytına göndermelidir.
admin-app-post-logout = Tarayıcıların oturum kapatıldıktan sonra gidebileceği yerler
admin-app-settings = Ayarlar
admin-risk-machine = Tarayıcının çalıştığı makinenin kendisine götürür. Bu yalnızca geliştirme için doğrudur.
admin-risk-port = localhost bağlantı noktası sabittir. Bunun yerine 127.0.0.1 kaydedin: orada her bağlantı noktası uyar.
admin-risk-address = Ad yerine bir adres. Bu adresi ele geçiren, oturum açmaları da ele geçirir.
admin-risk-twin = Bir başkası yalnızca sondaki eğik çizgiyle ayrılıyor. Biri büyük olasılıkla yanlışlıktır.
admin-secrets = İstemci gizli anahtarları
admin-secrets-none = Gizli anahtar yok; bu yüzden uygulama kim olduğunu kanıtlayamaz. Bir tane ekleyin.
admin-secret-unnamed = Etiketsiz
admin-secret-made = Oluşturulma: { $date }.
admin-secret-ends = Bitiş: { $date }.
admin-secret-add = Gizli anahtar ekle
admin-secret-remove = Gizli anahtarı kaldır
admin-secret-removed = Gizli anahtar kaldırıldı.
admin-secret-remove-about = Bu gizli anahtarı hâlâ kullanan bir saniye içinde reddedilir.
admin-secret-remove-last = Çalışan tek anahtar bu. Onsuz uygulama kimsenin oturumunu açamaz.
admin-secret-label = Etiket
admin-secret-label-hint = İsteğe bağlı. Gizli anahtarın nerede saklandığını belirtir.
admin-secret-overlap = Öteki gizli anahtarlar
admin-secret-overlap-keep = önceki kadar süre çalışır
admin-secret-overlap-week = bir hafta daha çalışır
admin-secret-overlap-day = bir gün daha çalışır
admin-secret-overlap-none = hemen sona erer
admin-secret-make = Gizli anahtarı oluştur

## Changing one

admin-app-lines-hint = Her satıra bir tane.
admin-app-claims = Kimlik belirtecinin içeriği
admin-app-claims-full = Uygulamanın kişi hakkında görebileceği her şey
admin-app-claims-minimal = Yalnızca kim olduğu; gerisi userinfo uç noktasında
admin-app-acr = Kişilerin kim olduklarını nasıl kanıtlayacağı
admin-app-acr-none = Buradaki her yerde olduğu gibi
admin-app-acr-two = İki etkenle
admin-app-acr-passkey = Geçiş anahtarıyla
admin-app-acr-hardware = Kopyalanamayan bir geçiş anahtarıyla
admin-app-pkce = PKCE zorunlu olsun
admin-app-pkce-hint = Kodları yolda korur. Yalnızca bunu yapamayan bir uygulama için kapatın.
admin-app-skip = Kişilerden onay istenmesin
admin-app-skip-hint = Kendi uygulamalarınız için.
admin-app-conflict = Bu arada bir başkası bu uygulamayı değiştirdi. Şimdi kaydederseniz sizin sürümünüz onunkinin yerine geçer.

## What breaks

admin-app-disable-about = Bir saniye içinde kimse bu uygulamada oturum açamaz ve belirteçleri reddedilir. Yeniden açabilirsiniz.
admin-app-enable-about = Kişiler bu uygulamada yeniden oturum açabilir. Süresi dolmamış belirteçler yeniden çalışır.
admin-app-delete-about = Uygulama; gizli anahtarları, belirteçleri ve kişilerin verdiği izinlerle birlikte tümüyle silinir. Yeniden kaydedilirse başka bir istemci kimliği alır.
admin-app-delete-trail = Denetim günlüğü olup biteni saklar.
admin-breaks-people = { $count ->
    [one] Şu anda { $count } kişi kullanıyor.
   *[other] Şu anda { $count } kişi kullanıyor.
}
admin-breaks-grants = { $count ->
    [one] { $count } oturum açmanın belirteçleri çalışmaz olur.
   *[other] { $count } oturum açmanın belirteçleri çalışmaz olur.
}
