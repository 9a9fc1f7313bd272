## Apps in the audit log of the admin console

rooms-did-app-refused = アプリが自身を証明できませんでした
rooms-did-app-throttled = アプリの間違った認証情報が何度も試されたため、試行が一時停止されました
