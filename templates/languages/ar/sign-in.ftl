sign-in-heading = تسجيل الدخول
sign-in-title-app = تسجيل الدخول إلى { $app }
sign-in-continue = للمتابعة إلى { $app }
sign-in-confirm = حفاظًا على أمانك، يُرجى تسجيل الدخول مرة أخرى.
sign-in-username = البريد الإلكتروني أو اسم المستخدم
sign-in-password = كلمة المرور
sign-in-button = تسجيل الدخول

sign-in-username-missing = أدخل بريدك الإلكتروني أو اسم المستخدم.
sign-in-username-long = أدخل بريدًا إلكترونيًا أو اسم مستخدم أقصر.
sign-in-password-missing = أدخل كلمة المرور.
sign-in-password-long = أدخل كلمة مرور أقصر.
sign-in-refused = اسم المستخدم أو كلمة المرور غير صحيح. تحقق من كليهما ثم أعد المحاولة.
sign-in-username-check = تحقق من البريد الإلكتروني أو اسم المستخدم.
sign-in-password-again = أدخل كلمة المرور مرة أخرى.

throttled-heading = محاولات كثيرة جدًا
throttled-why = لحماية الحسابات، أُوقف تسجيل الدخول هنا لبعض الوقت.
throttled-again = أعد المحاولة بعد { $wait }. لا فائدة من المحاولة قبل ذلك، وحسابك ليس مقفلاً نهائيًا.
throttled-seconds = { $count ->
    [zero] { $count } ثانية
    [one] ثانية واحدة ({ $count })
    [two] ثانيتين ({ $count })
    [few] { $count } ثوانٍ
    [many] { $count } ثانية
   *[other] { $count } ثانية
}
throttled-minutes = { $count ->
    [zero] { $count } دقيقة
    [one] دقيقة واحدة ({ $count })
    [two] دقيقتين ({ $count })
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
throttled-hours = { $count ->
    [zero] { $count } ساعة
    [one] ساعة واحدة ({ $count })
    [two] ساعتين ({ $count })
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
throttled-back = العودة إلى تسجيل الدخول

accounts-heading = اختيار حساب
accounts-none = لم يُستخدم أي حساب في هذا المتصفح بعد.
accounts-signed-in = مسجَّل الدخول
accounts-signed-out = مسجَّل الخروج
accounts-remove = إزالة
accounts-remove-which = إزالة { $account } من هذا المتصفح
accounts-another = استخدام حساب آخر

return-heading = جارٍ إعادتك
return-title-app = جارٍ إعادتك إلى { $app }
return-to = إلى { $app }
return-no-script = لا يشغّل متصفحك النصوص البرمجية هنا، لذا يلزم الضغط مرة أخرى.
return-continue = متابعة
