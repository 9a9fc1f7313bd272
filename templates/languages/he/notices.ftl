mail-due = בתוקף מ

mail-address-taken-subject = הכתובת שלך כבר בשימוש אצל { $product }
mail-address-taken = מישהו רצה להוסיף את הכתובת הזו לחשבון אחר, אבל היא שייכת לחשבון שלך. שום דבר לא השתנה.

mail-address-added-subject = נוספה כתובת אימייל אצל { $product }
mail-address-added = כתובת אימייל נוספת צורפה לחשבון שלך: { $about }. אפשר להיכנס איתה ולהגדיר סיסמה חדשה.

mail-factor-app-added = הוגדרה אפליקציית אימות
mail-factor-app-removed = אפליקציית האימות הוסרה
mail-factor-new-codes = נוצרו קודי שחזור חדשים, והישנים בטלים
mail-factor-passkey-removed = מפתח גישה הוסר
mail-factor-all-removed = אפליקציית האימות, מפתחות הגישה וקודי השחזור הוסרו

mail-kept-subject = החשבון אצל { $product } נשאר
mail-kept = החשבון שלך לא יימחק. המחיקה בוטלה.

mail-recovery-asked-subject = אמצעי האימות הנוסף אצל { $product } אבד
mail-recovery-asked = מישהו שיודע את הסיסמה שלך מסר שכל אמצעי האימות הנוספים של החשבון שלך אבדו. אם הדיווח נמסר על ידך, יש לאשר זאת כאן. אז מתחיל זמן המתנה.
mail-recovery-asked-button = כן, כולם אבדו
mail-recovery-note = הקישור פועל פעם אחת, בתוך 30 דקות. אם הפעולה לא בוצעה על ידך, מישהו יודע את הסיסמה שלך: אין להשתמש בקישור, ויש להגדיר סיסמה חדשה.

mail-recovery-waits-subject = אמצעי האימות הנוספים שלך אצל { $product } יוסרו
mail-recovery-waits = מישהו ביקש להסיר את אמצעי האימות הנוספים של החשבון שלך: אפליקציית אימות, מפתחות גישה וקודי שחזור. זה לא יקרה לפני המועד שמופיע למטה.
mail-recovery-waits-note = אם הפעולה לא בוצעה על ידך, יש לעצור אותה עכשיו ולהגדיר סיסמה חדשה. גם כניסה עם אחד מאמצעי האימות הנוספים עוצרת אותה.
mail-recovery-waits-button = עצירה

mail-recovery-ready-subject = הסרת אמצעי האימות הנוספים אצל { $product }
mail-recovery-ready = זמן ההמתנה הסתיים. אפשר עכשיו להסיר את אפליקציית האימות, מפתחות הגישה וקודי השחזור ולהיכנס עם הסיסמה.
mail-recovery-ready-button = הסרה

mail-recovery-stopped-subject = אמצעי האימות הנוספים אצל { $product } נשארים
mail-recovery-stopped = הסרת אמצעי האימות הנוספים של החשבון שלך נעצרה. הם פועלים כמו קודם.
