mail-when = الوقت
mail-network = عنوان الشبكة
mail-device = الجهاز
mail-code-label = رمزك
mail-open-address = إذا لم يعمل الزر فافتح هذا العنوان في متصفحك:
mail-not-me = إذا كنت أنت من فعل ذلك فلا داعي لأي إجراء. وإذا لم تكن أنت فعيّن كلمة مرور جديدة الآن، وسيؤدي ذلك إلى تسجيل خروج كل من سواك.
mail-not-me-button = لم أكن أنا
mail-why-account = تصلك هذه الرسالة لأن الحساب في { $product } يخصك. لا يمكن إيقاف الرسائل المتعلقة بأمان الحساب.
mail-why-typed = تصلك هذه الرسالة لأن شخصًا ما أدخل هذا العنوان في { $product }. إذا لم تكن أنت فاحذفها: لا يتغير شيء دون رابطها.
mail-why-administrator = تصلك هذه الرسالة لأن أحد مسؤولي { $product } أدخل هذا العنوان.

mail-verify-subject = تأكيد بريدك الإلكتروني لدى { $product }
mail-verify = بقيت خطوة واحدة: أثبت أن هذا العنوان لك.
mail-verify-note = يعمل الرابط مرة واحدة خلال 24 ساعة.
mail-verify-button = تأكيد هذا العنوان

mail-reset-subject = إعادة تعيين كلمة مرورك لدى { $product }
mail-reset = طلب شخص ما تعيين كلمة مرور جديدة لحسابك.
mail-reset-note = يعمل الرابط مرة واحدة خلال 30 دقيقة. إذا لم تطلب ذلك فاحذف هذه الرسالة: تبقى كلمة مرورك كما هي.
mail-reset-button = تعيين كلمة مرور جديدة

mail-password-changed-subject = تم تغيير كلمة المرور لدى { $product }
mail-password-changed = تم تغيير كلمة مرور حسابك.

mail-address-changed-subject = تم تغيير البريد الإلكتروني لدى { $product }
mail-address-changed = تم تغيير البريد الإلكتروني لحسابك إلى { $about }. لن تصل الرسائل إلى هنا بعد الآن.
mail-address-changed-note = إذا كنت أنت من فعل ذلك فلا داعي لأي إجراء. وإذا لم تكن أنت فتراجع عن التغيير: يعمل الرابط مرة واحدة خلال 7 أيام.
mail-address-changed-button = التراجع عن التغيير

mail-new-device-subject = تسجيل دخول جديد إلى { $product }
mail-new-device = سجّل شخص ما الدخول إلى حسابك من جهاز لم نره من قبل.

mail-new-passkey-subject = تمت إضافة مفتاح مرور لدى { $product }
mail-new-passkey = تمت إضافة مفتاح مرور إلى حسابك: { $about }.

mail-second-factor-subject = تم تغيير عامل التحقق الثاني لدى { $product }
mail-second-factor = تم تغيير طريقة إثبات هويتك: { $about }.

mail-recovery-code-subject = تم استخدام رمز استرداد لدى { $product }
mail-recovery-code = تم استخدام أحد رموز الاسترداد الخاصة بك لتسجيل الدخول.
mail-recovery-code-note = { $count ->
    [zero] لم يتبقَّ أي رمز. أنشئ رموزًا جديدة في صفحة أمان حسابك.
    [one] تبقّى رمز واحد. أنشئ رموزًا جديدة في صفحة أمان حسابك.
    [two] تبقّى رمزان.
    [few] تبقّت { $count } رموز.
    [many] تبقّى { $count } رمزًا.
   *[other] تبقّى { $count } رمز.
 } إذا لم تكن أنت من استخدمه فعيّن كلمة مرور جديدة الآن.

mail-invitation-subject = دعوة إلى { $product }
mail-invitation = دعاك أحد المسؤولين إلى إنشاء حساب.
mail-invitation-note = يعمل الرابط مرة واحدة خلال 7 أيام.
mail-invitation-button = إنشاء حسابي

mail-throttled-subject = تم إبطاء تسجيل الدخول إلى { $product }
mail-throttled = أدخل شخص ما كلمات مرور خاطئة لحسابك مرات كثيرة. لذلك أبطأنا محاولات التخمين، وحسابك ليس مقفلاً نهائيًا.
mail-throttled-note = يمكنك المتابعة كالمعتاد على جهاز سجّلت الدخول منه من قبل. وإذا نسيت كلمة مرورك فعيّن كلمة مرور جديدة.

mail-consent-subject = تم السماح لتطبيق لدى { $product }
mail-consent = سمحت لتطبيق باستخدام حسابك: { $about }.
mail-consent-note = يمكنك أن ترى في حسابك ما يُسمح له به وأن تتراجع عنه.
mail-consent-button = عرض تطبيقاتي

mail-deletion-subject = حذف الحساب لدى { $product }
mail-deletion = يجري حذف حسابك مع كل ما يتعلق به.
mail-deletion-note = إذا لم تكن أنت من طلب ذلك فأخبر القائمين على هذه الخدمة فورًا.

mail-code-subject = رمز تسجيل الدخول إلى { $product }
mail-code = أدخل هذا الرمز في الصفحة التي طلبته. لا تعطه لأحد: لن يطلبه منك أي من العاملين هنا أبدًا.
mail-code-note = يعمل الرمز مرة واحدة خلال 10 دقائق.
mail-code-button = تسجيل الدخول

mail-test-subject = رسالة تجريبية من { $product }
mail-test = أُرسلت هذه الرسالة لمعرفة ما إذا كان البريد يصل. وقد وصل.

mail-registered-subject = لديك حساب بالفعل لدى { $product }
mail-registered = أراد شخص ما التسجيل بهذا العنوان الذي له حساب بالفعل. لم يتغير شيء.
mail-registered-note = إذا كنت أنت فسجّل الدخول. وإذا نسيت كلمة مرورك ففي صفحة تسجيل الدخول رابط لذلك.
mail-registered-button = تسجيل الدخول
