## Apps in the audit log of the admin console

rooms-did-app-refused = 앱이 자신을 증명하지 못했습니다
rooms-did-app-throttled = 누군가 앱의 잘못된 자격 증명을 너무 많이 시도하여 시도가 제한되었습니다
