//! `/admin/users/{id}`: one person, with nothing secret.

use actix_web::{HttpResponse, http::StatusCode};
use entity::users;
use url::form_urlencoded::byte_serialize;

use super::{ROOM, Target, list::state};
use crate::{
    error::Error,
    pages::{
        admin::{told, visit::Visit},
        error::PageError,
        layout,
        view::{MethodRow, PersonPage, Told},
    },
    store::{
        self,
        audit_events::search::{self, Search},
        user_emails,
        users::card,
    },
};

/// So much of what happened is shown.
const RECENT: i64 = 10;

const DONE: [(&str, &str); 10] = [
    ("created", "rooms-created-done"),
    ("mailed", "rooms-mailed"),
    ("changed", "rooms-changed"),
    ("disabled", "rooms-disabled-done"),
    ("enabled", "rooms-enabled-done"),
    ("ended", "rooms-ended-all"),
    ("deleted", "rooms-deleted-done"),
    ("kept", "rooms-kept-done"),
    ("taken", "rooms-taken"),
    ("handed", "rooms-handed"),
];

/// GET `/admin/users/{id}`: nine statements, however much belongs to the person.
pub async fn show(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(target) = Target::of(&visit).await? else {
        return Ok(visit.not_found());
    };
    let (state_, user, path) = (visit.state.clone(), &target.user, target.path());
    let conn = state_.db.read();
    let is_above = !visit.covers(&target.permissions);
    let may = |permission: &str| visit.administrator.may(permission);
    let change = |permission: &str, last: &str| {
        let allowed = !is_above && may(permission);
        allowed.then(|| format!("{path}/{last}"))
    };
    let idle = state_.config.sessions.idle_timeout;
    let methods = card::methods(conn, user.id, idle, state_.clock.now()).await?;
    let Some(methods) = methods else {
        return Ok(visit.not_found());
    };
    let passkeys = store::passkeys::of_user(conn, user.id).await?;
    let held = store::roles::of_user(conn, user.id).await?;
    let groups = store::groups::of_user(conn, user.id).await?;
    let (addresses, removable) = addresses(&visit, user).await?;
    let remove = change("users:write", "methods");
    let encoded: String = byte_serialize(user.email.as_bytes()).collect();
    let see = |permission: &str, path: &str| may(permission).then(|| format!("{path}{encoded}"));
    let layout = layout();
    let view = PersonPage {
        frame: visit
            .frame(ROOM)
            .below(path.clone(), user.email.clone())
            .after(visit.done(&DONE))
            .with_command(format!("idp-server user show {}", user.id)),
        id: user.id.to_string(),
        email: user.email.clone(),
        email_verified: user.email_verified,
        addresses,
        name: user.name.clone(),
        username: user.username.clone(),
        state: state(user.disabled_at.is_some(), user.delete_after.is_some()),
        deleted_at: user.delete_after,
        created_at: user.created_at,
        is_above,
        acts: acts(user)
            .into_iter()
            .chain(removable.then_some(("users:write", "addresses", "rooms-addresses")))
            .filter_map(|(permission, last, words)| Some((change(permission, last)?, words)))
            .collect(),
        roles_path: change("roles:write", "roles"),
        groups_path: change("groups:write", "groups"),
        sessions: methods.sessions,
        methods: rows(&methods, &passkeys, remove.as_deref()),
        sessions_path: see("sessions:read", "/admin/sessions?person="),
        roles: held,
        groups,
        events: recent(&visit, &target).await?,
        audit_path: see("audit-events:read", "/admin/audit?target=user%3A"),
        layout,
    };
    Ok(visit.page(StatusCode::OK, &view))
}

/// The addresses besides the main one, and whether any of them counts.
async fn addresses(
    visit: &Visit,
    user: &users::Model,
) -> Result<(Vec<(String, &'static str)>, bool), Error> {
    let (conn, now) = (visit.state.db.read(), visit.state.clock.now());
    let own = user_emails::of_user(conn, user.id).await?;
    let waiting = user_emails::pending(conn, user.id, now).await?;
    let others = own.into_iter().filter(|address| !address.is_primary);
    let proven: Vec<_> = others
        .map(|address| (address.email, "account-email-verified"))
        .collect();
    let removable = !proven.is_empty();
    let waiting = waiting
        .into_iter()
        .map(|address| (address.email, "addresses-waiting"));
    Ok((proven.into_iter().chain(waiting).collect(), removable))
}

/// What can be done about somebody: the permission that it wants, the end of its address, and the message that names it.
fn acts(user: &users::Model) -> [(&'static str, &'static str, &'static str); 5] {
    let state = match user.disabled_at {
        Some(_) => "rooms-enable",
        None => "rooms-disable",
    };
    let delete = match user.delete_after {
        Some(_) => "rooms-keep",
        None => "rooms-delete",
    };
    [
        ("users:write", "edit", "rooms-edit"),
        ("users:write", "reset", "rooms-reset"),
        ("sessions:write", "sessions", "rooms-end-all"),
        ("users:write", "state", state),
        ("users:write", "delete", delete),
    ]
}

async fn recent(visit: &Visit, target: &Target) -> Result<Vec<Told>, Error> {
    if !visit.administrator.may("audit-events:read") {
        return Ok(Vec::new());
    }
    let about = Search {
        user_id: Some(target.user.id),
        ..Search::default()
    };
    let found = search::page(visit.state.db.read(), about, None, RECENT).await?;
    let texts = &layout().texts;
    Ok(found.iter().map(|event| told::told(texts, event)).collect())
}

fn rows(
    methods: &card::Methods,
    passkeys: &[entity::passkeys::Model],
    path: Option<&str>,
) -> Vec<MethodRow> {
    let row = |words, since, last: Option<&str>| MethodRow {
        words,
        name: None,
        since,
        left: None,
        remove: path.zip(last).map(|(path, last)| format!("{path}/{last}")),
    };
    let password = methods.password_changed_at;
    let mut rows: Vec<_> = password
        .map(|at| row("account-password", Some(at), None))
        .into_iter()
        .collect();
    rows.extend(passkeys.iter().map(|passkey| MethodRow {
        name: Some(passkey.name.clone()),
        ..row(
            "rooms-passkey",
            Some(passkey.created_at),
            Some(&passkey.id.to_string()),
        )
    }));
    let app = methods.totp_since;
    rows.extend(app.map(|at| row("account-totp", Some(at), Some("totp"))));
    if methods.recovery_codes > 0 {
        rows.push(MethodRow {
            left: Some(methods.recovery_codes),
            ..row("account-codes", None, Some("recovery-codes"))
        });
    }
    rows
}
