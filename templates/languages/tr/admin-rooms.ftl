## People, sessions, signing keys and the audit log in the admin console

rooms-none = Hiçbir şey bulunamadı.
rooms-back = Hiçbir şey yapmadan geri dön
rooms-details = Ayrıntılar
rooms-change = Değiştir
rooms-show = Göster
rooms-give = Ver
rooms-take = Geri al
rooms-by = Yapan: { $who }
rooms-changed = Kaydedildi.
rooms-name = Ad
rooms-id = Kimlik
rooms-state = Durum
rooms-created = Oluşturulma
rooms-since = { $date } tarihinden beri

## People

rooms-users = Kullanıcılar
rooms-users-find = Kullanıcı bul
rooms-users-find-hint = Bir e-posta adresinin, kullanıcı adının veya adın başı ya da tam bir kimlik.
rooms-user-new = Yeni kullanıcı
rooms-active = Etkin
rooms-disabled = Devre dışı
rooms-leaving = Siliniyor
rooms-above = Bu kullanıcının yetkisi sizinkinden fazla; burada hiçbir şeyi değiştiremezsiniz.
rooms-last = Her şeyi yapabilen başka kimse yok. Önce başka birine yönetici rolü verin.
rooms-acts = Yapabilecekleriniz
rooms-recent = Son olaylar
rooms-recent-all = Bu kullanıcının tüm olayları
rooms-edit = Düzenle
rooms-edit-about = Uygulamalar değişiklikleri bir sonraki oturum açmada öğrenir.
rooms-username-hint = Oturum açmak için başka bir ad. Boş bırakılabilir.
rooms-vouch = E-posta adresi bu kullanıcıya ait
rooms-vouch-hint = Buna siz kefil olursunuz ve uygulamalar buna güvenir.
rooms-email-taken = Bu adresle zaten bir hesap var.
rooms-create = Kullanıcı oluştur
rooms-created-done = Hesap oluşturuldu
rooms-new-mailed = Parola seçme bağlantısı bu adrese e-postayla gönderilir. Bir kez, 7 gün boyunca çalışır.
rooms-new-shown = Kullanıcının parola seçeceği, sizin ileteceğiniz bir bağlantı alırsınız. E-posta gönderilmez.
rooms-invite = Davet et
rooms-invite-about = Kişi hesabı bir bağlantıyla kendisi oluşturur ve parola seçer. Bir kez, 7 gün boyunca çalışır.
rooms-invite-button = Davet et
rooms-invite-closed = Kayıt kapalı olduğu için hiçbir davet çalışmaz. signup.mode değerini invite yapın ya da kullanıcıyı kendiniz oluşturun.
rooms-invited = Davet yolda.
rooms-link = İletilecek bir bağlantı
rooms-link-for = Bu bağlantıyı yalnızca şu kişiye verin: { $who }. Yalnızca şimdi gösterilir.
rooms-link-works = { $count ->
    [one] Bir kez, bir saat boyunca çalışır.
   *[other] Bir kez, { $count } saat boyunca çalışır.
}
rooms-link-kept = Kopyaladım
rooms-handed = Bağlantı kullanılmayı bekliyor.

rooms-reset = Parolayı sıfırla
rooms-reset-button = Bağlantı oluştur
rooms-reset-mailed = Yeni parola seçme bağlantısı kullanıcıya e-postayla gönderilir. Bir kez, 30 dakika boyunca çalışır.
rooms-reset-shown = İletmeniz için bir bağlantı alırsınız. Bir kez, 24 saat boyunca çalışır.
rooms-reset-until = Kullanılana kadar şimdiki parola olduğu gibi kalır.
rooms-reset-then = Kullanıldığında kullanıcının oturumu her yerde kapatılır.
rooms-reset-disabled = Bu hesap devre dışı. Önce etkinleştirin.
rooms-mailed = Bağlantı yolda.

rooms-says-out = Kullanıcının oturumu tüm cihazlarda hemen kapatılır.
rooms-says-apps = Uygulamalar şu anki tüm erişimini kaybeder.
rooms-disable = Devre dışı bırak
rooms-disable-says = Siz yeniden etkinleştirene kadar bu hesapla kimse oturum açamaz.
rooms-disabled-done = Hesap devre dışı bırakıldı
rooms-enable = Etkinleştir
rooms-enable-says = Kullanıcı yeniden oturum açabilir. Kapatılan oturumlar kapalı kalır.
rooms-enabled-done = Hesap etkinleştirildi
rooms-end-all = Her yerde oturumu kapat
rooms-end-all-says = Kullanıcı hemen yeniden oturum açabilir.
rooms-ended-all = Her yerde oturum kapatıldı
rooms-delete = Sil
rooms-delete-until = Hesap devre dışı bırakılır. { $date } tarihine kadar geri alabilirsiniz.
rooms-delete-then = Sonra hesaba ait her şey kalıcı olarak silinir.
rooms-deleted-at = Bu hesap { $date } tarihinde silinecek.
rooms-deleted-done = Hesap siliniyor.
rooms-keep = Silme
rooms-keep-says = Hesap kalır ve siz etkinleştirene kadar devre dışı kalır.
rooms-kept-done = Hesap tutuldu

rooms-methods = Oturum açma yolları
rooms-methods-none = Henüz yok.
rooms-passkey = Geçiş anahtarı
rooms-codes-left = { $count ->
    [one] Bir tane kaldı
   *[other] { $count } tane kaldı
}
rooms-take-heading = Bir oturum açma yolunu geri al
rooms-take-says = Bunu yalnızca onu kaybedenin gerçekten bu kullanıcı olduğunu biliyorsanız yapın.
rooms-take-told = Kullanıcıya e-postayla bildirilir.
rooms-taken = Geri alındı.

rooms-roles = Roller
rooms-roles-none = Yok.
rooms-roles-about = Roller bir kullanıcının bu yönetimde neler yapabileceğini belirler. Yalnızca kendinizde olanı verebilirsiniz.
rooms-role-above = Sizin yetkinizden fazlasına izin verir
rooms-groups = Gruplar
rooms-groups-none = Yok.
rooms-groups-about = Uygulamalar kullanıcının gruplarını öğrenir ve buna göre izin verebilir.
rooms-group-name = Gruba ekle
rooms-group-add = Ekle
rooms-group-wrong = Tek satırda 1 ile 128 karakter arası bir ad girin.

## Sessions

rooms-sessions = Oturumlar
rooms-sessions-about = Şu anda oturumu açık olanlar, en yeniler önce.
rooms-sessions-live = { $count ->
    [0] Hiçbir yerde oturum açık değil.
    [one] Bir cihazda oturum açık.
   *[other] { $count } cihazda oturum açık.
}
rooms-person = Kullanıcı
rooms-person-hint = E-posta adresi, kullanıcı adı veya kimlik.
rooms-app = Uygulama
rooms-app-hint = Uygulamanın client_id değeri.
rooms-end = Sonlandır
rooms-ended = Oradaki oturum kapatıldı.

## Signing keys

rooms-keys = İmza anahtarları
rooms-keys-about = Uygulamalar belirteçlerin buradan geldiğini bu anahtarlardan anlar.
rooms-key-id = Anahtar kimliği
rooms-key-next = sırada
rooms-key-active = şimdi imzalıyor
rooms-key-retired = artık imzalamıyor
rooms-key-gone = yok
rooms-published-from = Yayımlanma başlangıcı
rooms-signs-from = İmza başlangıcı
rooms-signs-until = İmza bitişi
rooms-published-until = Yayımlanma bitişi
rooms-rotate = Şimdi yenile
rooms-rotated = Yeni anahtarlar yayımlandı.
rooms-rotate-conflict = Aynı anda başka bir sunucu yeni anahtarlar oluşturdu. Hiçbir şey yapılmadı.
rooms-plan-publish = Şimdi: uygulamalar tanısın diye her türden yeni bir anahtar yayımlanır.
rooms-plan-sign = { $date }: yeni anahtarlar imzalar, şimdikiler durur.
rooms-plan-retire = { $date }: eski anahtarlar artık yayımlanmaz. O zamana kadar imzaladıkları her şeyin süresi dolmuş olur.
rooms-retire = Kullanımdan kaldır
rooms-retire-next = Henüz hiçbir şey imzalamadı, bu yüzden hiçbir şey bozulmaz.
rooms-retire-active = İmzalamayı şimdi bırakır. İmzaladıkları, süreleri dolana kadar geçerlidir.
rooms-retire-retired = İmzaladığı her belirteç bundan sonra reddedilir. Birini saklayan uygulamalar kullanıcılarına yeniden oturum açtırmalıdır.
rooms-retire-last = Bu türden başka hiçbir anahtar şu anda imzalamıyor. Önce yenileyin.
rooms-retire-gone = Bu anahtar zaten yok.
rooms-retired-done = Bir imza anahtarı kullanımdan kaldırıldı

## Audit log

rooms-audit = Denetim günlüğü
rooms-audit-actor = Yapan
rooms-audit-actor-hint = E-posta adresi, kullanıcı adı veya kimlik; komut satırı için cli. Önüne user: veya client: yazılırsa hangisi olduğu belli olur.
rooms-audit-target = Hakkında
rooms-audit-target-hint = Bir kullanıcının e-posta adresi, kullanıcı adı veya kimliği ya da bir uygulamanın client_id değeri. Önüne user: veya client: yazılırsa hangisi olduğu belli olur.
rooms-audit-kind = Ne
rooms-audit-any = Her şey
rooms-audit-from = Başlangıç
rooms-audit-until = Şundan önce
rooms-audit-time-hint = Örneğin 2026-11-22 veya 2026-11-22 21:05, UTC olarak.
rooms-audit-request = İstek kimliği
rooms-audit-request-hint = Hata sayfaları gösterir.
rooms-export = NDJSON olarak indir

rooms-did-refused = Bir yönetici yetkisini aşmaya çalıştı
rooms-did-sign-in = Oturum açtı
rooms-did-sign-out = Oturumu kapattı
rooms-did-consent = Bir uygulamaya izin verdi
rooms-did-deny = Bir uygulamaya izin vermedi
rooms-did-revoke = Bir uygulamanın erişimi sona erdi
rooms-did-app = Bir uygulamaya gitti
rooms-did-refresh = Bir uygulama erişimini yeniledi
rooms-did-replay = Bir uygulama bir anahtarı iki kez gönderdi, bu yüzden erişimi sona erdi
rooms-did-invite = Biri davet edildi
rooms-did-password = Parola değiştirildi
rooms-did-profile = Profil değiştirildi
rooms-did-export = Kendi verilerinin kopyası alındı
rooms-did-delete = Hesap silindi
rooms-did-codes-removed = Kurtarma kodları kaldırıldı
rooms-did-role-given = Rol verildi
rooms-did-role-taken = Rol geri alındı
rooms-did-group-joined = Bir gruba eklendi
rooms-did-group-left = Bir gruptan çıkarıldı
rooms-did-app-created = Uygulama kaydedildi
rooms-did-app-deleted = Uygulama silindi
rooms-did-app-disabled = Uygulama devre dışı bırakıldı
rooms-did-app-enabled = Uygulama etkinleştirildi
rooms-did-app-changed = Uygulama değiştirildi
rooms-did-key = Bir imza anahtarı oluşturuldu
