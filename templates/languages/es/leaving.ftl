## The last administrator cannot go

leaving-last-administrator = Usted es la única persona que administra esta instalación. Sin usted nadie podría ocuparse de ella, por lo que su cuenta no se puede eliminar.
leaving-last-administrator-next = Dé primero permisos de administración a otra persona. Después podrá volver aquí.
leaving-back = Volver a su cuenta
