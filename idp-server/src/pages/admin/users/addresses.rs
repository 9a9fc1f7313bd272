//! `/admin/users/{id}/addresses`: the addresses that a person has besides the main one, each of which lets its reader in. One that
//! is not theirs any more is removed here; they are told at all of them.

use actix_web::{HttpResponse, http::StatusCode};

use super::{Act, Target, perform};
use crate::{
    pages::{
        admin::visit::Visit,
        error::PageError,
        layout,
        view::{FormErrors, MembershipRow, MembershipsPage},
    },
    store::{user_emails, users::identifier_key},
};

/// GET `/admin/users/{id}/addresses`.
pub async fn show(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(target) = Target::of(&visit).await? else {
        return Ok(visit.not_found());
    };
    let own = user_emails::of_user(visit.state.db.read(), target.user.id).await?;
    let others = own.into_iter().filter(|address| !address.is_primary);
    let row = |address: user_emails::Address| MembershipRow {
        name: address.email,
        permits: String::new(),
        held: true,
        may_give: false,
    };
    let layout = layout();
    let action = format!("{}/addresses", target.path());
    let view = MembershipsPage {
        frame: target
            .frame(&visit)
            .below(action.clone(), layout.t("rooms-addresses"))
            .after(visit.done(&[("changed", "rooms-address-removed")])),
        heading: "rooms-addresses",
        about: "rooms-addresses-about",
        email: target.user.email.clone(),
        action,
        things: others.map(row).collect(),
        take: "remove",
        join: None,
        errors: FormErrors::none(),
        layout,
    };
    Ok(visit.page(StatusCode::OK, &view))
}

/// POST `/admin/users/{id}/addresses`: `remove`.
pub async fn submit(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(target) = Target::of(&visit).await? else {
        return Ok(visit.not_found());
    };
    let act = Act::RemoveAddress(identifier_key(visit.needed("remove")?));
    let outcome = perform(&visit, target.user.id, act).await?;
    let location = format!("{}/addresses?done=changed", target.path());
    target
        .answer(visit, (outcome, "rooms-addresses"), &location)
        .await
}
