second-factor-error = गड़बड़ी:
second-factor-verify = जारी रखें
second-factor-continue = ऐप पर आगे बढ़ें

totp-title = अपना कोड डालें
totp-lead = { $app } पर आगे बढ़ने के लिए
totp-code-label = आपके ऑथेंटिकेटर ऐप का कोड
totp-code-hint = छह अंक। हर 30 सेकंड में नया कोड आता है।
totp-enter-code = वे छह अंक डालें जो आपका ऑथेंटिकेटर ऐप दिखा रहा है।
totp-wrong-code = कोड सही नहीं है, या इस्तेमाल हो चुका है। अगले कोड का इंतज़ार करें और फिर से कोशिश करें।
totp-trust = इस ब्राउज़र पर भरोसा करें और यहाँ कुछ समय तक कोड न माँगें
totp-use-passkey = इसके बजाय पासकी इस्तेमाल करें
totp-use-recovery-code = रिकवरी कोड इस्तेमाल करें

recovery-title = रिकवरी कोड डालें
recovery-code-label = रिकवरी कोड
recovery-code-hint = उन कोड में से एक जिन्हें आपने कागज़ पर या फ़ाइल में रखा है। हर कोड एक बार काम करता है।
recovery-enter-code = अपना एक रिकवरी कोड डालें।
recovery-wrong-code = रिकवरी कोड सही नहीं है, या इस्तेमाल हो चुका है। कोई दूसरा कोड आज़माएँ।
recovery-use-totp = अपना ऑथेंटिकेटर ऐप इस्तेमाल करें

fresh-proof-label = आपका पासवर्ड
fresh-proof-hint = साइन इन करने का तरीका बदलने के लिए, एक बार फिर पुष्टि करें कि ये आप ही हैं।
fresh-proof-missing = यह बदलाव करने के लिए अपना पासवर्ड डालें।
fresh-proof-wrong = पासवर्ड सही नहीं है। फिर से कोशिश करें।

account-totp-title = ऑथेंटिकेटर ऐप
account-totp-needed = { $app } को आपके पासवर्ड के अलावा एक और सबूत चाहिए।
account-totp-about = आपके फ़ोन पर एक ऐप हर 30 सेकंड में नया कोड दिखाता है। आप पासवर्ड के बाद वह कोड डालते हैं, ताकि सिर्फ़ चुराए गए पासवर्ड से कोई अंदर न आ सके।
account-totp-start = ऑथेंटिकेटर ऐप सेट अप करें
account-totp-scan = इस तस्वीर को अपने ऑथेंटिकेटर ऐप से स्कैन करें।
account-totp-picture = QR कोड जिसमें नीचे दी गई गुप्त कुंजी है
account-totp-open = इस डिवाइस पर ऑथेंटिकेटर ऐप खोलें
account-totp-type = या ऐप में यह गुप्त कुंजी टाइप करें:
account-totp-confirm = वह कोड जो ऐप अभी दिखा रहा है
account-totp-since = ऑथेंटिकेटर ऐप { $date } से सेट अप है।
account-totp-remove = ऑथेंटिकेटर ऐप हटाएँ

account-recovery-title = रिकवरी कोड
account-recovery-about = जब आपका ऑथेंटिकेटर ऐप पास न हो, तो रिकवरी कोड से आप साइन इन कर सकते हैं। हर कोड एक बार काम करता है।
account-recovery-left = { $count ->
    [one] आपके पास { $count } रिकवरी कोड बचा है।
   *[other] आपके पास { $count } रिकवरी कोड बचे हैं।
 }
account-recovery-void = नए कोड बनाने पर पुराने कोड बेकार हो जाते हैं।
account-recovery-generate = नए रिकवरी कोड बनाएँ
account-recovery-useless = पहले वह सेट अप करें जिसकी जगह ये कोड काम आते हैं।
account-recovery-new = आपके नए रिकवरी कोड
account-recovery-once = इन्हें ऐसी जगह रखें जहाँ ये फ़ोन के बिना भी मिल जाएँ। ये सिर्फ़ इसी बार दिखाए जाते हैं।
account-recovery-copy = कॉपी करें
account-recovery-print = प्रिंट करें
account-recovery-download = डाउनलोड करें
account-recovery-kept = मैंने इन्हें सँभालकर रख लिया है
