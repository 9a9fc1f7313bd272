mail-address-removed-subject = הוסרה כתובת אימייל אצל { $product }
mail-address-removed = כתובת אימייל הוסרה מהחשבון שלך: { $about }. אי אפשר עוד להיכנס איתה או להגדיר סיסמה חדשה.
mail-provider-linked-subject = קושר חשבון אצל { $product }
mail-provider-linked = חשבון אצל ספק אחר קושר לחשבון שלך: { $about }. מי שיכול להיכנס שם ייכנס לחשבון שלך.
mail-provider-unlinked-subject = בוטל קישור אצל { $product }
mail-provider-unlinked = חשבון אצל ספק אחר כבר אינו מקושר לחשבון שלך: { $about }. הוא אינו פותח עוד את החשבון שלך.
passkey-left-provider = גם בלעדיו אפשר עדיין להיכנס עם החשבון שלך אצל ספק אחר.
account-did-address-code = ביקשת קוד לאימות כתובת האימייל שלך
