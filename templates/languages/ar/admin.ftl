## The admin console: what all its pages share

admin-open = الإدارة
admin-nav = الإدارة
admin-crumbs = أين أنت
admin-skip = الانتقال إلى المحتوى
admin-command = الأمر نفسه في سطر الأوامر
admin-search = بحث
admin-first = العودة إلى البداية
admin-next = المزيد
admin-forbidden-heading = لا يمكنك فعل هذا
admin-forbidden-message = ليس لحسابك إذن لهذه الصفحة أو لما طلبته.
admin-forbidden-next = إذا كنت تحتاج إليه في عملك فاسأل القائمين على هذه الخدمة.

## Proving who one is before a change

admin-proof-heading = أما زلت أنت؟
admin-proof-why = مضى أكثر من خمس دقائق منذ آخر إثبات. ما أدخلته محفوظ، وستتابع من حيث توقفت.
admin-proof-go-on = متابعة
admin-proof-other = سجّل الدخول مرة أخرى بطريقة أخرى. سيضيع ما أدخلته.

## Overview

admin-overview = نظرة عامة
admin-heading = الإدارة
admin-next-steps = الخطوات التالية
admin-next-try = تجربة تسجيل الدخول
admin-next-try-about = يسجّل التطبيق التجريبي دخولك مثل أي تطبيق آخر، ويعرض ما يعرفه التطبيق عنك.
admin-server = هذا الخادم
admin-issuer = جهة الإصدار
admin-discovery = الاكتشاف
admin-version = الإصدار
admin-warning-mail = لم يُضبط خادم بريد، فلا يتلقى أحد رابطًا لكلمة مرور جديدة ولا دعوة. اضبط mail.smtp_url وmail.from.
admin-next-app-about = ثلاثة حقول، ثم يمكنه تسجيل دخول الأشخاص.
admin-none-found = لا شيء مطابق. ابحث عن شيء أقصر.
admin-cancel = إلغاء
admin-copy = نسخ
admin-copied = تم النسخ
admin-type-name = للتأكيد اكتب الاسم
admin-type-wrong = ليس هذا هو الاسم.

## Applications

admin-apps = التطبيقات
admin-apps-about = ما يسجّل الأشخاص الدخول إليه بحسابهم هنا.
admin-apps-search = بحث
admin-apps-search-hint = جزء من الاسم أو من معرّف العميل.
admin-apps-none = لا يوجد أي تطبيق بعد. سجّل الأول: تكفي ثلاثة حقول.
admin-apps-new = تسجيل تطبيق
admin-apps-new-about = لكل ما عدا ذلك قيمة افتراضية معقولة، ويمكن تغييرها لاحقًا.
admin-app-is-disabled = موقوف
admin-app-deleted = حُذف التطبيق.
admin-app-saved = تم الحفظ.
admin-app-switched-off = التطبيق موقوف.
admin-app-switched-on = التطبيق مفعّل.
admin-type-web = تطبيق ويب
admin-type-web-about = يعمل على خادم ويستطيع حفظ سر.
admin-type-spa = تطبيق صفحة واحدة
admin-type-spa-about = يعمل في المتصفح وحده.
admin-type-native = تطبيق أصلي
admin-type-native-about = يعمل على هاتف أو حاسوب.
admin-type-machine = آلة
admin-type-machine-about = تعمل لحسابها. لا يسجّل أحد الدخول.
admin-type-device = جهاز
admin-type-device-about = ليس له متصفح، مثل التلفاز.
admin-app-name = الاسم
admin-app-name-hint = يقرؤه الأشخاص عند تسجيل الدخول.
admin-app-name-wrong = أدخل اسمًا من 1 إلى 100 محرف في سطر واحد.
admin-app-type = النوع
admin-app-redirect = عنوان URI لإعادة التوجيه
admin-app-redirect-hint = أين يريد التطبيق أن يعود الأشخاص بعد تسجيل الدخول. لا تحتاج الآلات والأجهزة إليه.
admin-app-redirect-missing = أدخل عنوان إعادة التوجيه. تجده في وثائق التطبيق.
admin-app-refused = لا يمكن استخدام هذا: { $reason }
admin-app-register = تسجيل
admin-app-made = سُجّل التطبيق
admin-secret-new = السر الجديد
admin-secret-once = يُعرض سر العميل هذه المرة فقط. احفظه حيث يجده التطبيق.
admin-secret-kept = لقد حفظته
admin-app-connect = ما يحتاج إليه التطبيق
admin-app-snippets = جاهز للصق

## One application

admin-app-registered = سُجّل في { $date }.
admin-app-changed = آخر تغيير في { $date }.
admin-app-disabled-about = هذا التطبيق موقوف: لا يستطيع أحد تسجيل الدخول إليه، ورموزه مرفوضة.
admin-app-foreign = سجّل هذا التطبيق نفسه. لم يتحقق أحد هنا ممن يديره.
admin-app-edit = تغيير
admin-app-disable = إيقاف
admin-app-enable = تفعيل
admin-app-delete = حذف
admin-app-redirects = عناوين إعادة التوجيه
admin-app-redirects-about = يجب أن يرسل التطبيق واحدًا منها تمامًا، بايتًا ببايت.
admin-app-post-logout = إلى أين يجوز للمتصفحات الذهاب بعد تسجيل الخروج
admin-app-settings = الإعدادات
admin-risk-machine = يقود إلى الجهاز نفسه الذي يعمل عليه المتصفح. هذا صحيح للتطوير فقط.
admin-risk-port = منفذ localhost ثابت. سجّل 127.0.0.1 بدلًا منه: هناك يصلح أي منفذ.
admin-risk-address = عنوان بدلًا من اسم. من يحصل على هذا العنوان يحصل على عمليات تسجيل الدخول.
admin-risk-twin = يختلف عنوان آخر بالشرطة المائلة في نهايته فقط. أحدهما خطأ على الأرجح.
admin-secrets = أسرار العميل
admin-secrets-none = لا يوجد سر، فلا يستطيع التطبيق إثبات هويته. أضف سرًا.
admin-secret-unnamed = بلا تسمية
admin-secret-made = أُنشئ في { $date }.
admin-secret-ends = ينتهي في { $date }.
admin-secret-add = إضافة سر
admin-secret-remove = إزالة السر
admin-secret-removed = أُزيل السر.
admin-secret-remove-about = من لا يزال يستخدم هذا السر يُرفض خلال ثانية.
admin-secret-remove-last = إنه الوحيد الذي يعمل. من دونه لا يستطيع التطبيق تسجيل دخول أحد.
admin-secret-label = التسمية
admin-secret-label-hint = اختيارية. تقول أين يُحفظ السر.
admin-secret-overlap = الأسرار الأخرى
admin-secret-overlap-keep = تعمل كما كانت
admin-secret-overlap-week = تعمل أسبوعًا آخر
admin-secret-overlap-day = تعمل يومًا آخر
admin-secret-overlap-none = تنتهي فورًا
admin-secret-make = إنشاء السر

## Changing one

admin-app-lines-hint = واحد في كل سطر.
admin-app-claims = محتوى رمز الهوية
admin-app-claims-full = كل ما يجوز للتطبيق رؤيته عن الشخص
admin-app-claims-minimal = من هو فقط؛ والباقي عند نقطة userinfo
admin-app-acr = كيف يجب أن يثبت الأشخاص هويتهم
admin-app-acr-none = كما في كل مكان هنا
admin-app-acr-two = بعاملين
admin-app-acr-passkey = بمفتاح مرور
admin-app-acr-hardware = بمفتاح مرور لا يمكن نسخه
admin-app-pkce = اشتراط PKCE
admin-app-pkce-hint = يحمي الرموز في طريقها. لا توقفه إلا لتطبيق لا يستطيع ذلك.
admin-app-skip = عدم طلب الموافقة من الأشخاص
admin-app-skip-hint = لتطبيقاتك أنت.
admin-app-conflict = غيّر شخص آخر هذا التطبيق في هذه الأثناء. إذا حفظت الآن حلّت نسختك محل نسخته.

## What breaks

admin-app-disable-about = خلال ثانية لن يستطيع أحد تسجيل الدخول إلى هذا التطبيق، وتُرفض رموزه. يمكنك تفعيله من جديد.
admin-app-enable-about = يستطيع الأشخاص تسجيل الدخول إلى هذا التطبيق من جديد. الرموز التي لم تنتهِ تعمل من جديد.
admin-app-delete-about = يختفي التطبيق نهائيًا مع أسراره ورموزه وما سمح به الأشخاص له. وإذا سُجّل من جديد حصل على معرّف عميل آخر.
admin-app-delete-trail = يحتفظ سجل التدقيق بما حدث.
admin-breaks-people = { $count ->
    [zero] لا يستخدمه أحد الآن ({ $count }).
    [one] يستخدمه الآن شخص واحد.
    [two] يستخدمه الآن شخصان.
    [few] يستخدمه الآن { $count } أشخاص.
    [many] يستخدمه الآن { $count } شخصًا.
   *[other] يستخدمه الآن { $count } شخص.
}
admin-breaks-grants = { $count ->
    [zero] لا رموز تتوقف عن العمل ({ $count }).
    [one] تتوقف عن العمل رموز عملية تسجيل دخول واحدة.
    [two] تتوقف عن العمل رموز عمليتي تسجيل دخول.
    [few] تتوقف عن العمل رموز { $count } عمليات تسجيل دخول.
    [many] تتوقف عن العمل رموز { $count } عملية تسجيل دخول.
   *[other] تتوقف عن العمل رموز { $count } عملية تسجيل دخول.
}
