mail-address-removed-subject = تمت إزالة بريد إلكتروني لدى { $product }
mail-address-removed = أزيل بريد إلكتروني من حسابك: { $about }. ولم يعد يمكن به تسجيل الدخول ولا تعيين كلمة مرور جديدة.
mail-provider-linked-subject = تم ربط حساب لدى { $product }
mail-provider-linked = رُبط بحسابك حساب لدى مزوّد آخر: { $about }. كل من يستطيع تسجيل الدخول هناك يدخل إلى حسابك.
mail-provider-unlinked-subject = أُلغي الربط لدى { $product }
mail-provider-unlinked = لم يعد حساب لدى مزوّد آخر مرتبطًا بحسابك: { $about }. ولم يعد يفتح حسابك.
passkey-left-provider = من دونه لا يزال بإمكانك تسجيل الدخول بحسابك لدى مزوّد آخر.
account-did-address-code = طلبتَ رمزًا لتأكيد عنوان بريدك الإلكتروني
