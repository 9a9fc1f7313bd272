## The last administrator cannot go

leaving-last-administrator = Buradaki tek yönetici sizsiniz. Yönetici olmadan bu kurulumla kimse ilgilenemez; bu nedenle hesabınız silinemez.
leaving-last-administrator-next = Önce başka birini yönetici yapın. Sonra buraya dönebilirsiniz.
leaving-back = Hesabınıza dönün
