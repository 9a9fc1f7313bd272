## The last administrator cannot go

leaving-last-administrator = أنت المسؤول الوحيد هنا. وبدون مسؤول لا يستطيع أحد رعاية هذا النظام، لذلك لا يمكن حذف حسابك.
leaving-last-administrator-next = امنح شخصًا آخر صلاحيات المسؤول أولًا، ثم يمكنك العودة إلى هنا.
leaving-back = العودة إلى حسابك
