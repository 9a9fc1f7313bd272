## People, sessions, signing keys and the audit log in the admin console

rooms-none = कुछ नहीं मिला।
rooms-back = बिना कुछ किए वापस जाएँ
rooms-details = विवरण
rooms-change = बदलें
rooms-show = दिखाएँ
rooms-give = दें
rooms-take = वापस लें
rooms-by = करने वाला: { $who }
rooms-changed = सहेजा गया।
rooms-name = नाम
rooms-id = आईडी
rooms-state = स्थिति
rooms-created = बनाया गया
rooms-since = { $date } से

## People

rooms-users = उपयोगकर्ता
rooms-users-find = उपयोगकर्ता खोजें
rooms-users-find-hint = ईमेल पते, उपयोगकर्ता नाम या नाम की शुरुआत, या पूरी आईडी।
rooms-user-new = नया उपयोगकर्ता
rooms-active = सक्रिय
rooms-disabled = अक्षम
rooms-leaving = हटाया जा रहा है
rooms-above = इस उपयोगकर्ता के अधिकार आपसे ज़्यादा हैं, इसलिए आप यहाँ कुछ नहीं बदल सकते।
rooms-last = कोई और सब कुछ नहीं कर सकता। पहले किसी और को व्यवस्थापक की भूमिका दें।
rooms-acts = आप क्या कर सकते हैं
rooms-recent = हाल की घटनाएँ
rooms-recent-all = इस उपयोगकर्ता की सभी घटनाएँ
rooms-edit = संपादित करें
rooms-edit-about = ऐप को बदलाव अगले साइन इन पर पता चलते हैं।
rooms-username-hint = साइन इन करने का एक और नाम। खाली छोड़ा जा सकता है।
rooms-vouch = ईमेल पता इसी उपयोगकर्ता का है
rooms-vouch-hint = इसकी ज़िम्मेदारी आपकी है, और ऐप इस पर भरोसा करेंगे।
rooms-email-taken = इस पते से पहले से एक खाता है।
rooms-create = उपयोगकर्ता बनाएँ
rooms-created-done = खाता बनाया गया
rooms-new-mailed = पासवर्ड चुनने का लिंक इस पते पर भेजा जाता है। यह एक बार, 7 दिनों तक काम करता है।
rooms-new-shown = आपको देने के लिए एक लिंक मिलेगा, जिससे उपयोगकर्ता पासवर्ड चुनता है। कोई ईमेल नहीं भेजा जाता।
rooms-invite = आमंत्रित करें
rooms-invite-about = व्यक्ति लिंक से खुद खाता बनाता है और पासवर्ड चुनता है। यह एक बार, 7 दिनों तक काम करता है।
rooms-invite-button = आमंत्रित करें
rooms-invite-closed = पंजीकरण बंद है, इसलिए कोई आमंत्रण काम नहीं करेगा। signup.mode को invite पर रखें या उपयोगकर्ता खुद बनाएँ।
rooms-invited = आमंत्रण भेजा जा रहा है।
rooms-link = आगे देने के लिए लिंक
rooms-link-for = यह लिंक सिर्फ़ { $who } को दें, किसी और को नहीं। यह सिर्फ़ अभी दिखाया जाता है।
rooms-link-works = { $count ->
    [one] यह एक बार, एक घंटे तक काम करता है।
   *[other] यह एक बार, { $count } घंटों तक काम करता है।
}
rooms-link-kept = मैंने इसे कॉपी कर लिया
rooms-handed = लिंक इस्तेमाल होने का इंतज़ार कर रहा है।

rooms-reset = पासवर्ड रीसेट करें
rooms-reset-button = लिंक बनाएँ
rooms-reset-mailed = नया पासवर्ड चुनने का लिंक उपयोगकर्ता को ईमेल से भेजा जाता है। यह एक बार, 30 मिनट तक काम करता है।
rooms-reset-shown = आपको देने के लिए एक लिंक मिलेगा। यह एक बार, 24 घंटे तक काम करता है।
rooms-reset-until = जब तक यह इस्तेमाल न हो, मौजूदा पासवर्ड वैसा ही रहता है।
rooms-reset-then = इस्तेमाल होने पर उपयोगकर्ता हर जगह से साइन आउट हो जाता है।
rooms-reset-disabled = यह खाता अक्षम है। पहले इसे सक्षम करें।
rooms-mailed = लिंक भेजा जा रहा है।

rooms-says-out = उपयोगकर्ता सभी डिवाइस पर तुरंत साइन आउट हो जाता है।
rooms-says-apps = ऐप अपनी मौजूदा सारी पहुँच खो देते हैं।
rooms-disable = अक्षम करें
rooms-disable-says = जब तक आप इसे फिर सक्षम न करें, इस खाते से कोई साइन इन नहीं कर सकता।
rooms-disabled-done = खाता अक्षम किया गया
rooms-enable = सक्षम करें
rooms-enable-says = उपयोगकर्ता फिर साइन इन कर सकता है। जो साइन आउट हुआ, वह साइन आउट ही रहेगा।
rooms-enabled-done = खाता सक्षम किया गया
rooms-end-all = हर जगह से साइन आउट करें
rooms-end-all-says = उपयोगकर्ता तुरंत फिर साइन इन कर सकता है।
rooms-ended-all = हर जगह से साइन आउट किया गया
rooms-delete = हटाएँ
rooms-delete-until = खाता अक्षम हो जाता है। { $date } तक आप इसे वापस ले सकते हैं।
rooms-delete-then = उसके बाद खाते का सब कुछ हमेशा के लिए मिट जाता है।
rooms-deleted-at = यह खाता { $date } को हटा दिया जाएगा।
rooms-deleted-done = खाता हटाया जा रहा है।
rooms-keep = न हटाएँ
rooms-keep-says = खाता रहता है, और आपके सक्षम करने तक अक्षम रहता है।
rooms-kept-done = खाता रखा गया

rooms-methods = साइन इन के तरीके
rooms-methods-none = अभी कोई नहीं।
rooms-passkey = पासकी
rooms-codes-left = { $count ->
    [one] एक बचा है
   *[other] { $count } बचे हैं
}
rooms-take-heading = साइन इन का एक तरीका वापस लें
rooms-take-says = ऐसा तभी करें जब आपको पता हो कि वाकई इसी उपयोगकर्ता ने इसे खोया है।
rooms-take-told = उपयोगकर्ता को ईमेल से बताया जाता है।
rooms-taken = वापस लिया गया।

rooms-roles = भूमिकाएँ
rooms-roles-none = कोई नहीं।
rooms-roles-about = भूमिकाएँ बताती हैं कि उपयोगकर्ता इस प्रशासन में क्या कर सकता है। आप वही दे सकते हैं जो आपके पास है।
rooms-role-above = आपके अधिकारों से ज़्यादा की अनुमति देती है
rooms-groups = समूह
rooms-groups-none = कोई नहीं।
rooms-groups-about = ऐप को उपयोगकर्ता के समूह पता चलते हैं और वे उनके आधार पर अनुमति दे सकते हैं।
rooms-group-name = समूह में जोड़ें
rooms-group-add = जोड़ें
rooms-group-wrong = एक पंक्ति में 1 से 128 वर्णों का नाम डालें।

## Sessions

rooms-sessions = सत्र
rooms-sessions-about = अभी कौन साइन इन है, सबसे नए पहले।
rooms-sessions-live = { $count ->
    [0] कहीं साइन इन नहीं है।
    [one] एक डिवाइस पर साइन इन है।
   *[other] { $count } डिवाइस पर साइन इन है।
}
rooms-person = उपयोगकर्ता
rooms-person-hint = ईमेल पता, उपयोगकर्ता नाम या आईडी।
rooms-app = ऐप
rooms-app-hint = उसका client_id।
rooms-end = समाप्त करें
rooms-ended = वहाँ साइन आउट किया गया।

## Signing keys

rooms-keys = हस्ताक्षर कुंजियाँ
rooms-keys-about = इन कुंजियों से ऐप जान पाते हैं कि टोकन यहीं से आए हैं।
rooms-key-id = कुंजी आईडी
rooms-key-next = अगली बार हस्ताक्षर करेगी
rooms-key-active = अभी हस्ताक्षर करती है
rooms-key-retired = अब हस्ताक्षर नहीं करती
rooms-key-gone = जा चुकी है
rooms-published-from = प्रकाशित, कब से
rooms-signs-from = हस्ताक्षर, कब से
rooms-signs-until = हस्ताक्षर, कब तक
rooms-published-until = प्रकाशित, कब तक
rooms-rotate = अभी बदलें
rooms-rotated = नई कुंजियाँ प्रकाशित हुईं।
rooms-rotate-conflict = दूसरे सर्वर ने उसी पल नई कुंजियाँ बनाईं। कुछ नहीं किया गया।
rooms-plan-publish = अभी: हर प्रकार की एक नई कुंजी प्रकाशित होती है, ताकि ऐप उसे जान लें।
rooms-plan-sign = { $date }: नई कुंजियाँ हस्ताक्षर करती हैं, मौजूदा रुक जाती हैं।
rooms-plan-retire = { $date }: पुरानी कुंजियाँ अब प्रकाशित नहीं होतीं। तब तक उनका हस्ताक्षर किया सब कुछ समाप्त हो चुका होगा।
rooms-retire = सेवा से हटाएँ
rooms-retire-next = इसने अभी कुछ भी हस्ताक्षर नहीं किया, इसलिए कुछ नहीं टूटता।
rooms-retire-active = यह अभी से हस्ताक्षर करना बंद करती है। जो हस्ताक्षर किया, वह समाप्त होने तक मान्य है।
rooms-retire-retired = इसका हस्ताक्षर किया हर टोकन अब से अस्वीकार होगा। जिन ऐप के पास ऐसा टोकन है, उन्हें अपने उपयोगकर्ताओं से फिर साइन इन कराना होगा।
rooms-retire-last = इस प्रकार की कोई और कुंजी अभी हस्ताक्षर नहीं करती। पहले बदलें।
rooms-retire-gone = यह कुंजी पहले ही जा चुकी है।
rooms-retired-done = एक हस्ताक्षर कुंजी सेवा से हटाई गई

## Audit log

rooms-audit = ऑडिट लॉग
rooms-audit-actor = किसने किया
rooms-audit-actor-hint = ईमेल पता, उपयोगकर्ता नाम या आईडी; या कमांड लाइन के लिए cli। पहले user: या client: लिखने से पता चलता है कि कौन।
rooms-audit-target = किसके बारे में
rooms-audit-target-hint = उपयोगकर्ता का ईमेल पता, नाम या आईडी, या ऐप का client_id। पहले user: या client: लिखने से पता चलता है कि कौन।
rooms-audit-kind = क्या
rooms-audit-any = सब कुछ
rooms-audit-from = कब से
rooms-audit-until = इससे पहले
rooms-audit-time-hint = जैसे 2026-11-22 या 2026-11-22 21:05, UTC में।
rooms-audit-request = अनुरोध आईडी
rooms-audit-request-hint = त्रुटि पृष्ठ इसे दिखाते हैं।
rooms-export = NDJSON के रूप में डाउनलोड करें

rooms-did-refused = एक व्यवस्थापक ने सीमा से आगे जाने की कोशिश की
rooms-did-sign-in = साइन इन किया
rooms-did-sign-out = साइन आउट किया
rooms-did-consent = ऐप को अनुमति दी
rooms-did-deny = ऐप को अनुमति नहीं दी
rooms-did-revoke = ऐप की पहुँच समाप्त हुई
rooms-did-app = ऐप पर गए
rooms-did-refresh = ऐप ने अपनी पहुँच नवीनीकृत की
rooms-did-replay = ऐप ने एक कुंजी दो बार भेजी, इसलिए उसकी पहुँच समाप्त की गई
rooms-did-invite = किसी को आमंत्रित किया गया
rooms-did-password = पासवर्ड बदला गया
rooms-did-profile = प्रोफ़ाइल बदली गई
rooms-did-export = अपने डेटा की प्रति ली गई
rooms-did-delete = खाता हटाया गया
rooms-did-codes-removed = रिकवरी कोड हटाए गए
rooms-did-role-given = भूमिका दी गई
rooms-did-role-taken = भूमिका वापस ली गई
rooms-did-group-joined = समूह में रखा गया
rooms-did-group-left = समूह से निकाला गया
rooms-did-app-created = ऐप पंजीकृत हुआ
rooms-did-app-deleted = ऐप हटाया गया
rooms-did-app-disabled = ऐप अक्षम किया गया
rooms-did-app-enabled = ऐप सक्षम किया गया
rooms-did-app-changed = ऐप बदला गया
rooms-did-key = एक हस्ताक्षर कुंजी बनाई गई
