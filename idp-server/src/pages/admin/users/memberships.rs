//! `/admin/users/{id}/roles` and `/admin/users/{id}/groups`: what a person belongs to. Nobody gives a role that permits more than
//! they may themselves (R58).

use actix_web::{HttpResponse, http::StatusCode};

use super::{Act, Outcome, Target, perform};
use crate::{
    authn::permission::Permissions,
    context,
    error::Error,
    pages::{
        admin::visit::Visit,
        browser::missing,
        error::PageError,
        layout,
        view::{FormErrors, MembershipRow, MembershipsPage},
    },
    store::{self, users::card},
};

/// No name of a group is longer.
const LONGEST: usize = 128;

/// GET `/admin/users/{id}/roles`.
pub async fn roles(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(target) = Target::of(&visit).await? else {
        return Ok(visit.not_found());
    };
    let roles = card::roles(visit.state.db.read(), target.user.id).await?;
    let row = |role: card::Role| MembershipRow {
        permits: role.permissions.join(", "),
        may_give: visit.covers(&Permissions::of(role.permissions)),
        name: role.name,
        held: role.held,
    };
    let layout = layout();
    let action = format!("{}/roles", target.path());
    let command = format!("idp-server user update {} --add-role …", target.user.id);
    let view = MembershipsPage {
        things: roles.into_iter().map(row).collect(),
        frame: target
            .frame(&visit)
            .below(action.clone(), layout.t("rooms-roles"))
            .after(visit.done(&[("changed", "rooms-changed")]))
            .with_command(command),
        heading: "rooms-roles",
        about: "rooms-roles-about",
        email: target.user.email.clone(),
        action,
        take: "take",
        join: None,
        errors: FormErrors::none(),
        layout,
    };
    Ok(visit.page(StatusCode::OK, &view))
}

/// POST `/admin/users/{id}/roles`: `give` or `take`.
pub async fn change_roles(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(target) = Target::of(&visit).await? else {
        return Ok(visit.not_found());
    };
    let act = match (visit.form.get("give"), visit.form.get("take")) {
        (Some(role), None) => Act::Give(role.to_owned()),
        (None, Some(role)) => Act::Take(role.to_owned()),
        _ => return Err(missing("give").into()),
    };
    let outcome = perform(&visit, target.user.id, act).await?;
    let location = format!("{}/roles?done=changed", target.path());
    target
        .answer(visit, (outcome, "rooms-roles"), &location)
        .await
}

async fn groups_page(
    visit: Visit,
    target: &Target,
    join: String,
    (status, errors): (StatusCode, FormErrors),
) -> Result<HttpResponse, Error> {
    let groups = store::groups::of_user(visit.state.db.read(), target.user.id).await?;
    let row = |name| MembershipRow {
        name,
        permits: String::new(),
        held: true,
        may_give: true,
    };
    let layout = layout();
    let action = format!("{}/groups", target.path());
    let command = format!("idp-server user update {} --add-group …", target.user.id);
    let view = MembershipsPage {
        frame: target
            .frame(&visit)
            .below(action.clone(), layout.t("rooms-groups"))
            .after(visit.done(&[("changed", "rooms-changed")]))
            .with_command(command),
        heading: "rooms-groups",
        about: "rooms-groups-about",
        email: target.user.email.clone(),
        action,
        things: groups.into_iter().map(row).collect(),
        take: "leave",
        join: Some(join),
        errors,
        layout,
    };
    Ok(visit.page(status, &view))
}

/// GET `/admin/users/{id}/groups`.
pub async fn groups(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(target) = Target::of(&visit).await? else {
        return Ok(visit.not_found());
    };
    let fresh = (StatusCode::OK, FormErrors::none());
    Ok(groups_page(visit, &target, String::new(), fresh).await?)
}

/// POST `/admin/users/{id}/groups`: `join` or `leave`.
pub async fn change_groups(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(target) = Target::of(&visit).await? else {
        return Ok(visit.not_found());
    };
    let act = match (visit.form.get_raw("join"), visit.form.get("leave")) {
        (Some(group), None) => {
            let group = group.trim().to_owned();
            let fits = (1..=LONGEST).contains(&group.chars().count());
            if !fits || group.chars().any(char::is_control) {
                let message = context::texts().t("rooms-group-wrong");
                let errors = FormErrors::one("join", message);
                let wrong = (StatusCode::UNPROCESSABLE_ENTITY, errors);
                return Ok(groups_page(visit, &target, group, wrong).await?);
            }
            Act::Join(group)
        }
        (None, Some(group)) => Act::Leave(group.to_owned()),
        _ => return Err(missing("join").into()),
    };
    let outcome: Outcome = perform(&visit, target.user.id, act).await?;
    let location = format!("{}/groups?done=changed", target.path());
    target
        .answer(visit, (outcome, "rooms-groups"), &location)
        .await
}
