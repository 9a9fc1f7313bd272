language-name = עברית

common-footer = הסיסמה שלך נשארת כאן. אפליקציות לא רואות אותה לעולם.
common-language = שפה
common-language-change = שינוי
common-error-title = שגיאה: { $title }
common-error-prefix = שגיאה:
common-problem = יש בעיה
common-not-shown = לא ניתן היה להציג את הדף. יש לנסות שוב.

home-signed-in = נכנסת לחשבון
home-try = ניסיון כניסה
home-sign-out = יציאה
home-sign-in = כניסה
home-welcome = ברוכים הבאים
home-welcome-to = ברוכים הבאים אל { $product }
home-no-admin = השרת הזה פועל, ועדיין אין לו מנהל.
home-make-first = יצירת החשבון הראשון
home-open-link = יש לפתוח את קישור ההגדרה שהודפס במסוף כשהשרת הופעל. הקישור פועל פעם אחת.
home-new-link = אם הקישור כבר אינו ברשותך, אפשר להדפיס קישור חדש:
home-about = חשבון אחד לכל האפליקציות שלך. רוב האנשים מגיעים לכאן מאפליקציה וחוזרים אליה מיד.

password-too-short = { $count ->
    [one] יש להשתמש בתו אחד ({ $count }) לפחות.
    [two] יש להשתמש בשני תווים ({ $count }) לפחות.
   *[other] יש להשתמש ב-{ $count } תווים לפחות.
}
password-too-long = { $count ->
    [one] אפשר להשתמש בבייט אחד ({ $count }) לכל היותר.
    [two] אפשר להשתמש בשני בייטים ({ $count }) לכל היותר.
   *[other] אפשר להשתמש ב-{ $count } בייטים לכל היותר.
}
password-common = קל לנחש את הסיסמה הזו. כדאי להשתמש בכמה מילים שאין ביניהן קשר, או לתת לדפדפן להציע סיסמה.

field-email-wrong = יש להזין כתובת אימייל במבנה name@example.com.
field-name-long = יש להזין שם קצר יותר.
