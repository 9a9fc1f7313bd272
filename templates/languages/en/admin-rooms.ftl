## People, sessions, signing keys and the audit log in the admin console

rooms-none = Nothing was found.
rooms-back = Back without doing anything
rooms-details = Details
rooms-change = Change
rooms-show = Show
rooms-give = Give
rooms-take = Take away
rooms-by = By { $who }
rooms-changed = Saved.
rooms-name = Name
rooms-id = ID
rooms-state = Status
rooms-created = Created
rooms-since = Since { $date }

## People

rooms-users = Users
rooms-users-find = Find a user
rooms-users-find-hint = The beginning of an email address, a username or a name, or a whole ID.
rooms-user-new = New user
rooms-active = Active
rooms-disabled = Disabled
rooms-leaving = Is being deleted
rooms-above = This user may do more than you, so you cannot change anything here.
rooms-last = Nobody else may do everything. Give somebody else the role of administrator first.
rooms-acts = What you can do
rooms-recent = Recent events
rooms-recent-all = All events of this user
rooms-edit = Edit
rooms-edit-about = Apps learn the changes at the next sign-in.
rooms-username-hint = Another name to sign in with. May be left empty.
rooms-vouch = The email address belongs to this user
rooms-vouch-hint = You vouch for it, and apps will trust it.
rooms-email-taken = Somebody has an account with this address already.
rooms-create = Create user
rooms-created-done = Account created
rooms-new-mailed = A link to choose a password is mailed to the address. It works once, within 7 days.
rooms-new-shown = You get a link to pass on, by which the user chooses a password. No mail is sent.
rooms-invite = Invite
rooms-invite-about = The person creates the account and chooses a password by a link. It works once, within 7 days.
rooms-invite-button = Invite
rooms-invite-closed = Registration is closed, so no invitation works. Set signup.mode to invite, or create the user yourself.
rooms-invited = The invitation is on its way.
rooms-link = A link to pass on
rooms-link-for = Give this link to { $who } and to nobody else. It is shown only now.
rooms-link-works = { $count ->
    [one] It works once, within one hour.
   *[other] It works once, within { $count } hours.
}
rooms-link-kept = I have copied it
rooms-handed = The link waits to be used.

rooms-reset = Reset password
rooms-reset-button = Make a link
rooms-reset-mailed = A link to choose a new password is mailed to the user. It works once, within 30 minutes.
rooms-reset-shown = You get a link to pass on. It works once, within 24 hours.
rooms-reset-until = Until it is used, the present password stays as it is.
rooms-reset-then = When it is used, the user is signed out everywhere.
rooms-reset-disabled = This account is disabled. Enable it first.
rooms-mailed = The link is on its way.

rooms-says-out = The user is signed out on every device at once.
rooms-says-apps = Apps lose all access that they have now.
rooms-disable = Disable
rooms-disable-says = Nobody can sign in with this account until you enable it again.
rooms-disabled-done = Account disabled
rooms-enable = Enable
rooms-enable-says = The user can sign in again. What was signed out stays signed out.
rooms-enabled-done = Account enabled
rooms-end-all = Sign out everywhere
rooms-end-all-says = The user can sign in again at once.
rooms-ended-all = Signed out everywhere
rooms-delete = Delete
rooms-delete-until = The account is disabled. Until { $date } you can take this back.
rooms-delete-then = After that, everything of the account is gone for good.
rooms-deleted-at = This account will be deleted on { $date }.
rooms-deleted-done = The account is on its way out.
rooms-keep = Do not delete
rooms-keep-says = The account stays, and stays disabled until you enable it.
rooms-kept-done = Account kept

rooms-methods = Ways to sign in
rooms-methods-none = None yet.
rooms-passkey = Passkey
rooms-codes-left = { $count ->
    [one] One is left
   *[other] { $count } are left
}
rooms-take-heading = Take away a way to sign in
rooms-take-says = Do this only if you know that it is really this user who has lost it.
rooms-take-told = The user is told by mail.
rooms-taken = Taken away.

rooms-roles = Roles
rooms-roles-none = None.
rooms-roles-about = Roles say what a user may do in this administration. You can only give what you have yourself.
rooms-role-above = Permits more than you may
rooms-groups = Groups
rooms-groups-none = None.
rooms-groups-about = Apps learn the groups of a user and may permit things by them.
rooms-group-name = Add to group
rooms-group-add = Add
rooms-group-wrong = Enter a name of 1 to 128 characters on one line.

## Sessions

rooms-sessions = Sessions
rooms-sessions-about = Who is signed in now, the latest first.
rooms-sessions-live = { $count ->
    [0] Signed in nowhere.
    [one] Signed in on one device.
   *[other] Signed in on { $count } devices.
}
rooms-person = User
rooms-person-hint = Email address, username or ID.
rooms-app = App
rooms-app-hint = Its client_id.
rooms-end = End
rooms-ended = Signed out there.

## Signing keys

rooms-keys = Signing keys
rooms-keys-about = By these keys apps can tell that tokens come from here.
rooms-key-id = Key ID
rooms-key-next = signs next
rooms-key-active = signs now
rooms-key-retired = signs no more
rooms-key-gone = gone
rooms-published-from = Published from
rooms-signs-from = Signs from
rooms-signs-until = Signs until
rooms-published-until = Published until
rooms-rotate = Rotate now
rooms-rotated = New keys are published.
rooms-rotate-conflict = Another server made new keys at the same moment. Nothing was done.
rooms-plan-publish = Now: a new key of each kind is published, so that apps get to know it.
rooms-plan-sign = { $date }: the new keys sign, the present ones stop.
rooms-plan-retire = { $date }: the old keys are published no more. By then all that they signed has expired.
rooms-retire = Retire
rooms-retire-next = It has signed nothing yet, so nothing breaks.
rooms-retire-active = It stops signing now. What it has signed stays good until it expires.
rooms-retire-retired = Every token that it has signed is refused from now on. Apps that keep one have to sign their users in again.
rooms-retire-last = No other key of this kind signs now. Rotate first.
rooms-retire-gone = This key is gone already.
rooms-retired-done = A signing key was retired

## Audit log

rooms-audit = Audit log
rooms-audit-actor = Done by
rooms-audit-actor-hint = Email address, username or ID; or cli for the command line. user: or client: before it says which is meant.
rooms-audit-target = About
rooms-audit-target-hint = Email address, username or ID of a user, or the client_id of an app. user: or client: before it says which is meant.
rooms-audit-kind = What
rooms-audit-any = Everything
rooms-audit-from = From
rooms-audit-until = Before
rooms-audit-time-hint = Such as 2026-11-22 or 2026-11-22 21:05, in UTC.
rooms-audit-request = Request ID
rooms-audit-request-hint = Error pages show it.
rooms-export = Download as NDJSON

rooms-did-refused = An administrator tried to reach too far
rooms-did-sign-in = Signed in
rooms-did-sign-out = Signed out
rooms-did-consent = Allowed an app
rooms-did-deny = Did not allow an app
rooms-did-revoke = Access of an app ended
rooms-did-app = Went to an app
rooms-did-refresh = An app renewed its access
rooms-did-replay = An app sent a key twice, so its access was ended
rooms-did-invite = Somebody was invited
rooms-did-password = Password changed
rooms-did-profile = Profile changed
rooms-did-export = Copy of own data taken
rooms-did-delete = Account deleted
rooms-did-codes-removed = The recovery codes were removed
rooms-did-role-given = Role given
rooms-did-role-taken = Role taken away
rooms-did-group-joined = Put into a group
rooms-did-group-left = Taken out of a group
rooms-did-app-created = App registered
rooms-did-app-deleted = App deleted
rooms-did-app-disabled = App disabled
rooms-did-app-enabled = App enabled
rooms-did-app-changed = App changed
rooms-did-key = A signing key was made
