## The admin console: addresses of people, forms that came too late or twice

rooms-addresses = Other addresses
rooms-addresses-about = With any of these the user signs in and sets a new password. Remove one only if it is not theirs any more; they are told at every address.
rooms-address-more = Another address
rooms-address-removed = The address is removed.
rooms-edit-conflict = Somebody else changed this user meanwhile. If you save now, your version replaces theirs.
rooms-edit-now = Somebody else changed this user meanwhile. Stored now: { $value }. If you save, yours replaces it.
rooms-edit-empty = Somebody else changed this user meanwhile. Nothing is stored here now. If you save, yours replaces it.
rooms-reset-later = The address of this user was withdrawn within the last 7 days, and they may still take that back. Until then there is no link.
admin-form-again = This form was sent before. Nothing was changed.
mail-address-withdrawn-subject = Email address no longer confirmed at { $product }
mail-address-withdrawn = An administrator no longer vouches for the email address of your account: { $about }.
mail-address-withdrawn-note = If you agree, there is nothing to do. If the address is still yours, say so within 7 days.
mail-address-withdrawn-button = The address is mine
rooms-did-address = Email addresses changed
rooms-did-audit = Audit log downloaded
