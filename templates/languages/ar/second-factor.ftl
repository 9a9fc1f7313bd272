second-factor-error = خطأ:
second-factor-verify = متابعة
second-factor-continue = المتابعة إلى التطبيق

totp-title = أدخل الرمز
totp-lead = للمتابعة إلى { $app }
totp-code-label = رمز من تطبيق المصادقة
totp-code-hint = ستة أرقام. يظهر رمز جديد كل 30 ثانية.
totp-enter-code = أدخل الأرقام الستة التي يعرضها تطبيق المصادقة.
totp-wrong-code = الرمز غير صحيح أو استُخدم من قبل. انتظر الرمز التالي وأعد المحاولة.
totp-trust = الوثوق بهذا المتصفح وعدم طلب رمز هنا لفترة
totp-use-passkey = استخدام مفتاح مرور بدلاً من ذلك
totp-use-recovery-code = استخدام رمز استرداد

recovery-title = أدخل رمز استرداد
recovery-code-label = رمز الاسترداد
recovery-code-hint = أحد الرموز التي احتفظت بها على ورق أو في ملف. كل رمز يعمل مرة واحدة.
recovery-enter-code = أدخل أحد رموز الاسترداد.
recovery-wrong-code = رمز الاسترداد غير صحيح أو استُخدم من قبل. جرّب رمزًا آخر.
recovery-use-totp = استخدام تطبيق المصادقة

fresh-proof-label = كلمة المرور
fresh-proof-hint = لتغيير طريقة تسجيل الدخول، أثبت مرة أخرى أنك أنت.
fresh-proof-missing = أدخل كلمة المرور لإجراء هذا التغيير.
fresh-proof-wrong = كلمة المرور غير صحيحة. أعد المحاولة.

account-totp-title = تطبيق المصادقة
account-totp-needed = يحتاج { $app } إلى إثبات ثانٍ إلى جانب كلمة المرور.
account-totp-about = يعرض تطبيق على هاتفك رمزًا جديدًا كل 30 ثانية. تدخل هذا الرمز بعد كلمة المرور، فلا تكفي كلمة مرور مسروقة وحدها لدخول أحد.
account-totp-start = إعداد تطبيق مصادقة
account-totp-scan = امسح هذه الصورة ضوئيًا بتطبيق المصادقة.
account-totp-picture = رمز QR يتضمن المفتاح السري الظاهر أدناه
account-totp-open = فتح تطبيق مصادقة على هذا الجهاز
account-totp-type = أو اكتب هذا المفتاح السري في التطبيق:
account-totp-confirm = الرمز الذي يعرضه التطبيق الآن
account-totp-since = تم إعداد تطبيق مصادقة في { $date }.
account-totp-remove = إزالة تطبيق المصادقة

account-recovery-title = رموز الاسترداد
account-recovery-about = يتيح لك رمز الاسترداد الدخول عندما لا يكون تطبيق المصادقة في متناولك. كل رمز يعمل مرة واحدة.
account-recovery-left = { $count ->
    [zero] لم يتبقَّ لديك أي رمز استرداد.
    [one] تبقّى لديك رمز استرداد واحد.
    [two] تبقّى لديك رمزا استرداد.
    [few] تبقّت لديك { $count } رموز استرداد.
    [many] تبقّى لديك { $count } رمز استرداد.
   *[other] تبقّى لديك { $count } رمز استرداد.
 }
account-recovery-void = الرموز الجديدة تلغي الرموز القديمة.
account-recovery-generate = إنشاء رموز استرداد جديدة
account-recovery-useless = أعدّ أولاً ما تحل هذه الرموز محله.
account-recovery-new = رموز الاسترداد الجديدة
account-recovery-once = احتفظ بها في مكان تجده دون هاتفك. تُعرض هذه المرة فقط.
account-recovery-copy = نسخ
account-recovery-print = طباعة
account-recovery-download = تنزيل
account-recovery-kept = لقد احتفظت بها
