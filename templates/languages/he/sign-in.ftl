sign-in-heading = כניסה
sign-in-title-app = כניסה אל { $app }
sign-in-continue = כדי להמשיך אל { $app }
sign-in-confirm = לביטחונך, יש להיכנס פעם נוספת.
sign-in-username = כתובת אימייל או שם משתמש
sign-in-password = סיסמה
sign-in-button = כניסה

sign-in-username-missing = יש להזין כתובת אימייל או שם משתמש.
sign-in-username-long = יש להזין כתובת אימייל או שם משתמש קצרים יותר.
sign-in-password-missing = יש להזין סיסמה.
sign-in-password-long = יש להזין סיסמה קצרה יותר.
sign-in-refused = שם המשתמש או הסיסמה אינם נכונים. יש לבדוק את שניהם ולנסות שוב.
sign-in-username-check = יש לבדוק את כתובת האימייל או את שם המשתמש.
sign-in-password-again = יש להזין שוב את הסיסמה.

throttled-heading = יותר מדי ניסיונות
throttled-why = כדי להגן על חשבונות, הכניסה כאן מושהית לזמן מה.
throttled-again = אפשר לנסות שוב בעוד { $wait }. ניסיון מוקדם יותר לא יעזור, והחשבון שלך לא נחסם לצמיתות.
throttled-seconds = { $count ->
    [one] שנייה אחת ({ $count })
    [two] שתי שניות ({ $count })
   *[other] { $count } שניות
}
throttled-minutes = { $count ->
    [one] דקה אחת ({ $count })
    [two] שתי דקות ({ $count })
   *[other] { $count } דקות
}
throttled-hours = { $count ->
    [one] שעה אחת ({ $count })
    [two] שעתיים ({ $count })
   *[other] { $count } שעות
}
throttled-back = חזרה לכניסה

accounts-heading = בחירת חשבון
accounts-none = עדיין לא נעשה שימוש בחשבון בדפדפן הזה.
accounts-signed-in = מחובר
accounts-signed-out = מנותק
accounts-remove = הסרה
accounts-remove-which = הסרה של { $account } מהדפדפן הזה
accounts-another = שימוש בחשבון אחר

return-heading = מחזירים אותך
return-title-app = מחזירים אותך אל { $app }
return-to = אל { $app }
return-no-script = הדפדפן שלך אינו מריץ כאן סקריפטים, ולכן נדרשת עוד לחיצה אחת.
return-continue = המשך
