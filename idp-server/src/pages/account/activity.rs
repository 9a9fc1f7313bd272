//! `/account/activity`: what happened to the account in the last 90 days.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use time::Duration;

use super::{user_agent, visit};
use crate::{
    error::Error,
    oidc::{ErrorCode, Parameters},
    pages::{
        browser::with_cookies,
        console::Member,
        error::PageError,
        layout,
        respond::render,
        view::{ActivityFilter, ActivityPage, Happening, Layout},
    },
    secret::equal,
    state::State,
    store::audit_events::history::{self, About, Part, Past},
};

/// So far back it goes.
const SPAN: Duration = Duration::days(90);
/// So many on a page.
const PAGE: usize = 25;

/// What may be asked for: the value of `about`, its words, and what it is.
const FILTERS: [(&str, &str, About); 4] = [
    ("all", "account-activity-all", About::Everything),
    ("sign-ins", "account-activity-sign-ins", About::SignIns),
    ("apps", "account-activity-apps", About::Apps),
    ("account", "account-activity-account", About::Account),
];

/// GET `/account/activity`: two statements, however much there is.
pub async fn show(
    request: HttpRequest,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let query = Parameters::parse(request.query_string().as_bytes())?;
    let (member, cookie) = match visit(&request, &state).await? {
        Ok(visit) => visit,
        Err(away) => return Ok(away),
    };
    let wanted = query.get("about").unwrap_or("all");
    let (name, _, about) = FILTERS
        .into_iter()
        .find(|(name, ..)| *name == wanted)
        .ok_or_else(|| refused("about is none of all, sign-ins, apps and account."))?;
    let before = match query.get("before") {
        Some(cursor) => Some(
            read(&member, cursor).ok_or_else(|| refused("before is no place in your activity."))?,
        ),
        None => None,
    };
    let part = Part {
        about,
        since: state.clock.now() - SPAN,
        before,
        limit: i64::try_from(PAGE + 1).unwrap_or(i64::MAX),
    };
    let user_id = member.signed_in.account.user_id;
    let mut found = history::of_user(state.db.read(), user_id, part).await?;
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    let last = found.last().filter(|_| more);
    let layout = layout();
    let view = ActivityPage {
        filters: filters(name),
        entries: entries(&layout, &found),
        older: last.map(|last| {
            format!(
                "/account/activity?about={name}&before={}",
                cursor(&member, last.id)
            )
        }),
        layout,
    };
    Ok(with_cookies(render(StatusCode::OK, &view, &[]), cookie))
}

fn refused(description: &'static str) -> Error {
    Error::refused(ErrorCode::InvalidRequest, description)
}

fn filters(here: &str) -> Vec<ActivityFilter> {
    let filter = |(name, words, _): (&str, &'static str, About)| ActivityFilter {
        words,
        path: format!("/account/activity?about={name}"),
        is_here: name == here,
    };
    FILTERS.into_iter().map(filter).collect()
}

/// A place in the trail of this member, in a form that nobody else can make (R60).
fn cursor(member: &Member, id: i64) -> String {
    let (id, user) = (id.to_string(), member.signed_in.account.user_id.to_string());
    format!("{id}.{}", member.browser.csrf(&["activity", &user, &id]))
}

fn read(member: &Member, given: &str) -> Option<i64> {
    let id = given.split('.').next()?.parse().ok()?;
    let genuine = cursor(member, id);
    equal(given.as_bytes(), genuine.as_bytes()).then_some(id)
}

/// What happened, in words.
pub(super) fn entries(layout: &Layout, past: &[Past]) -> Vec<Happening> {
    let entry = |past: &Past| Happening {
        what: what(layout, past),
        at: past.at,
        device: past
            .user_agent
            .as_deref()
            .map(|user_agent| user_agent::words(&layout.texts, user_agent)),
        ip: past.ip.clone(),
        by_others: past.actor.is_some(),
    };
    past.iter().map(entry).collect()
}

fn what(layout: &Layout, past: &Past) -> String {
    let app = past.app.as_ref().or(past.client_id.as_ref());
    let with_app = |key: &str| {
        let app = app.cloned().unwrap_or_default();
        layout.with(key, "app", crate::i18n::without_controls(&app))
    };
    match past.kind.as_str() {
        "session.created" => layout.t("account-did-sign-in"),
        "session.refused" | "reauthentication.refused" => layout.t("account-did-refused"),
        "session.throttled" => layout.t("account-did-throttled"),
        "session.ended" => layout.t("account-did-sign-out"),
        "session.revoked" => layout.t("account-did-session-revoked"),
        "consent.given" => with_app("account-did-consent"),
        "consent.denied" => with_app("account-did-deny"),
        "consent.revoked" => with_app("account-did-revoke"),
        "grant.created" => with_app("account-did-app-sign-in"),
        "grant.replayed" => with_app("account-did-replay"),
        "user.created" | "user.registered" | "setup.completed" => layout.t("account-did-create"),
        "user.password_changed" | "user.password_reset" | "user.password_recovered" => {
            layout.t("account-did-password")
        }
        "user.updated" | "user.profile_changed" => layout.t("account-did-profile"),
        "user.address_added" => layout.t("account-did-address-added"),
        "user.address_changed" => layout.t("account-did-address-changed"),
        "user.address_removed" => layout.t("account-did-address-removed"),
        "user.address_restored" => layout.t("account-did-address-restored"),
        "user.exported" => layout.t("account-did-export"),
        "user.leaving" => layout.t("account-did-leave"),
        "user.stayed" => layout.t("account-did-stay"),
        "user.sessions_ended" => layout.t("account-did-sessions-ended"),
        other => of_methods(layout, other),
    }
}

/// The same for the ways to prove who one is.
fn of_methods(layout: &Layout, kind: &str) -> String {
    match kind {
        "passkey.added" => layout.t("account-did-passkey-added"),
        "passkey.removed" => layout.t("account-did-passkey-removed"),
        "passkey.renamed" => layout.t("account-did-passkey-renamed"),
        "passkey.counter_regressed" => layout.t("account-did-passkey-copied"),
        "totp.enrolled" => layout.t("account-did-totp-on"),
        "totp.removed" | "user.second_factor_reset" => layout.t("account-did-totp-off"),
        "totp.used" | "session.strengthened" => layout.t("account-did-confirmed"),
        "totp.refused"
        | "recovery_code.refused"
        | "sign_in_code.refused"
        | "address_code.refused" => layout.t("account-did-code-refused"),
        "address_code.asked" => layout.t("account-did-address-code"),
        "recovery_codes.removed" => layout.t("rooms-did-codes-removed"),
        "recovery_codes.generated" => layout.t("account-did-recovery-codes"),
        "recovery_code.used" => layout.t("account-did-recovery-code"),
        "upstream.linked" => layout.t("upstream-did-link"),
        "upstream.unlinked" => layout.t("upstream-did-unlink"),
        "terms.accepted" => layout.t("account-did-terms"),
        "terms.declined" => layout.t("account-did-terms-declined"),
        "user.email_verified" => layout.t("account-did-verified"),
        "recovery.requested" => layout.t("account-did-recovery-asked"),
        "recovery.loss_asked" => layout.t("account-did-loss-asked"),
        "recovery.begun" => layout.t("account-did-loss-begun"),
        "recovery.stopped" => layout.t("account-did-loss-stopped"),
        "recovery.finished" => layout.t("account-did-loss-finished"),
        other => layout.with("account-did-other", "kind", other),
    }
}
