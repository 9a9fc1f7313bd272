language-name = हिन्दी

common-footer = आपका पासवर्ड यहीं रहता है। ऐप उसे कभी नहीं देखते।
common-language = भाषा
common-language-change = बदलें
common-error-title = गड़बड़ी: { $title }
common-error-prefix = गड़बड़ी:
common-problem = एक समस्या है
common-not-shown = पेज नहीं दिखाया जा सका। कृपया फिर से कोशिश करें।

home-signed-in = आप साइन इन हैं
home-try = साइन इन करके देखें
home-sign-out = साइन आउट करें
home-sign-in = साइन इन करें
home-welcome = स्वागत है
home-welcome-to = { $product } में आपका स्वागत है
home-no-admin = यह सर्वर चल रहा है और अभी इसका कोई एडमिन नहीं है।
home-make-first = पहला खाता बनाएँ
home-open-link = वह सेटअप लिंक खोलें जो सर्वर शुरू होते समय टर्मिनल में दिखाया गया था। यह एक बार काम करता है।
home-new-link = अगर वह अब आपके पास नहीं है, तो नया लिंक बनाएँ:
home-about = आपके सभी ऐप के लिए एक खाता। ज़्यादातर लोग यहाँ किसी ऐप से आते हैं और सीधे उसी पर लौट जाते हैं।

password-too-short = { $count ->
    [one] कम से कम { $count } वर्ण इस्तेमाल करें।
   *[other] कम से कम { $count } वर्ण इस्तेमाल करें।
}
password-too-long = { $count ->
    [one] ज़्यादा से ज़्यादा { $count } बाइट इस्तेमाल करें।
   *[other] ज़्यादा से ज़्यादा { $count } बाइट इस्तेमाल करें।
}
password-common = इस पासवर्ड का अनुमान लगाना आसान है। कुछ ऐसे शब्द इस्तेमाल करें जिनका आपस में संबंध न हो, या अपने ब्राउज़र को सुझाव देने दें।

field-email-wrong = name@example.com के रूप में ईमेल पता डालें।
field-name-long = छोटा नाम डालें।
