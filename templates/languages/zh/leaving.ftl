## The last administrator cannot go

leaving-last-administrator = 您是这里唯一的管理员。没有管理员,就无人能维护本系统,因此无法删除您的账户。
leaving-last-administrator-next = 请先将其他人设为管理员,然后再回到此处。
leaving-back = 返回您的账户
