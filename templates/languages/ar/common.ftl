language-name = العربية

common-footer = تبقى كلمة مرورك هنا، ولا تراها التطبيقات أبدًا.
common-language = اللغة
common-language-change = تغيير
common-error-title = خطأ: { $title }
common-error-prefix = خطأ:
common-problem = هناك مشكلة
common-not-shown = تعذّر عرض الصفحة. يُرجى إعادة المحاولة.

home-signed-in = تم تسجيل دخولك
home-try = تجربة تسجيل الدخول
home-sign-out = تسجيل الخروج
home-sign-in = تسجيل الدخول
home-welcome = مرحبًا
home-welcome-to = مرحبًا بك في { $product }
home-no-admin = هذا الخادم يعمل وليس له مسؤول بعد.
home-make-first = إنشاء الحساب الأول
home-open-link = افتح رابط الإعداد الذي طُبع في الطرفية عند بدء تشغيل الخادم. يعمل الرابط مرة واحدة.
home-new-link = إذا لم يعد الرابط لديك، فاطبع رابطًا جديدًا:
home-about = حساب واحد لجميع تطبيقاتك. يأتي معظم الناس إلى هنا من أحد التطبيقات ويعودون إليه مباشرة.

password-too-short = { $count ->
    [zero] استخدم { $count } حرف على الأقل.
    [one] استخدم حرفًا واحدًا ({ $count }) على الأقل.
    [two] استخدم حرفين ({ $count }) على الأقل.
    [few] استخدم { $count } أحرف على الأقل.
    [many] استخدم { $count } حرفًا على الأقل.
   *[other] استخدم { $count } حرف على الأقل.
}
password-too-long = { $count ->
    [zero] استخدم { $count } بايت على الأكثر.
    [one] استخدم { $count } بايت على الأكثر.
    [two] استخدم { $count } بايت على الأكثر.
    [few] استخدم { $count } بايت على الأكثر.
    [many] استخدم { $count } بايت على الأكثر.
   *[other] استخدم { $count } بايت على الأكثر.
}
password-common = من السهل تخمين كلمة المرور هذه. استخدم بضع كلمات لا صلة بينها، أو دع متصفحك يقترح كلمة مرور.

field-email-wrong = أدخل عنوان بريد إلكتروني بالصيغة name@example.com.
field-name-long = أدخل اسمًا أقصر.
