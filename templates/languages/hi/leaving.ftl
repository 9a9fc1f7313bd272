## The last administrator cannot go

leaving-last-administrator = यहाँ आप अकेले व्यवस्थापक हैं। व्यवस्थापक के बिना इस प्रणाली की देखभाल कोई नहीं कर सकेगा, इसलिए आपका खाता हटाया नहीं जा सकता।
leaving-last-administrator-next = पहले किसी और को व्यवस्थापक बनाएँ। उसके बाद आप यहाँ लौट सकते हैं।
leaving-back = अपने खाते पर वापस जाएँ
