## The admin console: what all its pages share

admin-open = ניהול
admin-nav = ניהול
admin-crumbs = המיקום שלך
admin-skip = דילוג לתוכן
admin-command = אותו הדבר בשורת הפקודה
admin-search = חיפוש
admin-first = חזרה להתחלה
admin-next = עוד
admin-forbidden-heading = אין לך אפשרות לעשות זאת
admin-forbidden-message = לחשבון שלך אין הרשאה לדף הזה או למה שביקשת.
admin-forbidden-next = אם ההרשאה נחוצה לעבודתך, יש לפנות למפעילי השירות.

## Proving who one is before a change

admin-proof-heading = האם זה עדיין חשבונך?
admin-proof-why = עברו יותר מחמש דקות מאז ההוכחה האחרונה. מה שהוזן נשמר וימשיך אחר כך.
admin-proof-go-on = המשך
admin-proof-other = כניסה נוספת בדרך אחרת. מה שהוזן יאבד.

## Overview

admin-overview = סקירה
admin-heading = ניהול
admin-next-steps = הצעדים הבאים
admin-next-try = ניסיון של כניסה
admin-next-try-about = יישום ההדגמה מבצע כניסה כמו כל יישום אחר ומראה מה יישום יודע.
admin-server = השרת הזה
admin-issuer = מנפיק
admin-discovery = גילוי
admin-version = גרסה
admin-warning-mail = לא הוגדר שרת דואר, ולכן איש אינו מקבל קישור לסיסמה חדשה או הזמנה. יש להגדיר את mail.smtp_url ואת mail.from.
admin-next-app-about = שלושה שדות, והוא יכול להכניס אנשים.
admin-none-found = לא נמצא דבר. כדאי לחפש משהו קצר יותר.
admin-cancel = ביטול
admin-copy = העתקה
admin-copied = הועתק
admin-type-name = לאישור יש להקליד את השם
admin-type-wrong = זה אינו השם.

## Applications

admin-apps = יישומים
admin-apps-about = מה שאנשים נכנסים אליו עם החשבון שלהם כאן.
admin-apps-search = חיפוש
admin-apps-search-hint = חלק מהשם או ממזהה הלקוח.
admin-apps-none = עדיין אין יישום. אפשר לרשום את הראשון: די בשלושה שדות.
admin-apps-new = רישום יישום
admin-apps-new-about = לכל השאר יש ברירת מחדל סבירה, ואפשר לשנות אותה אחר כך.
admin-app-is-disabled = כבוי
admin-app-deleted = היישום נמחק.
admin-app-saved = נשמר.
admin-app-switched-off = היישום כבוי.
admin-app-switched-on = היישום מופעל.
admin-type-web = יישום רשת
admin-type-web-about = פועל על שרת ויכול לשמור סוד.
admin-type-spa = יישום של דף יחיד
admin-type-spa-about = פועל בדפדפן בלבד.
admin-type-native = יישום מקומי
admin-type-native-about = פועל בטלפון או במחשב.
admin-type-machine = מכונה
admin-type-machine-about = פועלת בשם עצמה. איש אינו נכנס.
admin-type-device = מכשיר
admin-type-device-about = אין לו דפדפן, כמו טלוויזיה.
admin-app-name = שם
admin-app-name-hint = אנשים קוראים אותו בעת הכניסה.
admin-app-name-wrong = יש להזין שם של 1 עד 100 תווים בשורה אחת.
admin-app-type = סוג
admin-app-redirect = כתובת URI להפניה
admin-app-redirect-hint = לאן היישום רוצה שאנשים יחזרו אחרי הכניסה. מכונות ומכשירים אינם זקוקים לה.
admin-app-redirect-missing = יש להזין את כתובת ההפניה. היא מופיעה בתיעוד של היישום.
admin-app-refused = אי אפשר להשתמש בזה: { $reason }
admin-app-register = רישום
admin-app-made = היישום נרשם
admin-secret-new = הסוד החדש
admin-secret-once = סוד הלקוח מוצג הפעם בלבד. יש לשמור אותו במקום שהיישום מוצא אותו.
admin-secret-kept = שמרתי אותו
admin-app-connect = מה שהיישום צריך
admin-app-snippets = מוכן להדבקה

## One application

admin-app-registered = נרשם ב־{ $date }.
admin-app-changed = שונה לאחרונה ב־{ $date }.
admin-app-disabled-about = היישום הזה כבוי: איש אינו יכול להיכנס אליו, והאסימונים שלו נדחים.
admin-app-foreign = היישום הזה רשם את עצמו. איש כאן לא בדק מי מפעיל אותו.
admin-app-edit = שינוי
admin-app-disable = כיבוי
admin-app-enable = הפעלה
admin-app-delete = מחיקה
admin-app-redirects = כתובות הפניה
admin-app-redirects-about = היישום חייב לשלוח בדיוק אחת מאלה, בית אחר בית.
admin-app-post-logout = לאן דפדפנים רשאים ללכת אחרי היציאה
admin-app-settings = הגדרות
admin-risk-machine = מובילה אל המחשב שעליו פועל הדפדפן עצמו. זה נכון לפיתוח בלבד.
admin-risk-port = הפורט של localhost קבוע. יש לרשום במקומו 127.0.0.1: שם מתאים כל פורט.
admin-risk-address = כתובת במקום שם. מי שמקבל את הכתובת הזאת מקבל את הכניסות.
admin-risk-twin = כתובת אחרת שונה רק בלוכסן שבסופה. אחת מהן היא כנראה טעות.
admin-secrets = סודות הלקוח
admin-secrets-none = אין סוד, ולכן היישום אינו יכול להוכיח מי הוא. יש להוסיף סוד.
admin-secret-unnamed = ללא תווית
admin-secret-made = נוצר ב־{ $date }.
admin-secret-ends = מסתיים ב־{ $date }.
admin-secret-add = הוספת סוד
admin-secret-remove = הסרת הסוד
admin-secret-removed = הסוד הוסר.
admin-secret-remove-about = מי שעדיין משתמש בסוד הזה נדחה בתוך שנייה.
admin-secret-remove-last = זה היחיד שפועל. בלעדיו היישום אינו יכול להכניס איש.
admin-secret-label = תווית
admin-secret-label-hint = לא חובה. אומרת היכן הסוד שמור.
admin-secret-overlap = הסודות האחרים
admin-secret-overlap-keep = פועלים כמו קודם
admin-secret-overlap-week = פועלים עוד שבוע
admin-secret-overlap-day = פועלים עוד יום
admin-secret-overlap-none = מסתיימים מיד
admin-secret-make = יצירת הסוד

## Changing one

admin-app-lines-hint = אחת בכל שורה.
admin-app-claims = מה מכיל אסימון הזהות
admin-app-claims-full = כל מה שהיישום רשאי לראות על האדם
admin-app-claims-minimal = רק מי הוא; השאר בנקודת הקצה userinfo
admin-app-acr = כיצד אנשים חייבים להוכיח מי הם
admin-app-acr-none = כמו בכל מקום כאן
admin-app-acr-two = בשני גורמים
admin-app-acr-passkey = במפתח גישה
admin-app-acr-hardware = במפתח גישה שאי אפשר להעתיק
admin-app-pkce = דרישת PKCE
admin-app-pkce-hint = מגן על קודים בדרכם. יש לכבות רק ליישום שאינו מסוגל לכך.
admin-app-skip = לא לבקש מאנשים הסכמה
admin-app-skip-hint = ליישומים שלך.
admin-app-conflict = מישהו אחר שינה את היישום הזה בינתיים. שמירה עכשיו תחליף את הגרסה שלו בגרסה שלך.

## What breaks

admin-app-disable-about = בתוך שנייה איש לא יוכל להיכנס ליישום הזה, והאסימונים שלו יידחו. אפשר להפעיל אותו שוב.
admin-app-enable-about = אנשים יכולים שוב להיכנס ליישום הזה. אסימונים שלא פגו פועלים שוב.
admin-app-delete-about = היישום נעלם לתמיד, עם הסודות שלו, האסימונים שלו ומה שאנשים התירו לו. אם יירשם מחדש, יקבל מזהה לקוח אחר.
admin-app-delete-trail = יומן הביקורת שומר את מה שקרה.
admin-breaks-people = { $count ->
    [one] אדם אחד משתמש בו עכשיו.
    [two] שני אנשים משתמשים בו עכשיו.
   *[other] { $count } אנשים משתמשים בו עכשיו.
}
admin-breaks-grants = { $count ->
    [one] האסימונים של כניסה אחת יפסיקו לפעול.
    [two] האסימונים של שתי כניסות יפסיקו לפעול.
   *[other] האסימונים של { $count } כניסות יפסיקו לפעול.
}
