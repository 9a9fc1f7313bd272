//! `/admin/users/{id}/edit`: name, username, and whether the address is theirs.

use actix_web::{HttpResponse, http::StatusCode};
use entity::users;

use super::{Act, Outcome, Target, perform};
use crate::{
    context,
    pages::{
        admin::{version, visit::Visit},
        error::PageError,
        layout,
        view::{FormErrors, PersonFields, PersonFormPage},
    },
    store::{self, users::UserChange},
};

/// No name is longer.
const LONGEST_NAME: usize = 200;

/// What the form holds.
pub(super) fn typed(visit: &Visit) -> PersonFields {
    PersonFields {
        email: None,
        whole: true,
        name: visit.field("name").trim().to_owned(),
        username: visit.field("username").trim().to_owned(),
        email_verified: visit.field("email_verified") == "yes",
        version: None,
    }
}

/// What is wrong with it. A username that stays was judged before.
pub(super) fn judge(fields: &PersonFields, kept: Option<&str>) -> FormErrors {
    let (texts, name) = (context::texts(), &fields.name);
    let mut errors = FormErrors::none();
    if let Some(email) = &fields.email
        && store::users::check_email(email).is_err()
    {
        errors.add("email", texts.t("recovery-bad-email"));
    }
    if name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
        errors.add("name", texts.t("account-name-wrong"));
    }
    let username = fields.username.as_str();
    let stays = kept == Some(username);
    if !username.is_empty() && !stays && store::users::check_username(username).is_err() {
        errors.add("username", texts.t("account-username-wrong"));
    }
    errors
}

fn fields(user: &users::Model) -> PersonFields {
    PersonFields {
        email: None,
        whole: true,
        name: user.name.clone().unwrap_or_default(),
        username: user.username.clone().unwrap_or_default(),
        email_verified: user.email_verified,
        version: None,
    }
}

/// What is stored now, next to each field where something else was typed.
fn conflict(present: &PersonFields, typed: &PersonFields) -> FormErrors {
    let texts = context::texts();
    let mut errors = FormErrors::none();
    let stored = [
        ("name", &present.name, &typed.name),
        ("username", &present.username, &typed.username),
    ];
    for (field, present, typed) in stored {
        if present.is_empty() && !typed.is_empty() {
            errors.add(field, texts.t("rooms-edit-empty"));
        } else if present != typed {
            errors.add(
                field,
                texts.with("rooms-edit-now", "value", present.as_str()),
            );
        }
    }
    if present.email_verified != typed.email_verified || errors.is_empty() {
        errors.add("email_verified", texts.t("rooms-edit-conflict"));
    }
    errors
}

fn page(
    visit: Visit,
    target: &Target,
    fields: PersonFields,
    (status, errors): (StatusCode, FormErrors),
) -> HttpResponse {
    let layout = layout();
    let action = format!("{}/edit", target.path());
    let command = format!("idp-server user update {} --name …", target.user.id);
    let view = PersonFormPage {
        frame: target
            .frame(&visit)
            .below(action.clone(), layout.t("rooms-edit"))
            .with_command(command),
        heading: "rooms-edit",
        about: "rooms-edit-about",
        action,
        fields: PersonFields {
            version: fields
                .version
                .or_else(|| Some(version::text(target.user.updated_at))),
            ..fields
        },
        button: "account-save",
        errors,
        layout,
    };
    visit.page(status, &view)
}

/// GET `/admin/users/{id}/edit`.
pub async fn show(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(target) = Target::of(&visit).await? else {
        return Ok(visit.not_found());
    };
    let fields = fields(&target.user);
    let fresh = (StatusCode::OK, FormErrors::none());
    Ok(page(visit, &target, fields, fresh))
}

/// POST `/admin/users/{id}/edit`. It changes the version that its page showed, or nothing (409).
pub async fn submit(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(target) = Target::of(&visit).await? else {
        return Ok(visit.not_found());
    };
    let version = version::sent(&visit)?;
    let before = fields(&target.user);
    // Only a page that shows what is stored now carries the version of now.
    let typed = PersonFields {
        version: Some(version::text(version)),
        ..typed(&visit)
    };
    let errors = judge(&typed, target.user.username.as_deref());
    if !errors.is_empty() {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(page(visit, &target, typed, (status, errors)));
    }
    let changed = |new: &String, old: &String| (new != old).then(|| new.clone());
    let change = UserChange {
        name: changed(&typed.name, &before.name),
        username: changed(&typed.username, &before.username),
        email_verified: Some(typed.email_verified).filter(|now| *now != before.email_verified),
        ..UserChange::default()
    };
    match perform(&visit, target.user.id, Act::Change(change, version)).await {
        Ok(Outcome::Stale) => {
            let Some(target) = Target::of(&visit).await? else {
                return Ok(visit.not_found());
            };
            let errors = conflict(&fields(&target.user), &typed);
            let typed = PersonFields {
                version: None,
                ..typed
            };
            Ok(page(visit, &target, typed, (StatusCode::CONFLICT, errors)))
        }
        Ok(outcome) => {
            let location = format!("{}?done=changed", target.path());
            target
                .answer(visit, (outcome, "rooms-edit"), &location)
                .await
        }
        Err(error) if error.is_taken() => {
            let taken = context::texts().t("account-username-taken");
            let wrong = (StatusCode::CONFLICT, FormErrors::one("username", taken));
            Ok(page(visit, &target, typed, wrong))
        }
        Err(error) => Err(error.into()),
    }
}
