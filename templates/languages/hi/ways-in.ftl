mail-address-removed-subject = { $product } पर ईमेल पता हटाया गया
mail-address-removed = आपके खाते से एक ईमेल पता हटाया गया: { $about }। अब इससे न साइन इन किया जा सकता है, न नया पासवर्ड सेट किया जा सकता है।
mail-provider-linked-subject = { $product } पर खाता जोड़ा गया
mail-provider-linked = किसी दूसरे प्रदाता का एक खाता आपके खाते से जोड़ा गया: { $about }। जो वहाँ साइन इन कर सकता है, वह आपके खाते में आ सकता है।
mail-provider-unlinked-subject = { $product } पर जुड़ाव हटाया गया
mail-provider-unlinked = किसी दूसरे प्रदाता का एक खाता अब आपके खाते से जुड़ा नहीं है: { $about }। अब उससे आपका खाता नहीं खुलता।
passkey-left-provider = इसके बिना भी आप किसी दूसरे प्रदाता के अपने खाते से साइन इन कर सकते हैं।
account-did-address-code = आपने अपना ईमेल पता सत्यापित करने के लिए कोड माँगा
