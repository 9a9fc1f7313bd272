passkey-sign-in = כניסה באמצעות מפתח גישה
passkey-continue-to = כדי להמשיך אל { $app }
passkey-what-happens = המכשיר יבקש טביעת אצבע, זיהוי פנים או את קוד ה-PIN שלו. הבדיקה הזו נשארת במכשיר שלך.
passkey-waiting = יש לפעול לפי מה שמופיע עכשיו בדפדפן.
passkey-cancelled = לא נעשה שימוש במפתח גישה. אפשר לנסות שוב, או להיכנס עם הסיסמה.
passkey-failed = לא ניתן היה להשתמש במפתח הגישה. אפשר לנסות שוב, או להיכנס עם הסיסמה.
passkey-unsupported = הדפדפן הזה לא תומך במפתחות גישה. אפשר להשתמש בדפדפן אחר או בסיסמה.
passkey-nothing-sent = לא נשלח מפתח גישה. מפתחות גישה דורשים דפדפן שתומך בהם ומריץ כאן סקריפטים. אחרת, אפשר להשתמש בסיסמה.
passkey-expired = הפעולה ארכה יותר מדי זמן, או שנשלחה פעמיים. יש לנסות שוב.
passkey-refused = מפתח הגישה הזה לא התקבל. ייתכן שהוסר מהחשבון שלך. אפשר לנסות מפתח אחר, או להיכנס עם הסיסמה.
passkey-use-password = שימוש בסיסמה
passkey-other-way = שימוש בדרך אחרת
passkey-error = שגיאה:
passkey-footer = אי אפשר לנחש מפתח גישה, והוא פועל רק באתר הזה.
passkey-confirm = אימות הזהות שלך
passkey-confirm-why = לפני שינוי אופן הכניסה, יש לאמת את זהותך פעם נוספת.
passkey-offer = כניסה מהירה יותר בפעם הבאה
passkey-explained = עם מפתח גישה נכנסים באמצעות טביעת אצבע, זיהוי פנים או קוד PIN, ללא צורך בסיסמה. אי אפשר להוציא ממך עותק שלו במרמה.
passkey-later = לא עכשיו
passkey-list = מפתחות הגישה שלך
passkey-none = עדיין אין לך מפתח גישה.
passkey-add = הוספת מפתח גישה
passkey-add-cancelled = לא נוצר מפתח גישה. אפשר לנסות שוב בכל עת.
passkey-not-made = לא ניתן היה להוסיף את מפתח הגישה. אפשר לנסות שוב, או להשתמש במכשיר אחר או במנהל סיסמאות אחר.
passkey-exists = במכשיר או במנהל הסיסמאות הזה כבר יש מפתח גישה לחשבון שלך.
passkey-unnamed = מפתח גישה
passkey-kept-by = נשמר אצל
passkey-where = איפה פועל
passkey-synced = כל המכשירים שלך (מסונכרן)
passkey-one-device = המכשיר או המפתח הזה בלבד
passkey-created = נוצר
passkey-last-used = שימוש אחרון
passkey-never = מעולם לא
passkey-change = שינוי השם של { $name } או הסרה
passkey-name = שם
passkey-name-wanted = יש להזין שם באורך של עד 64 תווים.
passkey-rename = שמירת השם
passkey-remove-heading = הסרה של מפתח הגישה הזה
passkey-remove = הסרת מפתח הגישה
passkey-back = חזרה למפתחות הגישה שלך
passkey-left-password = גם בלעדיו אפשר עדיין להיכנס עם הסיסמה.
passkey-left-both = גם בלעדיו אפשר עדיין להיכנס עם הסיסמה ועם { $count ->
    [one] מפתח גישה אחד נוסף
    [two] שני מפתחות גישה נוספים
   *[other] { $count } מפתחות גישה נוספים
 }.
passkey-left-others = גם בלעדיו אפשר עדיין להיכנס עם { $count ->
    [one] מפתח גישה אחד נוסף
    [two] שני מפתחות גישה נוספים
   *[other] { $count } מפתחות גישה נוספים
 }.
passkey-left-nothing = זו הדרך היחידה שלך להיכנס, ולכן אי אפשר להסיר אותו. יש להוסיף קודם מפתח גישה אחר או להגדיר סיסמה.
