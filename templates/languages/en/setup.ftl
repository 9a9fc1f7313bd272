setup-heading = Make the first account
setup-about = This person looks after the server: its users, its apps and its keys.
setup-email = Email address
setup-name = Your name
setup-name-hint = As other people should see it.
setup-password = Create a password
setup-password-hint = { $count ->
    [one] At least { $count } character. Four or five unrelated words work well, and spaces count.
   *[other] At least { $count } characters. Four or five unrelated words work well, and spaces count.
}
setup-button = Create account
