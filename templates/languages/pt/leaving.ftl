## The last administrator cannot go

leaving-last-administrator = Você é a única pessoa que administra esta instalação. Sem você, ninguém poderia cuidar dela; por isso, sua conta não pode ser excluída.
leaving-last-administrator-next = Primeiro, conceda direitos de administração a outra pessoa. Depois, você poderá voltar aqui.
leaving-back = Voltar à sua conta
