## What every error page has

error-start-again = Start again at { $app }
error-help = If you ask for help
error-help-values = Pass on these two values. They say what happened and hold nothing secret.
error-code = Error code
error-request-id = Request ID
error-developer = For the developer of the app

## One page a kind of error

error-request-heading = The app sent a request that we cannot use
error-request-message = Something is wrong with how the app asked you to sign in. It is not your mistake, and nothing was shared.
error-request-next = Go back to the app and try again. If this page comes back, tell the people who run the app.
error-app-heading = We do not know this app
error-app-message = The app that sent you here is not registered, or may not sign people in. Nothing was shared with it.
error-app-next = Check that you came from the right address. If you did, tell the people who run the app.
error-denied-heading = You cannot use this app
error-denied-message = Your account is not allowed to use the app that sent you here.
error-denied-next = If you have another account, sign out and use that one. Otherwise ask the people who run this service.
error-server-heading = Something went wrong on our side
error-server-message = We could not finish what you asked for. It is not your mistake.
error-server-next = Try again in a few minutes. If this page comes back, tell the people who run this service.
error-busy-heading = We cannot answer right now
error-busy-message = The service is busy or being looked after. Your account is safe.
error-busy-next = Try again in a minute.
error-missing-heading = There is no such page
error-missing-message = The address may be mistyped, or the page has moved.
error-missing-next = Check the address, or go back to the app that you were using.
error-method-heading = This page cannot be opened like that
error-method-message = The address is right, but it answers only to a form or to a program.
error-method-next = Go back to the app that you were using and start again.
error-form-heading = We could not tell that this was you
error-form-message = The form was too old, or it did not come from a page of ours. Nothing was changed.
error-form-next = Go back, reload the page and send the form again.
error-large-heading = That was more than we can take
error-large-message = The form or the address is far longer than it should be. Nothing was changed.
error-large-next = Go back to the app that you were using and start again.
error-setup-heading = This setup link does not work
error-setup-message = A setup link works once and for a limited time. This one has been used, has ended, or was cut short.
error-setup-next = If you run this server, print a new link with the command { $command }.

## A sign-in that cannot go on

expired-heading = This page has expired
expired-message = A sign-in stays open for an hour and works once, in the browser that began it. This one has ended, or the page came from a bookmark.
expired-next = Go back to the app that you were using and start again. Nothing was shared with it.

## A browser that keeps no cookie

cookies-heading = Your browser did not keep our cookie
cookies-why = Signing in needs one cookie from this site, so that nobody else can finish your sign-in. It is not used to follow you.
cookies-next = Allow cookies for this site in the settings of your browser, or leave private mode, then try again.
cookies-again = Try again
