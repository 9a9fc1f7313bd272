mail-due = يسري في

mail-address-taken-subject = عنوانك مستخدم بالفعل لدى { $product }
mail-address-taken = أراد شخص إضافة هذا العنوان إلى حساب آخر، لكنه تابع لحسابك. لم يتغير شيء.

mail-address-added-subject = تمت إضافة بريد إلكتروني لدى { $product }
mail-address-added = أضيف بريد إلكتروني آخر إلى حسابك: { $about }. ويمكن به تسجيل الدخول وتعيين كلمة مرور جديدة.

mail-factor-app-added = تم إعداد تطبيق مصادقة
mail-factor-app-removed = تمت إزالة تطبيق المصادقة
mail-factor-new-codes = أُنشئت رموز استرداد جديدة وأُبطلت القديمة
mail-factor-passkey-removed = تمت إزالة مفتاح مرور
mail-factor-all-removed = تمت إزالة تطبيق المصادقة ومفاتيح المرور ورموز الاسترداد

mail-kept-subject = بقي حسابك لدى { $product }
mail-kept = لن يُحذف حسابك. تم إلغاء الحذف.

mail-recovery-asked-subject = فقدان عامل التحقق الثاني لدى { $product }
mail-recovery-asked = ذكر شخص يعرف كلمة مرورك أن جميع عوامل التحقق الثانية لحسابك مفقودة. إذا كنت أنت فأكّد ذلك هنا، وعندئذ تبدأ مدة انتظار.
mail-recovery-asked-button = نعم، كلها مفقودة
mail-recovery-note = يعمل الرابط مرة واحدة خلال 30 دقيقة. إذا لم تكن أنت فإن شخصًا ما يعرف كلمة مرورك: لا تستخدم الرابط وعيّن كلمة مرور جديدة.

mail-recovery-waits-subject = ستُزال عوامل التحقق الثانية لديك لدى { $product }
mail-recovery-waits = طلب شخص إزالة عوامل التحقق الثانية لحسابك: تطبيق المصادقة ومفاتيح المرور ورموز الاسترداد. ولن يتم ذلك قبل الوقت المذكور أدناه.
mail-recovery-waits-note = إذا لم تكن أنت فأوقف ذلك الآن وعيّن كلمة مرور جديدة. كما يوقفه تسجيل الدخول بأحد عوامل التحقق الثانية.
mail-recovery-waits-button = إيقاف ذلك

mail-recovery-ready-subject = إزالة عوامل التحقق الثانية لدى { $product }
mail-recovery-ready = انتهت مدة الانتظار. يمكنك الآن إزالة تطبيق المصادقة ومفاتيح المرور ورموز الاسترداد، وتسجيل الدخول بكلمة مرورك.
mail-recovery-ready-button = إزالتها

mail-recovery-stopped-subject = بقيت عوامل التحقق الثانية لدى { $product }
mail-recovery-stopped = تم إيقاف إزالة عوامل التحقق الثانية لحسابك. وهي تعمل كما كانت.
