mail-when = מתי
mail-network = כתובת רשת
mail-device = מכשיר
mail-code-label = הקוד שלך
mail-open-address = אם הכפתור לא פועל, אפשר לפתוח את הכתובת הזו בדפדפן:
mail-not-me = אם הפעולה בוצעה על ידך, אין צורך לעשות דבר. אם לא, יש להגדיר סיסמה חדשה עכשיו: כך כל מי שמחובר לחשבון, מלבדך, ינותק.
mail-not-me-button = זה לא הייתי אני
mail-why-account = האימייל הזה נשלח אליך כי החשבון אצל { $product } שייך לך. אי אפשר להשבית הודעות אימייל על אבטחת החשבון.
mail-why-typed = האימייל הזה נשלח אליך כי מישהו הזין את הכתובת הזו אצל { $product }. אם הכתובת לא הוזנה על ידך, אפשר למחוק אותו: ללא הקישור שבו שום דבר לא משתנה.
mail-why-administrator = האימייל הזה נשלח אליך כי מנהל של { $product } הזין את הכתובת הזו.

mail-verify-subject = אימות כתובת האימייל שלך עבור { $product }
mail-verify = נותר רק שלב אחד: לאמת שהכתובת הזו שייכת לך.
mail-verify-note = הקישור פועל פעם אחת, בתוך 24 שעות.
mail-verify-button = אימות הכתובת

mail-reset-subject = איפוס הסיסמה שלך עבור { $product }
mail-reset = מישהו ביקש סיסמה חדשה לחשבון שלך.
mail-reset-note = הקישור פועל פעם אחת, בתוך 30 דקות. אם לא ביקשת סיסמה חדשה, אפשר למחוק את האימייל הזה: הסיסמה שלך תישאר כפי שהיא.
mail-reset-button = הגדרת סיסמה חדשה

mail-password-changed-subject = הסיסמה שלך אצל { $product } שונתה
mail-password-changed = הסיסמה של החשבון שלך שונתה.

mail-address-changed-subject = כתובת האימייל שלך אצל { $product } שונתה
mail-address-changed = כתובת האימייל של החשבון שלך שונתה אל { $about }. הודעות אימייל לא יישלחו יותר לכאן.
mail-address-changed-note = אם השינוי בוצע על ידך, אין צורך לעשות דבר. אם לא, יש לבטל את השינוי: הקישור פועל פעם אחת, בתוך 7 ימים.
mail-address-changed-button = ביטול השינוי

mail-new-device-subject = כניסה חדשה אל { $product }
mail-new-device = מישהו נכנס לחשבון שלך ממכשיר שלא ראינו בעבר.

mail-new-passkey-subject = נוסף מפתח גישה אצל { $product }
mail-new-passkey = לחשבון שלך נוסף מפתח גישה: { $about }.

mail-second-factor-subject = אמצעי האימות הנוסף שלך אצל { $product } שונה
mail-second-factor = הדרך שבה מאמתים את זהותך שונתה: { $about }.

mail-recovery-code-subject = נעשה שימוש בקוד שחזור אצל { $product }
mail-recovery-code = אחד מקודי השחזור שלך שימש לכניסה.
mail-recovery-code-note = { $count ->
    [0] לא נותרו קודים. אפשר ליצור קודים חדשים בדף האבטחה של החשבון שלך.
    [one] נותר קוד אחד. אפשר ליצור קודים חדשים בדף האבטחה של החשבון שלך.
    [two] נותרו שני קודים.
   *[other] נותרו { $count } קודים.
 } אם השימוש לא נעשה על ידך, יש להגדיר סיסמה חדשה עכשיו.

mail-invitation-subject = הזמנה אל { $product }
mail-invitation = הוזמנת על ידי מנהל ליצור חשבון.
mail-invitation-note = הקישור פועל פעם אחת, בתוך 7 ימים.
mail-invitation-button = יצירת החשבון שלי

mail-throttled-subject = הכניסה אל { $product } הואטה
mail-throttled = מישהו הזין פעמים רבות סיסמאות שגויות לחשבון שלך. האטנו את ניסיונות הניחוש; החשבון שלך לא נחסם לצמיתות.
mail-throttled-note = במכשיר שממנו כבר נכנסת בעבר אפשר להמשיך כרגיל. אם שכחת את הסיסמה, אפשר להגדיר סיסמה חדשה.

mail-consent-subject = אושרה אפליקציה אצל { $product }
mail-consent = אישרת לאפליקציה להשתמש בחשבון שלך: { $about }.
mail-consent-note = בחשבון שלך אפשר לראות מה מותר לה לעשות, ולבטל את האישור.
mail-consent-button = הצגת האפליקציות שלי

mail-deletion-subject = מחיקת החשבון אצל { $product }
mail-deletion = החשבון שלך נמחק, עם כל מה ששייך אליו.
mail-deletion-note = אם הבקשה לא נשלחה על ידך, יש לדווח מיד למפעילי השירות.

mail-code-subject = קוד כניסה אל { $product }
mail-code = יש להזין את הקוד הזה בדף שביקש אותו. אין למסור אותו לאיש: אף אחד מהצוות כאן לא יבקש אותו לעולם.
mail-code-note = הקוד פועל פעם אחת, בתוך 10 דקות.
mail-code-button = כניסה

mail-test-subject = אימייל ניסיון מאת { $product }
mail-test = האימייל הזה נשלח כדי לבדוק אם הודעות אימייל מגיעות. הן מגיעות.

mail-registered-subject = כבר יש לך חשבון אצל { $product }
mail-registered = מישהו ניסה להירשם עם הכתובת הזו, שכבר יש לה חשבון. שום דבר לא השתנה.
mail-registered-note = אם ההרשמה נעשתה על ידך, אפשר פשוט להיכנס. אם שכחת את הסיסמה, יש בדף הכניסה קישור לכך.
mail-registered-button = כניסה
