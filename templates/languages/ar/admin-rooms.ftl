## People, sessions, signing keys and the audit log in the admin console

rooms-none = لم يُعثر على شيء.
rooms-back = الرجوع دون فعل شيء
rooms-details = التفاصيل
rooms-change = تغيير
rooms-show = عرض
rooms-give = منح
rooms-take = سحب
rooms-by = بواسطة { $who }
rooms-changed = تم الحفظ.
rooms-name = الاسم
rooms-id = المعرّف
rooms-state = الحالة
rooms-created = تاريخ الإنشاء
rooms-since = منذ { $date }

## People

rooms-users = المستخدمون
rooms-users-find = البحث عن مستخدم
rooms-users-find-hint = بداية عنوان بريد إلكتروني أو اسم مستخدم أو اسم، أو معرّف كامل.
rooms-user-new = مستخدم جديد
rooms-active = نشط
rooms-disabled = معطّل
rooms-leaving = قيد الحذف
rooms-above = صلاحيات هذا المستخدم أوسع من صلاحياتك، لذلك لا يمكنك تغيير شيء هنا.
rooms-last = لا أحد غيره يستطيع فعل كل شيء. امنح شخصًا آخر دور المسؤول أولًا.
rooms-acts = ما يمكنك فعله
rooms-recent = أحدث الأحداث
rooms-recent-all = كل أحداث هذا المستخدم
rooms-edit = تعديل
rooms-edit-about = تعرف التطبيقات التغييرات عند تسجيل الدخول التالي.
rooms-username-hint = اسم آخر لتسجيل الدخول. يمكن تركه فارغًا.
rooms-vouch = عنوان البريد الإلكتروني يخص هذا المستخدم
rooms-vouch-hint = أنت تضمن ذلك، وستثق به التطبيقات.
rooms-email-taken = يوجد حساب بهذا العنوان بالفعل.
rooms-create = إنشاء المستخدم
rooms-created-done = أُنشئ الحساب
rooms-new-mailed = يُرسل إلى العنوان رابط لاختيار كلمة مرور. يعمل مرة واحدة خلال 7 أيام.
rooms-new-shown = ستحصل على رابط لتسليمه، يختار به المستخدم كلمة مرور. لن يُرسل أي بريد.
rooms-invite = دعوة
rooms-invite-about = ينشئ الشخص الحساب ويختار كلمة مرور عبر رابط. يعمل مرة واحدة خلال 7 أيام.
rooms-invite-button = دعوة
rooms-invite-closed = التسجيل مغلق، لذلك لا تعمل أي دعوة. اضبط signup.mode على invite أو أنشئ المستخدم بنفسك.
rooms-invited = الدعوة في الطريق.
rooms-link = رابط لتسليمه
rooms-link-for = سلّم هذا الرابط إلى { $who } فقط. لن يظهر إلا الآن.
rooms-link-works = { $count ->
    [zero] يعمل مرة واحدة خلال { $count } ساعة.
    [one] يعمل مرة واحدة خلال ساعة.
    [two] يعمل مرة واحدة خلال ساعتين.
    [few] يعمل مرة واحدة خلال { $count } ساعات.
    [many] يعمل مرة واحدة خلال { $count } ساعة.
   *[other] يعمل مرة واحدة خلال { $count } ساعة.
}
rooms-link-kept = نسخته
rooms-handed = الرابط في انتظار استخدامه.

rooms-reset = إعادة تعيين كلمة المرور
rooms-reset-button = إنشاء رابط
rooms-reset-mailed = يُرسل إلى المستخدم رابط لاختيار كلمة مرور جديدة. يعمل مرة واحدة خلال 30 دقيقة.
rooms-reset-shown = ستحصل على رابط لتسليمه. يعمل مرة واحدة خلال 24 ساعة.
rooms-reset-until = تبقى كلمة المرور الحالية كما هي إلى أن يُستخدم.
rooms-reset-then = عند استخدامه يُسجَّل خروج المستخدم من كل مكان.
rooms-reset-disabled = هذا الحساب معطّل. فعّله أولًا.
rooms-mailed = الرابط في الطريق.

rooms-says-out = يُسجَّل خروج المستخدم من كل أجهزته فورًا.
rooms-says-apps = تفقد التطبيقات كل ما لديها من وصول الآن.
rooms-disable = تعطيل
rooms-disable-says = لا يستطيع أحد تسجيل الدخول بهذا الحساب إلى أن تفعّله من جديد.
rooms-disabled-done = عُطّل الحساب
rooms-enable = تفعيل
rooms-enable-says = يستطيع المستخدم تسجيل الدخول من جديد. ما سُجّل خروجه يبقى كذلك.
rooms-enabled-done = فُعّل الحساب
rooms-end-all = تسجيل الخروج من كل مكان
rooms-end-all-says = يستطيع المستخدم تسجيل الدخول من جديد فورًا.
rooms-ended-all = تم تسجيل الخروج من كل مكان
rooms-delete = حذف
rooms-delete-until = يُعطَّل الحساب. يمكنك التراجع حتى { $date }.
rooms-delete-then = بعد ذلك يختفي كل ما يخص الحساب نهائيًا.
rooms-deleted-at = سيُحذف هذا الحساب في { $date }.
rooms-deleted-done = الحساب قيد الحذف.
rooms-keep = عدم الحذف
rooms-keep-says = يبقى الحساب، ويبقى معطّلًا إلى أن تفعّله.
rooms-kept-done = أُبقي الحساب

rooms-methods = طرق تسجيل الدخول
rooms-methods-none = لا شيء بعد.
rooms-passkey = مفتاح مرور
rooms-codes-left = { $count ->
    [zero] بقي { $count }
    [one] بقي واحد
    [two] بقي اثنان
    [few] بقي { $count }
    [many] بقي { $count }
   *[other] بقي { $count }
}
rooms-take-heading = سحب طريقة لتسجيل الدخول
rooms-take-says = لا تفعل هذا إلا إذا كنت تعلم أن هذا المستخدم نفسه هو من فقدها.
rooms-take-told = يُبلَّغ المستخدم بالبريد.
rooms-taken = تم السحب.

rooms-roles = الأدوار
rooms-roles-none = لا يوجد.
rooms-roles-about = تحدد الأدوار ما يستطيع المستخدم فعله في هذه الإدارة. لا يمكنك منح إلا ما لديك.
rooms-role-above = يسمح بأكثر مما يُسمح لك
rooms-groups = المجموعات
rooms-groups-none = لا يوجد.
rooms-groups-about = تعرف التطبيقات مجموعات المستخدم وقد تسمح بأشياء بناءً عليها.
rooms-group-name = إضافة إلى مجموعة
rooms-group-add = إضافة
rooms-group-wrong = أدخل اسمًا من 1 إلى 128 حرفًا في سطر واحد.

## Sessions

rooms-sessions = الجلسات
rooms-sessions-about = من سجّل الدخول الآن، الأحدث أولًا.
rooms-sessions-live = { $count ->
    [0] لم يسجّل الدخول في أي مكان.
    [zero] سجّل الدخول على { $count } جهاز.
    [one] سجّل الدخول على جهاز واحد.
    [two] سجّل الدخول على جهازين.
    [few] سجّل الدخول على { $count } أجهزة.
    [many] سجّل الدخول على { $count } جهازًا.
   *[other] سجّل الدخول على { $count } جهاز.
}
rooms-person = المستخدم
rooms-person-hint = عنوان البريد الإلكتروني أو اسم المستخدم أو المعرّف.
rooms-app = التطبيق
rooms-app-hint = قيمة client_id الخاصة به.
rooms-end = إنهاء
rooms-ended = تم تسجيل الخروج هناك.

## Signing keys

rooms-keys = مفاتيح التوقيع
rooms-keys-about = بهذه المفاتيح تعرف التطبيقات أن الرموز صادرة من هنا.
rooms-key-id = معرّف المفتاح
rooms-key-next = سيوقّع تاليًا
rooms-key-active = يوقّع الآن
rooms-key-retired = لم يعد يوقّع
rooms-key-gone = اختفى
rooms-published-from = منشور من
rooms-signs-from = يوقّع من
rooms-signs-until = يوقّع حتى
rooms-published-until = منشور حتى
rooms-rotate = تجديد الآن
rooms-rotated = نُشرت مفاتيح جديدة.
rooms-rotate-conflict = أنشأ خادم آخر مفاتيح جديدة في اللحظة نفسها. لم يحدث شيء.
rooms-plan-publish = الآن: يُنشر مفتاح جديد من كل نوع لتتعرف عليه التطبيقات.
rooms-plan-sign = { $date }: توقّع المفاتيح الجديدة وتتوقف الحالية.
rooms-plan-retire = { $date }: لا تُنشر المفاتيح القديمة بعد ذلك. عندها يكون كل ما وقّعته قد انتهت صلاحيته.
rooms-retire = إحالة إلى التقاعد
rooms-retire-next = لم يوقّع شيئًا بعد، فلن يتعطل شيء.
rooms-retire-active = يتوقف عن التوقيع الآن. ما وقّعه يبقى صالحًا حتى تنتهي صلاحيته.
rooms-retire-retired = كل رمز وقّعه يُرفض من الآن. على التطبيقات التي تحتفظ به أن تطلب من مستخدميها تسجيل الدخول من جديد.
rooms-retire-last = لا مفتاح آخر من هذا النوع يوقّع الآن. جدّد أولًا.
rooms-retire-gone = هذا المفتاح اختفى بالفعل.
rooms-retired-done = أُحيل مفتاح توقيع إلى التقاعد

## Audit log

rooms-audit = سجل التدقيق
rooms-audit-actor = الفاعل
rooms-audit-actor-hint = عنوان البريد الإلكتروني أو اسم المستخدم أو المعرّف، أو cli لسطر الأوامر. تحدد البادئة user: أو client: المقصود.
rooms-audit-target = بشأن
rooms-audit-target-hint = عنوان بريد مستخدم أو اسمه أو معرّفه، أو client_id لتطبيق. تحدد البادئة user: أو client: المقصود.
rooms-audit-kind = ماذا
rooms-audit-any = كل شيء
rooms-audit-from = من
rooms-audit-until = قبل
rooms-audit-time-hint = مثل 2026-11-22 أو 2026-11-22 21:05 بتوقيت UTC.
rooms-audit-request = معرّف الطلب
rooms-audit-request-hint = تعرضه صفحات الأخطاء.
rooms-export = تنزيل بصيغة NDJSON

rooms-did-refused = حاول مسؤول تجاوز صلاحياته
rooms-did-sign-in = تسجيل دخول
rooms-did-sign-out = تسجيل خروج
rooms-did-consent = سُمح لتطبيق
rooms-did-deny = لم يُسمح لتطبيق
rooms-did-revoke = انتهى وصول تطبيق
rooms-did-app = انتقال إلى تطبيق
rooms-did-refresh = جدّد تطبيق وصوله
rooms-did-replay = أرسل تطبيق مفتاحًا مرتين، فانتهى وصوله
rooms-did-invite = دُعي شخص
rooms-did-password = تغيّرت كلمة المرور
rooms-did-profile = تغيّر الملف الشخصي
rooms-did-export = أُخذت نسخة من البيانات الشخصية
rooms-did-delete = حُذف الحساب
rooms-did-codes-removed = أُزيلت رموز الاسترداد
rooms-did-role-given = مُنح دور
rooms-did-role-taken = سُحب دور
rooms-did-group-joined = أُضيف إلى مجموعة
rooms-did-group-left = أُخرج من مجموعة
rooms-did-app-created = سُجّل تطبيق
rooms-did-app-deleted = حُذف تطبيق
rooms-did-app-disabled = عُطّل تطبيق
rooms-did-app-enabled = فُعّل تطبيق
rooms-did-app-changed = تغيّر تطبيق
rooms-did-key = أُنشئ مفتاح توقيع
