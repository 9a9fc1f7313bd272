//! `/account/security`: the ways to prove who one is, each with a page of its own.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};

use super::visit;
use crate::{
    oidc::Enrolled,
    pages::{
        browser::with_cookies,
        error::PageError,
        layout,
        respond::render,
        view::{SecurityPage, Way},
    },
    state::State,
    store::{self, users::own::Profile},
};

/// Where it is.
pub(super) const PATH: &str = "/account/security";

/// Every way, in the order in which they are worth having: here another one joins.
fn ways(enrolled: Enrolled, profile: Option<&Profile>) -> Vec<Way> {
    let way = |name, about, path, is_set| Way {
        name,
        about,
        path,
        is_set,
        since: None,
    };
    let changed_at = profile.and_then(|profile| profile.password_changed_at);
    vec![
        way(
            "account-passkeys",
            "account-passkeys-about",
            "/account/security/passkeys",
            enrolled.passkey,
        ),
        Way {
            since: changed_at,
            ..way(
                "account-password",
                "account-password-about",
                super::password::PATH,
                changed_at.is_some(),
            )
        },
        way(
            "account-totp",
            "account-way-totp-about",
            "/account/security/totp",
            enrolled.totp,
        ),
        way(
            "account-codes",
            "account-codes-about",
            "/account/security/recovery-codes",
            enrolled.recovery_code,
        ),
    ]
}

/// GET `/account/security`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let (member, cookie) = match visit(&request, &state).await? {
        Ok(visit) => visit,
        Err(away) => return Ok(away),
    };
    let account = &member.signed_in.account;
    let profile = store::users::own::profile(state.db.read(), account.user_id).await?;
    let mut ways = ways(account.enrolled, profile.as_ref());
    ways.extend(super::upstream::way(&state, account.user_id).await?);
    let view = SecurityPage {
        layout: layout(),
        ways,
    };
    Ok(with_cookies(render(StatusCode::OK, &view, &[]), cookie))
}
