//! `/account`: how safe the account is, who signed in lately, which applications use it.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};

use super::{activity, apps, csrf, security, visit};
use crate::{
    oidc::Enrolled,
    pages::{
        admin,
        browser::with_cookies,
        error::PageError,
        flow::shown,
        layout,
        respond::render,
        view::{AccountPage, Check},
    },
    state::State,
    store::{
        self,
        audit_events::history,
        delayed_recoveries::{self, Stage},
        users::own::Profile,
    },
};

/// So many sign-ins and applications are shown; there are pages for the rest.
const FEW: usize = 5;

/// GET `/account`.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let (member, cookie) = match visit(&request, &state).await? {
        Ok(visit) => visit,
        Err(away) => return Ok(away),
    };
    let (conn, now) = (state.db.read(), state.clock.now());
    let user_id = member.signed_in.account.user_id;
    let profile = store::users::own::profile(conn, user_id).await?;
    let sign_ins = history::sign_ins(conn, user_id, i64::try_from(FEW).unwrap_or(5)).await?;
    let connected = store::connected_apps::of_user(conn, user_id, now).await?;
    let loss = delayed_recoveries::stage(conn, user_id, now).await?;
    let layout = layout();
    let view = AccountPage {
        is_administrator: admin::is_open_to(&state, user_id).await?,
        account: shown(&member.signed_in),
        leaving: member.signed_in.delete_after,
        loses: match loss {
            Stage::Waiting { until, .. } => Some(until),
            Stage::Ready => Some(now),
            Stage::Nothing => None,
        },
        csrf: csrf(&member),
        checks: checks(member.signed_in.account.enrolled, profile.as_ref()),
        sign_ins: activity::entries(&layout, &sign_ins),
        apps: connected.iter().take(FEW).map(apps::entry).collect(),
        layout,
    };
    Ok(with_cookies(render(StatusCode::OK, &view, &[]), cookie))
}

/// What makes an account safe, and whether it is done.
fn checks(enrolled: Enrolled, profile: Option<&Profile>) -> Vec<Check> {
    let verified = profile.is_some_and(|profile| profile.email_verified);
    let second = enrolled.totp || enrolled.passkey;
    let mut checks = vec![
        Check {
            is_done: verified,
            done: "account-check-email",
            todo: "account-check-email-todo",
            path: super::addresses::PATH,
        },
        Check {
            is_done: second,
            done: "account-check-second",
            todo: "account-check-second-todo",
            path: security::PATH,
        },
    ];
    if enrolled.totp {
        checks.push(Check {
            is_done: enrolled.recovery_code,
            done: "account-check-codes",
            todo: "account-check-codes-todo",
            path: "/account/security/recovery-codes",
        });
    }
    checks
}
