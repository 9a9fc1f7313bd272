//! `/admin/users/{id}/methods/{method}`: a passkey, an authenticator app or recovery codes that their owner has lost.

use actix_web::HttpResponse;
use uuid::Uuid;

use super::{Act, Target, perform, target::Question};
use crate::{
    error::Error,
    pages::{admin::visit::Visit, error::PageError, layout},
    store,
};

/// What the path names, if this person has it.
async fn named(visit: &Visit, target: &Target) -> Result<Option<(Act, String)>, Error> {
    let (conn, id, layout) = (visit.state.db.read(), target.user.id, layout());
    let method = visit.parameter("method");
    Ok(match method.as_str() {
        "totp" => {
            let app = store::totp_secrets::find(conn, id).await?;
            let app = app.filter(|app| app.confirmed_at.is_some());
            app.map(|_| (Act::TakeApp, layout.t("account-totp")))
        }
        "recovery-codes" => {
            let left = store::recovery_codes::left(conn, id).await?;
            (left > 0).then(|| (Act::TakeCodes, layout.t("account-codes")))
        }
        passkey => {
            let passkey = Uuid::try_parse(passkey).ok();
            let own = store::passkeys::of_user(conn, id).await?;
            let own = own.into_iter().find(|own| Some(own.id) == passkey);
            own.map(|own| (Act::TakePasskey(own.id), own.name))
        }
    })
}

/// GET `/admin/users/{id}/methods/{method}`.
pub async fn show(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(target) = Target::of(&visit).await? else {
        return Ok(visit.not_found());
    };
    let Some((_, name)) = named(&visit, &target).await? else {
        return Ok(visit.not_found());
    };
    let layout = layout();
    let says = ["rooms-take-says", "rooms-says-out", "rooms-take-told"];
    let mut says: Vec<String> = says.map(|key| layout.t(key)).into();
    says.insert(0, name);
    let question = Question {
        last: format!("methods/{}", visit.parameter("method")),
        words: ("rooms-take-heading", "rooms-take"),
        says,
        fields: Vec::new(),
        danger: true,
        command: String::new(),
    };
    Ok(target.asks(visit, question))
}

/// POST `/admin/users/{id}/methods/{method}`.
pub async fn submit(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(target) = Target::of(&visit).await? else {
        return Ok(visit.not_found());
    };
    let Some((act, _)) = named(&visit, &target).await? else {
        return Ok(visit.not_found());
    };
    let outcome = perform(&visit, target.user.id, act).await?;
    let location = format!("{}?done=taken", target.path());
    target
        .answer(visit, (outcome, "rooms-take-heading"), &location)
        .await
}
