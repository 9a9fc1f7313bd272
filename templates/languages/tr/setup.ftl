setup-heading = İlk hesabı oluşturun
setup-about = Bu kişi sunucuyla ilgilenir: kullanıcıları, uygulamaları ve anahtarlarıyla.
setup-email = E-posta adresi
setup-name = Adınız
setup-name-hint = Başkalarının görmesini istediğiniz gibi.
setup-password = Bir parola oluşturun
setup-password-hint = { $count ->
    [one] En az { $count } karakter. Birbiriyle ilgisiz dört beş sözcük iyi iş görür; boşluklar da sayılır.
   *[other] En az { $count } karakter. Birbiriyle ilgisiz dört beş sözcük iyi iş görür; boşluklar da sayılır.
}
setup-button = Hesap oluştur
