## The admin console: what all its pages share

admin-open = प्रशासन
admin-nav = प्रशासन
admin-crumbs = आप कहाँ हैं
admin-skip = सामग्री पर जाएँ
admin-command = यही काम कमांड लाइन पर
admin-search = खोजें
admin-first = शुरुआत पर लौटें
admin-next = और
admin-forbidden-heading = आप यह नहीं कर सकते
admin-forbidden-message = आपके खाते के पास इस पेज या आपके अनुरोध की अनुमति नहीं है।
admin-forbidden-next = यदि आपके काम के लिए यह ज़रूरी है, तो इस सेवा को चलाने वालों से पूछें।

## Proving who one is before a change

admin-proof-heading = क्या अब भी आप ही हैं?
admin-proof-why = पिछली बार साबित किए पाँच मिनट से ज़्यादा हो गए हैं। आपने जो भरा है वह सुरक्षित है और इसके बाद आगे बढ़ेगा।
admin-proof-go-on = आगे बढ़ें
admin-proof-other = किसी और तरीके से फिर साइन इन करें। आपने जो भरा है वह खो जाएगा।

## Overview

admin-overview = अवलोकन
admin-heading = प्रशासन
admin-next-steps = अगले कदम
admin-next-try = साइन इन आज़माएँ
admin-next-try-about = डेमो ऐप किसी भी दूसरे ऐप की तरह आपको साइन इन करता है और दिखाता है कि ऐप को क्या पता चलता है।
admin-server = यह सर्वर
admin-issuer = जारीकर्ता
admin-discovery = डिस्कवरी
admin-version = संस्करण
admin-warning-mail = कोई मेल सर्वर सेट नहीं है, इसलिए किसी को नए पासवर्ड का लिंक या निमंत्रण नहीं मिलता। mail.smtp_url और mail.from सेट करें।
admin-next-app-about = तीन फ़ील्ड, और वह लोगों को साइन इन करा सकता है।
admin-none-found = कुछ नहीं मिला। कुछ छोटा खोजें।
admin-cancel = रद्द करें
admin-copy = कॉपी करें
admin-copied = कॉपी हो गया
admin-type-name = पुष्टि के लिए यह नाम लिखें
admin-type-wrong = यह वह नाम नहीं है।

## Applications

admin-apps = ऐप्लिकेशन
admin-apps-about = जिनमें लोग यहाँ के अपने खाते से साइन इन करते हैं।
admin-apps-search = खोजें
admin-apps-search-hint = नाम या क्लाइंट आईडी का कोई हिस्सा।
admin-apps-none = अभी कोई ऐप्लिकेशन नहीं है। पहला पंजीकृत करें: तीन फ़ील्ड काफ़ी हैं।
admin-apps-new = ऐप्लिकेशन पंजीकृत करें
admin-apps-new-about = बाकी सबका एक उचित मान तय है और बाद में बदला जा सकता है।
admin-app-is-disabled = बंद है
admin-app-deleted = ऐप्लिकेशन हटा दिया गया।
admin-app-saved = सहेजा गया।
admin-app-switched-off = ऐप्लिकेशन बंद कर दिया गया।
admin-app-switched-on = ऐप्लिकेशन चालू कर दिया गया।
admin-type-web = वेब ऐप्लिकेशन
admin-type-web-about = सर्वर पर चलता है और गोपनीय कुंजी रख सकता है।
admin-type-spa = एकल-पेज ऐप्लिकेशन
admin-type-spa-about = केवल ब्राउज़र में चलता है।
admin-type-native = नेटिव ऐप्लिकेशन
admin-type-native-about = फ़ोन या कंप्यूटर पर चलता है।
admin-type-machine = मशीन
admin-type-machine-about = अपनी ओर से काम करती है। कोई साइन इन नहीं करता।
admin-type-device = डिवाइस
admin-type-device-about = इसमें ब्राउज़र नहीं है, जैसे टेलीविज़न।
admin-app-name = नाम
admin-app-name-hint = लोग साइन इन करते समय इसे पढ़ते हैं।
admin-app-name-wrong = एक पंक्ति में 1 से 100 अक्षरों का नाम लिखें।
admin-app-type = प्रकार
admin-app-redirect = रीडायरेक्ट URI
admin-app-redirect-hint = साइन इन के बाद ऐप्लिकेशन लोगों को कहाँ वापस चाहता है। मशीनों और डिवाइसों को इसकी ज़रूरत नहीं।
admin-app-redirect-missing = रीडायरेक्ट URI लिखें। ऐप्लिकेशन के दस्तावेज़ में यह दिया होता है।
admin-app-refused = इसका उपयोग नहीं हो सकता: { $reason }
admin-app-register = पंजीकृत करें
admin-app-made = ऐप्लिकेशन पंजीकृत हो गया
admin-secret-new = नई गोपनीय कुंजी
admin-secret-once = क्लाइंट की गोपनीय कुंजी केवल इस बार दिखाई जाती है। इसे वहाँ रखें जहाँ ऐप्लिकेशन इसे पा सके।
admin-secret-kept = मैंने इसे रख लिया है
admin-app-connect = ऐप्लिकेशन को क्या चाहिए
admin-app-snippets = चिपकाने के लिए तैयार

## One application

admin-app-registered = { $date } को पंजीकृत।
admin-app-changed = आख़िरी बदलाव { $date } को।
admin-app-disabled-about = यह ऐप्लिकेशन बंद है: कोई इसमें साइन इन नहीं कर सकता, और इसके टोकन अस्वीकार किए जाते हैं।
admin-app-foreign = इस ऐप्लिकेशन ने खुद को पंजीकृत किया। यहाँ किसी ने नहीं जाँचा कि इसे कौन चलाता है।
admin-app-edit = बदलें
admin-app-disable = बंद करें
admin-app-enable = चालू करें
admin-app-delete = हटाएँ
admin-app-redirects = रीडायरेक्ट URI
admin-app-redirects-about = ऐप्लिकेशन को इनमें से ठीक एक भेजना होगा, बाइट दर बाइट।
admin-app-post-logout = साइन आउट के बाद ब्राउज़र कहाँ जा सकते हैं
admin-app-settings = सेटिंग
admin-risk-machine = यह उसी मशीन पर ले जाता है जिस पर ब्राउज़र चल रहा है। यह केवल विकास के लिए ठीक है।
admin-risk-port = localhost का पोर्ट तय है। इसके बदले 127.0.0.1 पंजीकृत करें: वहाँ हर पोर्ट चलता है।
admin-risk-address = नाम के बदले पता। जिसे यह पता मिलेगा, उसे साइन इन मिलेंगे।
admin-risk-twin = दूसरा केवल अंत के स्लैश में अलग है। दोनों में से एक शायद गलती है।
admin-secrets = क्लाइंट की गोपनीय कुंजियाँ
admin-secrets-none = कोई गोपनीय कुंजी नहीं है, इसलिए ऐप्लिकेशन साबित नहीं कर सकता कि वह कौन है। एक जोड़ें।
admin-secret-unnamed = बिना लेबल
admin-secret-made = { $date } को बनी।
admin-secret-ends = { $date } को समाप्त।
admin-secret-add = गोपनीय कुंजी जोड़ें
admin-secret-remove = गोपनीय कुंजी हटाएँ
admin-secret-removed = गोपनीय कुंजी हटा दी गई।
admin-secret-remove-about = जो अब भी इस कुंजी का उपयोग करता है, वह एक सेकंड में अस्वीकार होगा।
admin-secret-remove-last = यही एक काम करती है। इसके बिना ऐप्लिकेशन किसी को साइन इन नहीं करा सकता।
admin-secret-label = लेबल
admin-secret-label-hint = वैकल्पिक। बताता है कि कुंजी कहाँ रखी है।
admin-secret-overlap = दूसरी गोपनीय कुंजियाँ
admin-secret-overlap-keep = पहले जितने समय तक काम करेंगी
admin-secret-overlap-week = एक सप्ताह और काम करेंगी
admin-secret-overlap-day = एक दिन और काम करेंगी
admin-secret-overlap-none = तुरंत समाप्त होंगी
admin-secret-make = गोपनीय कुंजी बनाएँ

## Changing one

admin-app-lines-hint = हर पंक्ति में एक।
admin-app-claims = आईडी टोकन में क्या है
admin-app-claims-full = वह सब जो ऐप्लिकेशन व्यक्ति के बारे में देख सकता है
admin-app-claims-minimal = केवल यह कि वह कौन है; बाकी userinfo एंडपॉइंट पर है
admin-app-acr = लोगों को कैसे साबित करना है कि वे कौन हैं
admin-app-acr-none = जैसे यहाँ हर जगह
admin-app-acr-two = दो तरीकों से
admin-app-acr-passkey = पासकी से
admin-app-acr-hardware = ऐसी पासकी से जिसकी नकल नहीं हो सकती
admin-app-pkce = PKCE अनिवार्य करें
admin-app-pkce-hint = रास्ते में कोड की रक्षा करता है। इसे केवल उस ऐप्लिकेशन के लिए बंद करें जो यह नहीं कर सकता।
admin-app-skip = लोगों से सहमति न माँगें
admin-app-skip-hint = आपके अपने ऐप्लिकेशन के लिए।
admin-app-conflict = इस बीच किसी और ने यह ऐप्लिकेशन बदला है। अभी सहेजने पर आपका रूप उनके रूप की जगह लेगा।

## What breaks

admin-app-disable-about = एक सेकंड में कोई इस ऐप्लिकेशन में साइन इन नहीं कर सकेगा, और इसके टोकन अस्वीकार होंगे। आप इसे फिर चालू कर सकते हैं।
admin-app-enable-about = लोग फिर से इस ऐप्लिकेशन में साइन इन कर सकते हैं। जो टोकन समाप्त नहीं हुए वे फिर काम करेंगे।
admin-app-delete-about = ऐप्लिकेशन हमेशा के लिए चला जाएगा, अपनी कुंजियों, टोकनों और लोगों की दी हुई अनुमतियों के साथ। फिर पंजीकृत करने पर उसे दूसरी क्लाइंट आईडी मिलेगी।
admin-app-delete-trail = ऑडिट लॉग जो हुआ उसे रखता है।
admin-breaks-people = { $count ->
    [one] अभी { $count } व्यक्ति इसका उपयोग करता है।
   *[other] अभी { $count } लोग इसका उपयोग करते हैं।
}
admin-breaks-grants = { $count ->
    [one] { $count } साइन इन के टोकन काम करना बंद कर देंगे।
   *[other] { $count } साइन इन के टोकन काम करना बंद कर देंगे।
}
