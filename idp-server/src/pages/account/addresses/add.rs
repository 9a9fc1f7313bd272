//! `/account/addresses/add`: one more address. It is theirs when the link that is mailed to it is used, and the answer is the same
//! whether or not somebody else has it (R76, R77, R92).

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};

use super::{Change, PATH as LIST};
use crate::{
    context::{self, Context},
    error::Error,
    mail::{Adding, Letter, MailKind},
    pages::{
        account::{
            DONE, csrf, event,
            fresh::{self, Sent},
            visit,
        },
        browser::{see_other, with_cookies},
        console::Member,
        error::PageError,
        layout,
        mailing::{Asked, come_back_in},
        respond::render,
        shared::{origin, retry_after},
        upstream,
        view::{AddAddressPage, FormErrors},
    },
    state::State,
    store::{self, throttles::Slot, user_emails},
};

const PATH: &str = "/account/addresses/add";

/// GET `/account/addresses/add`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let (member, cookie) = match visit(&request, &state).await? {
        Ok(visit) => visit,
        Err(away) => return Ok(away),
    };
    let shown = (StatusCode::OK, FormErrors::none());
    let page = page(&state, &member, String::new(), shown).await?;
    Ok(with_cookies(page, cookie))
}

async fn page(
    state: &State,
    member: &Member,
    email: String,
    (status, errors): (StatusCode, FormErrors),
) -> Result<HttpResponse, Error> {
    let view = AddAddressPage {
        layout: layout(),
        csrf: csrf(member),
        email,
        mail: state.post.delivers(),
        proof: fresh::wanted(state, member, PATH).await?,
        errors,
    };
    Ok(render(status, &view, &[]))
}

/// POST `/account/addresses/add`.
pub async fn submit(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let Sent {
        member,
        form,
        fault,
    } = match fresh::posted(&request, &body, &state, &context).await? {
        Ok(sent) => sent,
        Err(away) => return Ok(away),
    };
    let email = form.get("email").unwrap_or_default().trim().to_owned();
    let wrong = match fault {
        Some(fault) => Some(fault),
        None => objection(&state, &member, &email).await?.map(|message| {
            let errors = FormErrors::one("email", context::texts().t(message));
            (StatusCode::UNPROCESSABLE_ENTITY, errors)
        }),
    };
    if let Some(shown) = wrong {
        return Ok(page(&state, &member, email, shown).await?);
    }
    let change = Change {
        state: &state,
        context: &context,
        member: &member,
    };
    match ask(&change, &email).await? {
        Slot::Reserved { .. } => Ok(see_other(&format!("{LIST}?{DONE}"), None)),
        Slot::Wait(milliseconds) => {
            let (message, seconds) = retry_after(&context, milliseconds);
            let errors = FormErrors::one("email", message);
            let shown = (StatusCode::TOO_MANY_REQUESTS, errors);
            let page = page(&state, &member, email, shown).await?;
            Ok(come_back_in(page, seconds))
        }
    }
}

/// Why nothing is sent: what this person has is theirs to know, and nobody else's is looked at.
async fn objection(
    state: &State,
    member: &Member,
    email: &str,
) -> Result<Option<&'static str>, Error> {
    if store::users::check_email(email).is_err() {
        return Ok(Some("recovery-bad-email"));
    }
    let key = store::users::identifier_key(email);
    let all = super::all(state, member).await?;
    if all.iter().any(|one| one.is_proven && one.email_key == key) {
        return Ok(Some("addresses-yours"));
    }
    if upstream::is_elsewhere(state, email, Some(member.signed_in.account.user_id)).await? {
        return Ok(Some("upstream-elsewhere-heading"));
    }
    let known = all.iter().any(|one| one.email_key == key);
    Ok((!known && all.len() >= user_emails::MOST).then_some("addresses-many"))
}

/// Keeps the address as one that waits, and mails it a link: one commit, whoever has it.
pub(super) async fn ask(change: &Change<'_>, email: &str) -> Result<Slot, Error> {
    let Change {
        state,
        context,
        member,
    } = change;
    let now = state.clock.now();
    let user_id = member.signed_in.account.user_id;
    let who = (user_id, member.signed_in.epoch);
    let adding = Adding {
        user_id,
        email_key: store::users::identifier_key(email),
    };
    let letter = Letter::new(MailKind::VerifyAddress)
        .adding(adding)
        .done(origin(context, &member.browser), now);
    let event = event("user.address_asked", context, member);
    let asked = Asked::new(state, context, email, letter, event);
    let email = email.to_owned();
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            let slot = asked.send(txn, now).await?;
            if matches!(slot, Slot::Reserved { .. }) {
                user_emails::ask(txn, who, &email, now).await?;
            }
            Ok::<_, Error>(slot)
        })
    });
    work.await
}
