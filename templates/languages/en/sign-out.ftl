sign-out-heading = Sign out?
sign-out-app-asks = { $app } asks to sign you out of this account in this browser.
sign-out-plain = You will be signed out of this account in this browser.
sign-out-button = Sign out
sign-out-stay = Stay signed in

signed-out-heading = You are signed out
signed-out-apps = Apps that you used may keep you signed in until you sign out there. If other people use this device, close the browser too.
signed-out-back = Back to { $app }
signed-out-others = Other accounts in this browser
signed-out-still = { $count ->
    [one] This account is still signed in.
   *[other] These accounts are still signed in.
}
signed-out-too = { $count ->
    [one] Sign out of this account too
   *[other] Sign out of another account
}
signed-out-sign-in = Sign in
