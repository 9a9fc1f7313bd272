## The last administrator cannot go

leaving-last-administrator = U bent hier de enige beheerder. Zonder beheerder kan niemand voor deze installatie zorgen, dus uw account kan niet worden verwijderd.
leaving-last-administrator-next = Maak eerst iemand anders beheerder. Daarna kunt u hier terugkomen.
leaving-back = Terug naar uw account
