## The last administrator cannot go

leaving-last-administrator = You are the only administrator here. Without one, nobody could look after this installation, so your account cannot be deleted.
leaving-last-administrator-next = Make somebody else an administrator first. Then you can come back here.
leaving-back = Back to your account
