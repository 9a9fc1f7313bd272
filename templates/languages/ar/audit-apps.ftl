## Apps in the audit log of the admin console

rooms-did-app-refused = تعذّر على تطبيق إثبات هويته
rooms-did-app-throttled = جرّب أحدهم بيانات اعتماد خاطئة كثيرة لتطبيق واضطر إلى الانتظار
