account-open = حسابك
account-nav = حسابك
account-overview = نظرة عامة
account-profile = الملف الشخصي
account-security = الأمان
account-sessions = الأجهزة
account-apps = التطبيقات
account-activity = النشاط
account-data = بياناتك
account-sign-out = تسجيل الخروج
account-save = حفظ

account-heading = حسابك
account-checks = فحص الأمان
account-check-email = تم تأكيد عنوان بريدك الإلكتروني
account-check-second = لديك مفتاح مرور أو خطوة تحقق ثانية إلى جانب كلمة المرور
account-check-codes = لديك رموز استرداد في حال فقدان الهاتف
account-check-email-todo = أكّد عنوان بريدك الإلكتروني
account-check-second-todo = أعِدّ مفتاح مرور أو خطوة تحقق ثانية إلى جانب كلمة المرور
account-check-codes-todo = احتفظ برموز استرداد في حال فقدان الهاتف
account-recent = عمليات تسجيل الدخول الأخيرة
account-recent-all = جميع الأجهزة التي سجّلت الدخول فيها
account-apps-all = جميع التطبيقات وما يمكنها الاطلاع عليه

account-password-now = كلمة مرورك الحالية
account-proof-why = مرت أكثر من خمس دقائق منذ تسجيل دخولك، لذا يرجى إثبات هويتك مرة أخرى.
account-proof-missing = أدخل كلمة مرورك الحالية.
account-proof-wrong = هذه ليست كلمة مرورك الحالية.
account-proof-again-why = مرت أكثر من خمس دقائق منذ تسجيل دخولك. يرجى تسجيل الدخول مرة أخرى قبل المتابعة.
account-proof-again = تسجيل الدخول مرة أخرى

account-security-about = طرق لإثبات هويتك. طريقتان أكثر أمانًا من واحدة، وتفيدان إذا فقدت إحداهما.
account-set = تم الإعداد
account-set-since = تم الإعداد في { $date }
account-not-set = لم يتم الإعداد
account-passkeys = مفاتيح المرور
account-passkeys-about = سجّل الدخول ببصمة الإصبع أو الوجه أو رمز PIN لجهازك. لا شيء تحفظه ولا شيء تفشيه.
account-password = كلمة المرور
account-password-about = أربع أو خمس كلمات لا صلة بينها، لا تستخدم في مكان آخر.
account-totp = تطبيق المصادقة
account-way-totp-about = رمز من ستة أرقام من هاتفك، يُطلب بعد كلمة المرور.
account-codes = رموز الاسترداد
account-codes-about = رموز على الورق، في حال فقدان الهاتف.

account-password-heading = تغيير كلمة المرور
account-password-new = كلمة المرور الجديدة
account-password-hint = { $count ->
    [zero] { $count } حرف على الأقل. أربع أو خمس كلمات لا صلة بينها خيار جيد، والمسافات تُحسب.
    [one] حرف واحد على الأقل. أربع أو خمس كلمات لا صلة بينها خيار جيد، والمسافات تُحسب.
    [two] حرفان على الأقل. أربع أو خمس كلمات لا صلة بينها خيار جيد، والمسافات تُحسب.
    [few] { $count } أحرف على الأقل. أربع أو خمس كلمات لا صلة بينها خيار جيد، والمسافات تُحسب.
    [many] { $count } حرفًا على الأقل. أربع أو خمس كلمات لا صلة بينها خيار جيد، والمسافات تُحسب.
   *[other] { $count } حرف على الأقل. أربع أو خمس كلمات لا صلة بينها خيار جيد، والمسافات تُحسب.
 }
account-password-keep = إبقاء تسجيل الدخول على أجهزتي وتطبيقاتي الأخرى
account-password-keep-hint = ما لم تحدد هذا الخيار، سيتم تسجيل خروجك من كل مكان آخر. هذا هو الخيار الآمن إذا كان من الممكن أن يعرف أحد كلمة المرور القديمة.
account-password-set = تغيير كلمة المرور
account-password-done = تم تغيير كلمة مرورك.

account-sessions-about = كل مكان سجّلت الدخول فيه. سجّل الخروج مما لا تعرفه، ثم غيّر كلمة مرورك.
account-sessions-done = تم تسجيل الخروج هناك.
account-this-device = هذا الجهاز
account-other-devices = الأجهزة الأخرى
account-other-none = لم تسجّل الدخول في أي مكان آخر.
account-first-seen = تم تسجيل الدخول في { $date }
account-last-seen = آخر استخدام في { $date }
account-address = العنوان:
account-used-apps = التطبيقات:
account-session-end = تسجيل الخروج هناك
account-sessions-end = تسجيل الخروج من كل مكان آخر
account-device-both = { $browser } على { $system }
account-device-unknown = جهاز غير معروف

account-apps-about = يمكن لهذه التطبيقات استخدام حسابك. اسحب ما لم تعد بحاجة إليه.
account-apps-none = لا يستخدم أي تطبيق حسابك.
account-apps-done = لم يعد بإمكان التطبيق استخدام حسابك.
account-first-used = أول استخدام في { $date }.
account-last-used = آخر استخدام في { $date }.
account-app-may = يمكنه
account-scope-other = استخدام "{ $scope }" نيابة عنك
account-app-open = فتح
account-app-revoke = سحب إمكانية الوصول

account-activity-about = ما حدث لحسابك خلال آخر 90 يومًا. إذا رأيت شيئًا لا تعرفه، فغيّر كلمة مرورك.
account-activity-all = الكل
account-activity-sign-ins = تسجيل الدخول والخروج
account-activity-apps = التطبيقات
account-activity-account = التغييرات
account-activity-none = لم يحدث شيء هنا خلال آخر 90 يومًا.
account-activity-older = الأقدم
account-by-others = أجراه مسؤول أو الخدمة
account-did-sign-in = سجّلت الدخول
account-did-refused = جرّب أحدهم كلمة مرور خاطئة
account-did-throttled = جرّب أحدهم كلمات مرور خاطئة كثيرة واضطر إلى الانتظار
account-did-sign-out = سجّلت الخروج
account-did-session-revoked = تم تسجيل الخروج من جهاز عن بُعد
account-did-sessions-ended = تم تسجيل خروجك من كل الأجهزة
account-did-consent = سمحت لتطبيق { $app } باستخدام حسابك
account-did-deny = لم تسمح لتطبيق { $app } باستخدام حسابك
account-did-revoke = سحبت إمكانية الوصول من { $app }
account-did-app-sign-in = انتقلت إلى { $app }
account-did-replay = أرسل { $app } مفتاحًا مرتين، لذا أُنهي وصوله
account-did-create = تم إنشاء حسابك
account-did-password = تم تغيير كلمة مرورك
account-did-profile = تم تغيير ملفك الشخصي
account-did-export = أخذت نسخة من بياناتك
account-did-leave = طلبت حذف حسابك
account-did-stay = تراجعت عن حذف حسابك
account-did-other = حدث شيء آخر: { $kind }

account-profile-done = تم الحفظ.
account-name = اسمك
account-name-wrong = أدخل اسمًا أقصر في سطر واحد.
account-username = اسم المستخدم
account-username-hint = يمكنك تسجيل الدخول به بدلاً من عنوان البريد الإلكتروني.
account-username-wrong = يتكون اسم المستخدم من 1 إلى 64 حرفًا من أبجدية واحدة أو رقمًا أو نقطة أو شرطة أو شرطة سفلية.
account-username-taken = اسم المستخدم هذا، أو اسم يشبهه، يخص شخصًا آخر. اختر اسمًا آخر.
account-locale = اللغة
account-locale-browser = حسب إعداد المتصفح
account-zone = المنطقة الزمنية
account-zone-hint = مثل Europe/Paris. قد تعرض التطبيقات التي تسمح لها برؤية ملفك الشخصي الأوقات وفقًا لها.
account-zone-wrong = أدخل منطقة زمنية مثل Europe/Paris.
account-theme = ألوان هذه الصفحات
account-theme-system = حسب إعداد الجهاز
account-theme-light = فاتح
account-theme-dark = داكن
account-choice-wrong = اختر خيارًا من القائمة.
account-email = عنوان البريد الإلكتروني
account-email-verified = مؤكد
account-email-unverified = غير مؤكد
account-picture = الصورة
account-picture-yours = صورتك
account-picture-choose = اختيار صورة
account-picture-hint = PNG أو JPEG أو GIF أو WebP، حتى 1 MiB. قد تعرضها التطبيقات التي تسمح لها برؤية ملفك الشخصي.
account-picture-refused = هذه ليست صورة يمكننا قراءتها. اختر صورة PNG أو JPEG أو GIF أو WebP حتى 1 MiB وأربعة ملايين بكسل.
account-picture-save = استخدام هذه الصورة
account-picture-remove = إزالة الصورة

account-export-heading = أخذ نسخة
account-export-about = ملف يحتوي على كل ما يُحفظ عنك: الملف الشخصي وطرق تسجيل الدخول والأجهزة والتطبيقات والنشاط. لا يحتوي على أي كلمة مرور أو رمز.
account-export-button = تنزيل بياناتي
account-delete-heading = حذف حسابك
account-delete-lead = يمكنك تغيير رأيك خلال 14 يومًا. بعد ذلك لا يمكن لأحد استعادة الحساب.
account-delete-go = حذف حسابي …
account-delete-which = يتعلق هذا بالحساب
account-delete-now = يتم تسجيل خروجك فورًا من كل مكان، ولا يمكن لأي تطبيق استخدام حسابك بعد ذلك.
account-delete-until = حتى { $date } يمكنك تسجيل الدخول هنا والاحتفاظ بالحساب.
account-delete-then = بعد ذلك يُحذف كل شيء نهائيًا: الملف الشخصي والصورة وكلمات المرور ومفاتيح المرور والأجهزة وما سمحت به للتطبيقات. لا يمكن لأحد التراجع عن ذلك.
account-delete-apps = تحتفظ التطبيقات بما خزنته بنفسها. لحذفه اطلب منها ذلك أولاً: فقد لا تتمكن من الدخول إليها بدون هذا الحساب.
account-delete-trail = يحتفظ سجل أمان هذه الخدمة بما حدث ومن أي عنوان شبكة، بدون اسمك، إلى أن تنتهي مدته.
account-delete-export = خذ نسخة من بياناتك أولاً
account-delete-button = حذف حسابي
account-leaving-heading = حسابك على وشك الحذف
account-leaving = سيتم حذف حسابك في { $date }.
account-leaving-keep = الاحتفاظ بحسابي
account-leaving-about = حتى ذلك الحين لا يمكن لأي تطبيق استخدامه، وأنت وحدك من يمكنه تسجيل الدخول هنا. هل غيرت رأيك؟
account-keep = الاحتفاظ بحسابي
account-did-passkey-added = أُضيف مفتاح مرور
account-did-passkey-removed = أُزيل مفتاح مرور
account-did-passkey-renamed = غُيّر اسم مفتاح مرور
account-did-passkey-copied = رُفض مفتاح مرور لأنه قد يكون نسخة
account-did-totp-on = أُعدّ تطبيق مصادقة
account-did-totp-off = أُزيل تطبيق المصادقة
account-did-confirmed = جرى تأكيد تسجيل دخول بخطوة ثانية
account-did-code-refused = أُدخل رمز غير صحيح
account-did-recovery-codes = أُنشئت رموز استرداد جديدة
account-did-recovery-code = استُخدم رمز استرداد
account-did-recovery-asked = طُلب رابط لكلمة مرور جديدة
