setup-heading = Crea il primo account
setup-about = Questa persona si occupa del server: dei suoi utenti, delle sue app e delle sue chiavi.
setup-email = Indirizzo email
setup-name = Il tuo nome
setup-name-hint = Come devono vederlo gli altri.
setup-password = Crea una password
setup-password-hint = { $count ->
    [one] Almeno { $count } carattere. Quattro o cinque parole senza legami vanno bene, e gli spazi contano.
   *[other] Almeno { $count } caratteri. Quattro o cinque parole senza legami vanno bene, e gli spazi contano.
}
setup-button = Crea account
