## Apps in the audit log of the admin console

rooms-did-app-refused = कोई ऐप अपनी पहचान साबित नहीं कर सका
rooms-did-app-throttled = किसी ने किसी ऐप के बहुत ज़्यादा गलत क्रेडेंशियल आज़माए और उसे इंतज़ार करना पड़ा
