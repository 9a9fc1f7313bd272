sign-in-heading = साइन इन करें
sign-in-title-app = { $app } में साइन इन करें
sign-in-continue = { $app } पर आगे बढ़ने के लिए
sign-in-confirm = आपकी सुरक्षा के लिए, कृपया एक बार फिर साइन इन करें।
sign-in-username = ईमेल पता या उपयोगकर्ता नाम
sign-in-password = पासवर्ड
sign-in-button = साइन इन करें

sign-in-username-missing = अपना ईमेल पता या उपयोगकर्ता नाम डालें।
sign-in-username-long = छोटा ईमेल पता या उपयोगकर्ता नाम डालें।
sign-in-password-missing = अपना पासवर्ड डालें।
sign-in-password-long = छोटा पासवर्ड डालें।
sign-in-refused = उपयोगकर्ता नाम या पासवर्ड सही नहीं है। दोनों जाँचें और फिर से कोशिश करें।
sign-in-username-check = ईमेल पता या उपयोगकर्ता नाम जाँचें।
sign-in-password-again = पासवर्ड फिर से डालें।

throttled-heading = बहुत ज़्यादा कोशिशें
throttled-why = खातों की सुरक्षा के लिए, यहाँ साइन इन कुछ समय के लिए रोका गया है।
throttled-again = { $wait } बाद फिर से कोशिश करें। उससे पहले कोशिश करने से लाभ नहीं होगा, और आपका खाता हमेशा के लिए बंद नहीं हुआ है।
throttled-seconds = { $count ->
    [one] { $count } सेकंड
   *[other] { $count } सेकंड
}
throttled-minutes = { $count ->
    [one] { $count } मिनट
   *[other] { $count } मिनट
}
throttled-hours = { $count ->
    [one] { $count } घंटे
   *[other] { $count } घंटे
}
throttled-back = साइन इन पर वापस जाएँ

accounts-heading = खाता चुनें
accounts-none = इस ब्राउज़र में अभी तक किसी खाते का इस्तेमाल नहीं हुआ है।
accounts-signed-in = साइन इन है
accounts-signed-out = साइन आउट है
accounts-remove = हटाएँ
accounts-remove-which = { $account } को इस ब्राउज़र से हटाएँ
accounts-another = दूसरा खाता इस्तेमाल करें

return-heading = आपको वापस ले जाया जा रहा है
return-title-app = आपको { $app } पर वापस ले जाया जा रहा है
return-to = { $app } पर
return-no-script = आपका ब्राउज़र यहाँ स्क्रिप्ट नहीं चलाता, इसलिए एक बार और दबाना होगा।
return-continue = जारी रखें
