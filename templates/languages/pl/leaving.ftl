## The last administrator cannot go

leaving-last-administrator = Jest to jedyne konto administratora. Bez niego nikt nie mógłby zarządzać tą instalacją, dlatego konta nie można usunąć.
leaving-last-administrator-next = Najpierw należy nadać uprawnienia administratora innej osobie. Potem można tu wrócić.
leaving-back = Wróć do konta
