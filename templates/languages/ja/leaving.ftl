## The last administrator cannot go

leaving-last-administrator = 管理者はお客様だけです。管理者がいなくなるとこのシステムを管理できなくなるため、アカウントを削除できません。
leaving-last-administrator-next = 先に別の方を管理者にしてください。その後、このページに戻ることができます。
leaving-back = アカウントに戻る
