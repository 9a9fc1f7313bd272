sign-out-heading = לצאת מהחשבון?
sign-out-app-asks = האפליקציה { $app } מבקשת להוציא אותך מהחשבון הזה בדפדפן הזה.
sign-out-plain = תתבצע יציאה מהחשבון הזה בדפדפן הזה.
sign-out-button = יציאה
sign-out-stay = להישאר בחשבון
signed-out-heading = יצאת מהחשבון
signed-out-apps = ייתכן שאפליקציות שהשתמשת בהן ישאירו אותך בחשבון עד שתתבצע יציאה גם בהן. אם אנשים אחרים משתמשים במכשיר הזה, יש לסגור גם את הדפדפן.
signed-out-back = חזרה אל { $app }
signed-out-others = חשבונות אחרים בדפדפן הזה
signed-out-still = { $count ->
    [one] החשבון הזה עדיין מחובר.
    [two] החשבונות האלה עדיין מחוברים.
   *[other] החשבונות האלה עדיין מחוברים.
}
signed-out-too = { $count ->
    [one] יציאה גם מהחשבון הזה
    [two] יציאה מחשבון נוסף
   *[other] יציאה מחשבון נוסף
}
signed-out-sign-in = כניסה
