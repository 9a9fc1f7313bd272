## Apps in the audit log of the admin console

rooms-did-app-refused = אפליקציה לא הצליחה להוכיח את זהותה
rooms-did-app-throttled = מישהו ניסה יותר מדי פרטי גישה שגויים של אפליקציה ונאלץ להמתין
