mail-address-removed-subject = E-Mail-Adresse bei { $product } entfernt
mail-address-removed = Aus Ihrem Konto wurde eine E-Mail-Adresse entfernt: { $about }. Mit ihr kann man sich nicht mehr anmelden und kein neues Passwort mehr festlegen.
mail-provider-linked-subject = Konto bei { $product } verknüpft
mail-provider-linked = Ein Konto bei einem anderen Anbieter wurde mit Ihrem Konto verknüpft: { $about }. Wer sich dort anmelden kann, kommt in Ihr Konto.
mail-provider-unlinked-subject = Verknüpfung bei { $product } gelöst
mail-provider-unlinked = Ein Konto bei einem anderen Anbieter ist nicht mehr mit Ihrem Konto verknüpft: { $about }. Es öffnet Ihr Konto nicht mehr.
passkey-left-provider = Ohne ihn können Sie sich weiterhin mit Ihrem Konto bei einem anderen Anbieter anmelden.
account-did-address-code = Sie haben einen Code zum Bestätigen Ihrer E-Mail-Adresse angefordert
