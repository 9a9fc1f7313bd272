mail-due = कब से लागू

mail-address-taken-subject = { $product } पर आपका पता पहले से इस्तेमाल में है
mail-address-taken = किसी ने यह पता दूसरे खाते में जोड़ना चाहा, लेकिन यह आपके खाते का है। कुछ नहीं बदला गया।

mail-address-added-subject = { $product } पर ईमेल पता जोड़ा गया
mail-address-added = आपके खाते में एक और ईमेल पता जोड़ा गया: { $about }। इससे साइन इन किया जा सकता है और नया पासवर्ड सेट किया जा सकता है।

mail-factor-app-added = ऑथेंटिकेटर ऐप सेट किया गया
mail-factor-app-removed = ऑथेंटिकेटर ऐप हटाया गया
mail-factor-new-codes = नए रिकवरी कोड बनाए गए, पुराने बेकार हो गए
mail-factor-passkey-removed = एक पासकी हटाई गई
mail-factor-all-removed = ऑथेंटिकेटर ऐप, पासकी और रिकवरी कोड हटाए गए

mail-kept-subject = { $product } पर खाता बना रहेगा
mail-kept = आपका खाता नहीं मिटाया जाएगा। मिटाना रद्द कर दिया गया।

mail-recovery-asked-subject = { $product } पर पुष्टि का दूसरा तरीका खो गया
mail-recovery-asked = आपका पासवर्ड जानने वाले किसी ने बताया कि आपके खाते की पुष्टि के सभी दूसरे तरीके खो गए हैं। अगर वह आप थे, तो यहाँ पुष्टि करें। फिर प्रतीक्षा का समय शुरू होगा।
mail-recovery-asked-button = हाँ, सब खो गए हैं
mail-recovery-note = लिंक 30 मिनट के अंदर एक बार काम करता है। अगर वह आप नहीं थे, तो कोई आपका पासवर्ड जानता है: लिंक का इस्तेमाल न करें और नया पासवर्ड सेट करें।

mail-recovery-waits-subject = { $product } पर पुष्टि के दूसरे तरीके हटाए जाएँगे
mail-recovery-waits = किसी ने आपके खाते की पुष्टि के दूसरे तरीके हटाने को कहा है: ऑथेंटिकेटर ऐप, पासकी और रिकवरी कोड। यह नीचे लिखे समय से पहले नहीं होगा।
mail-recovery-waits-note = अगर वह आप नहीं थे, तो इसे अभी रोकें और नया पासवर्ड सेट करें। पुष्टि के किसी दूसरे तरीके से साइन इन करने पर भी यह रुक जाता है।
mail-recovery-waits-button = इसे रोकें

mail-recovery-ready-subject = { $product } पर पुष्टि के दूसरे तरीके हटाएँ
mail-recovery-ready = प्रतीक्षा का समय पूरा हो गया। अब आप ऑथेंटिकेटर ऐप, पासकी और रिकवरी कोड हटा सकते हैं और अपने पासवर्ड से साइन इन कर सकते हैं।
mail-recovery-ready-button = इन्हें हटाएँ

mail-recovery-stopped-subject = { $product } पर पुष्टि के दूसरे तरीके बने रहेंगे
mail-recovery-stopped = आपके खाते की पुष्टि के दूसरे तरीकों को हटाना रोक दिया गया। वे पहले की तरह काम करते हैं।
