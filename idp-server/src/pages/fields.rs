//! The fields that the forms of one's account may have: one that has any other is refused whole (R57).

use actix_web::HttpRequest;

use crate::{error::Error, oidc::ErrorCode};

/// The fields that every form has, or may have.
const EVERY_FORM: [&str; 2] = ["csrf", super::reauthentication::FIELD];

/// Where these forms are. One that is missing in the table may have no field of its own.
const ACCOUNT: &str = "/account";

static FORMS: &[(&str, &[&str])] = &[
    (
        "/account/profile",
        &["name", "username", "zoneinfo", "locale", "theme"],
    ),
    ("/account/profile/picture", &["picture"]),
    ("/account/addresses", &["act", "address"]),
    ("/account/addresses/add", &["email"]),
    (
        "/account/security/password",
        &["username", "new_password", "keep_sessions"],
    ),
    (
        "/account/security/totp",
        &["request", "next", "username", "action", "code"],
    ),
    (
        "/account/security/recovery-codes",
        &["request", "next", "username", "action", "codes"],
    ),
    (
        "/account/security/passkeys",
        &["conditional", "ceremony", "credential"],
    ),
    ("/account/security/passkeys/options", &["conditional"]),
    ("/account/security/passkeys/{id}", &["act", "name"]),
    ("/account/security/upstream", &["link", "unlink"]),
    ("/account/sessions", &["session", "others"]),
    ("/account/apps", &["app"]),
    ("/account/delete", &["keep"]),
];

/// Refuses a form of the account with a field that does not belong to it.
pub fn check<'n>(request: &HttpRequest, names: impl Iterator<Item = &'n str>) -> Result<(), Error> {
    let path = request.match_pattern().unwrap_or_default();
    if !path.starts_with(ACCOUNT) {
        return Ok(());
    }
    let row = FORMS.iter().find(|(known, _)| *known == path);
    only(names, row.map_or(&[], |(_, fields)| fields))
}

/// Refuses a field that is none of these.
pub fn only<'n>(mut names: impl Iterator<Item = &'n str>, fields: &[&str]) -> Result<(), Error> {
    let known = |name: &str| fields.contains(&name) || EVERY_FORM.contains(&name);
    let Some(unknown) = names.find(|name| !known(name)) else {
        return Ok(());
    };
    let unknown: String = unknown.chars().filter(char::is_ascii_graphic).collect();
    let reason = format!("The form has a field that does not belong to it: {unknown}");
    Err(Error::refused(ErrorCode::InvalidRequest, reason))
}
