sign-out-heading = साइन आउट करें?
sign-out-app-asks = { $app } चाहता है कि आप इस ब्राउज़र में इस खाते से साइन आउट करें।
sign-out-plain = आप इस ब्राउज़र में इस खाते से साइन आउट हो जाएँगे।
sign-out-button = साइन आउट करें
sign-out-stay = साइन इन रहें
signed-out-heading = आप साइन आउट हो गए हैं
signed-out-apps = आपके इस्तेमाल किए हुए ऐप आपको तब तक साइन इन रख सकते हैं जब तक आप वहाँ से साइन आउट न करें। अगर दूसरे लोग भी यह डिवाइस इस्तेमाल करते हैं, तो ब्राउज़र भी बंद कर दें।
signed-out-back = { $app } पर वापस जाएँ
signed-out-others = इस ब्राउज़र के दूसरे खाते
signed-out-still = { $count ->
    [one] यह खाता अब भी साइन इन है।
   *[other] ये खाते अब भी साइन इन हैं।
}
signed-out-too = { $count ->
    [one] इस खाते से भी साइन आउट करें
   *[other] किसी दूसरे खाते से साइन आउट करें
}
signed-out-sign-in = साइन इन करें
