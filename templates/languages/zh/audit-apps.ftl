## Apps in the audit log of the admin console

rooms-did-app-refused = 某个应用未能证明自己的身份
rooms-did-app-throttled = 有人尝试某个应用的错误凭据次数过多，被要求等待
