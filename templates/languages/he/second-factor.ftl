second-factor-error = שגיאה:
second-factor-verify = המשך
second-factor-continue = המשך לאפליקציה

totp-title = הזנת הקוד
totp-lead = כדי להמשיך אל { $app }
totp-code-label = קוד מאפליקציית האימות
totp-code-hint = שש ספרות. קוד חדש מופיע כל 30 שניות.
totp-enter-code = יש להזין את שש הספרות שמופיעות באפליקציית האימות.
totp-wrong-code = הקוד שגוי, או שכבר נעשה בו שימוש. יש להמתין לקוד הבא ולנסות שוב.
totp-trust = לתת אמון בדפדפן הזה ולא לבקש כאן קוד לזמן מה
totp-use-passkey = שימוש במפתח גישה במקום
totp-use-recovery-code = שימוש בקוד שחזור

recovery-title = הזנת קוד שחזור
recovery-code-label = קוד שחזור
recovery-code-hint = אחד מהקודים ששמרת על נייר או בקובץ. כל קוד פועל פעם אחת.
recovery-enter-code = יש להזין אחד מקודי השחזור שלך.
recovery-wrong-code = קוד השחזור שגוי, או שכבר נעשה בו שימוש. יש לנסות קוד אחר.
recovery-use-totp = שימוש באפליקציית האימות

fresh-proof-label = הסיסמה שלך
fresh-proof-hint = כדי לשנות את אופן הכניסה, יש לאמת את זהותך פעם נוספת.
fresh-proof-missing = כדי לבצע את השינוי הזה, יש להזין את הסיסמה.
fresh-proof-wrong = הסיסמה שגויה. יש לנסות שוב.

account-totp-title = אפליקציית אימות
account-totp-needed = האפליקציה { $app } דורשת הוכחה נוספת מלבד הסיסמה שלך.
account-totp-about = אפליקציה בטלפון שלך מציגה קוד חדש כל 30 שניות. את הקוד מזינים אחרי הסיסמה, כך שסיסמה גנובה לבדה לא מאפשרת לאיש להיכנס.
account-totp-start = הגדרה של אפליקציית אימות
account-totp-scan = יש לסרוק את התמונה הזו באפליקציית האימות.
account-totp-picture = קוד QR שמכיל את המפתח הסודי שמופיע למטה
account-totp-open = פתיחת אפליקציית אימות במכשיר הזה
account-totp-type = אפשר גם להקליד באפליקציה את המפתח הסודי הזה:
account-totp-confirm = הקוד שהאפליקציה מציגה עכשיו
account-totp-since = אפליקציית אימות מוגדרת מאז { $date }.
account-totp-remove = הסרת אפליקציית האימות

account-recovery-title = קודי שחזור
account-recovery-about = קוד שחזור מאפשר לך להיכנס כשאפליקציית האימות אינה בהישג יד. כל קוד פועל פעם אחת.
account-recovery-left = { $count ->
    [one] נותר לך קוד שחזור אחד.
    [two] נותרו לך שני קודי שחזור.
   *[other] נותרו לך { $count } קודי שחזור.
 }
account-recovery-void = קודים חדשים מבטלים את הקודים הישנים.
account-recovery-generate = יצירת קודי שחזור חדשים
account-recovery-useless = תחילה יש להגדיר את האמצעי שהקודים באים במקומו.
account-recovery-new = קודי השחזור החדשים שלך
account-recovery-once = כדאי לשמור אותם במקום נגיש גם בלי הטלפון. הם מוצגים רק הפעם.
account-recovery-copy = העתקה
account-recovery-print = הדפסה
account-recovery-download = הורדה
account-recovery-kept = שמרתי אותם
