## People, sessions, signing keys and the audit log in the admin console

rooms-none = לא נמצא דבר.
rooms-back = חזרה בלי לעשות דבר
rooms-details = פרטים
rooms-change = שינוי
rooms-show = הצגה
rooms-give = הענקה
rooms-take = שלילה
rooms-by = על ידי { $who }
rooms-changed = נשמר.
rooms-name = שם
rooms-id = מזהה
rooms-state = מצב
rooms-created = נוצר
rooms-since = מאז { $date }

## People

rooms-users = משתמשים
rooms-users-find = חיפוש משתמש
rooms-users-find-hint = תחילת כתובת אימייל, שם משתמש או שם, או מזהה שלם.
rooms-user-new = משתמש חדש
rooms-active = פעיל
rooms-disabled = מושבת
rooms-leaving = נמחק
rooms-above = למשתמש הזה יש יותר הרשאות משלך, ולכן אי אפשר לשנות כאן דבר.
rooms-last = אין אף אחד אחר שמורשה לעשות הכול. יש להעניק קודם למישהו אחר תפקיד של מנהל.
rooms-acts = מה אפשר לעשות
rooms-recent = אירועים אחרונים
rooms-recent-all = כל האירועים של המשתמש הזה
rooms-edit = עריכה
rooms-edit-about = אפליקציות ילמדו על השינויים בכניסה הבאה.
rooms-username-hint = שם נוסף לכניסה. אפשר להשאיר ריק.
rooms-vouch = כתובת האימייל שייכת למשתמש הזה
rooms-vouch-hint = זה באחריותך, ואפליקציות יסמכו על כך.
rooms-email-taken = כבר יש חשבון עם הכתובת הזו.
rooms-create = יצירת משתמש
rooms-created-done = החשבון נוצר
rooms-new-mailed = קישור לבחירת סיסמה נשלח לכתובת. הוא פועל פעם אחת, במשך 7 ימים.
rooms-new-shown = יוצג קישור למסירה, שבו המשתמש בוחר סיסמה. לא נשלח אימייל.
rooms-invite = הזמנה
rooms-invite-about = האדם יוצר את החשבון ובוחר סיסמה דרך קישור. הוא פועל פעם אחת, במשך 7 ימים.
rooms-invite-button = הזמנה
rooms-invite-closed = ההרשמה סגורה, ולכן שום הזמנה לא תפעל. יש לקבוע את signup.mode לערך invite או ליצור את המשתמש ישירות.
rooms-invited = ההזמנה בדרך.
rooms-link = קישור למסירה
rooms-link-for = יש למסור את הקישור הזה אל { $who } בלבד. הוא מוצג רק עכשיו.
rooms-link-works = { $count ->
    [one] הוא פועל פעם אחת, במשך שעה.
    [two] הוא פועל פעם אחת, במשך שעתיים.
   *[other] הוא פועל פעם אחת, במשך { $count } שעות.
}
rooms-link-kept = העתקתי אותו
rooms-handed = הקישור מחכה לשימוש.

rooms-reset = איפוס סיסמה
rooms-reset-button = יצירת קישור
rooms-reset-mailed = קישור לבחירת סיסמה חדשה נשלח למשתמש. הוא פועל פעם אחת, במשך 30 דקות.
rooms-reset-shown = יוצג קישור למסירה. הוא פועל פעם אחת, במשך 24 שעות.
rooms-reset-until = עד שמשתמשים בו, הסיסמה הנוכחית נשארת כפי שהיא.
rooms-reset-then = כשמשתמשים בו, המשתמש יוצא מהחשבון בכל מקום.
rooms-reset-disabled = החשבון הזה מושבת. יש להפעיל אותו קודם.
rooms-mailed = הקישור בדרך.

rooms-says-out = המשתמש יוצא מיד מהחשבון בכל המכשירים.
rooms-says-apps = אפליקציות מאבדות את כל הגישה שיש להן כעת.
rooms-disable = השבתה
rooms-disable-says = אף אחד לא יוכל להיכנס לחשבון הזה עד שיופעל מחדש.
rooms-disabled-done = החשבון הושבת
rooms-enable = הפעלה
rooms-enable-says = המשתמש יוכל להיכנס שוב. מה שנותק נשאר מנותק.
rooms-enabled-done = החשבון הופעל
rooms-end-all = יציאה מכל מקום
rooms-end-all-says = המשתמש יוכל להיכנס שוב מיד.
rooms-ended-all = בוצעה יציאה מכל מקום
rooms-delete = מחיקה
rooms-delete-until = החשבון מושבת. עד { $date } אפשר לבטל זאת.
rooms-delete-then = לאחר מכן כל מה ששייך לחשבון נעלם לתמיד.
rooms-deleted-at = החשבון הזה יימחק בתאריך { $date }.
rooms-deleted-done = החשבון נמחק.
rooms-keep = לא למחוק
rooms-keep-says = החשבון נשאר, ונשאר מושבת עד שיופעל.
rooms-kept-done = החשבון נשמר

rooms-methods = דרכי כניסה
rooms-methods-none = עדיין אין.
rooms-passkey = מפתח גישה
rooms-codes-left = { $count ->
    [one] נשאר אחד
    [two] נשארו שניים
   *[other] נשארו { $count }
}
rooms-take-heading = שלילת דרך כניסה
rooms-take-says = יש לעשות זאת רק אם ידוע שהמשתמש הזה הוא באמת מי שאיבד אותה.
rooms-take-told = המשתמש מקבל על כך אימייל.
rooms-taken = נשלל.

rooms-roles = תפקידים
rooms-roles-none = אין.
rooms-roles-about = תפקידים קובעים מה משתמש רשאי לעשות בניהול הזה. אפשר להעניק רק מה שיש לך.
rooms-role-above = מתיר יותר ממה שמותר לך
rooms-groups = קבוצות
rooms-groups-none = אין.
rooms-groups-about = אפליקציות יודעות את הקבוצות של המשתמש ויכולות להתיר דברים לפיהן.
rooms-group-name = הוספה לקבוצה
rooms-group-add = הוספה
rooms-group-wrong = יש להזין שם של 1 עד 128 תווים בשורה אחת.

## Sessions

rooms-sessions = הפעלות
rooms-sessions-about = מי מחובר עכשיו, מהחדש לישן.
rooms-sessions-live = { $count ->
    [0] לא מחובר בשום מקום.
    [one] מחובר במכשיר אחד.
    [two] מחובר בשני מכשירים.
   *[other] מחובר ב־{ $count } מכשירים.
}
rooms-person = משתמש
rooms-person-hint = כתובת אימייל, שם משתמש או מזהה.
rooms-app = אפליקציה
rooms-app-hint = ה־client_id שלה.
rooms-end = סיום
rooms-ended = בוצעה יציאה שם.

## Signing keys

rooms-keys = מפתחות חתימה
rooms-keys-about = לפי המפתחות האלה אפליקציות יודעות שהאסימונים הגיעו מכאן.
rooms-key-id = מזהה מפתח
rooms-key-next = יחתום בהמשך
rooms-key-active = חותם עכשיו
rooms-key-retired = כבר לא חותם
rooms-key-gone = איננו
rooms-published-from = מפורסם מאז
rooms-signs-from = חותם מאז
rooms-signs-until = חותם עד
rooms-published-until = מפורסם עד
rooms-rotate = חידוש עכשיו
rooms-rotated = מפתחות חדשים פורסמו.
rooms-rotate-conflict = שרת אחר יצר מפתחות חדשים באותו רגע. לא נעשה דבר.
rooms-plan-publish = עכשיו: מפתח חדש מכל סוג מתפרסם, כדי שאפליקציות יכירו אותו.
rooms-plan-sign = { $date }: המפתחות החדשים חותמים, הנוכחיים מפסיקים.
rooms-plan-retire = { $date }: המפתחות הישנים אינם מפורסמים עוד. עד אז פג תוקפו של כל מה שחתמו עליו.
rooms-retire = הוצאה משימוש
rooms-retire-next = הוא עוד לא חתם על דבר, ולכן שום דבר לא נשבר.
rooms-retire-active = הוא מפסיק לחתום עכשיו. מה שחתם עליו תקף עד שיפוג.
rooms-retire-retired = כל אסימון שחתם עליו נדחה מעכשיו. אפליקציות ששומרות אחד כזה יצטרכו להכניס שוב את המשתמשים שלהן.
rooms-retire-last = אין מפתח אחר מסוג זה שחותם עכשיו. יש לחדש קודם.
rooms-retire-gone = המפתח הזה כבר איננו.
rooms-retired-done = מפתח חתימה הוצא משימוש

## Audit log

rooms-audit = יומן ביקורת
rooms-audit-actor = מי עשה
rooms-audit-actor-hint = כתובת אימייל, שם משתמש או מזהה; או cli לשורת הפקודה. הקידומת user: או client: קובעת למה הכוונה.
rooms-audit-target = לגבי
rooms-audit-target-hint = כתובת אימייל, שם משתמש או מזהה של משתמש, או ה־client_id של אפליקציה. הקידומת user: או client: קובעת למה הכוונה.
rooms-audit-kind = מה
rooms-audit-any = הכול
rooms-audit-from = החל מ
rooms-audit-until = לפני
rooms-audit-time-hint = למשל 2026-11-22 או 2026-11-22 21:05, לפי UTC.
rooms-audit-request = מזהה בקשה
rooms-audit-request-hint = דפי שגיאה מציגים אותו.
rooms-export = הורדה כ־NDJSON

rooms-did-refused = מנהל ניסה לחרוג מסמכותו
rooms-did-sign-in = כניסה לחשבון
rooms-did-sign-out = יציאה מהחשבון
rooms-did-consent = אפליקציה הותרה
rooms-did-deny = אפליקציה לא הותרה
rooms-did-revoke = הגישה של אפליקציה הסתיימה
rooms-did-app = מעבר לאפליקציה
rooms-did-refresh = אפליקציה חידשה את הגישה שלה
rooms-did-replay = אפליקציה שלחה מפתח פעמיים, ולכן הגישה שלה הסתיימה
rooms-did-invite = מישהו הוזמן
rooms-did-password = הסיסמה שונתה
rooms-did-profile = הפרופיל שונה
rooms-did-export = נלקח עותק של הנתונים האישיים
rooms-did-delete = החשבון נמחק
rooms-did-codes-removed = קודי השחזור הוסרו
rooms-did-role-given = תפקיד הוענק
rooms-did-role-taken = תפקיד נשלל
rooms-did-group-joined = הצטרפות לקבוצה
rooms-did-group-left = הוצאה מקבוצה
rooms-did-app-created = אפליקציה נרשמה
rooms-did-app-deleted = אפליקציה נמחקה
rooms-did-app-disabled = אפליקציה הושבתה
rooms-did-app-enabled = אפליקציה הופעלה
rooms-did-app-changed = אפליקציה שונתה
rooms-did-key = מפתח חתימה נוצר
