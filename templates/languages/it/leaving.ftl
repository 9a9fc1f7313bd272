## The last administrator cannot go

leaving-last-administrator = Lei è l’unica persona che amministra questa installazione. Senza di lei nessuno potrebbe occuparsene, quindi il suo account non può essere eliminato.
leaving-last-administrator-next = Assegni prima i diritti di amministrazione a un’altra persona. Poi potrà tornare qui.
leaving-back = Torna al suo account
