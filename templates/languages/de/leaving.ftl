## The last administrator cannot go

leaving-last-administrator = Sie sind hier die einzige Person mit Administratorrechten. Ohne sie könnte niemand diese Installation betreuen; darum lässt sich Ihr Konto nicht löschen.
leaving-last-administrator-next = Geben Sie zuerst einer anderen Person Administratorrechte. Danach können Sie hierher zurückkehren.
leaving-back = Zurück zu Ihrem Konto
