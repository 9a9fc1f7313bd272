//! `/admin/applications/{client_id}/status` and `/delete`: switched off and on again, and gone for good (R59).

use actix_web::{HttpResponse, http::StatusCode};

use super::{PATH, frame, named, path, word};
use crate::{
    context,
    error::Error,
    pages::{
        admin::visit::Visit,
        browser::missing,
        error::PageError,
        layout,
        view::{AdminConfirmPage, FormErrors, HiddenField},
    },
    store::{
        self,
        audit_events::Event,
        clients::rooms::{self, Application},
    },
};

/// The fields of the form that switches it off or on.
pub const STATUS_FIELDS: &[&str] = &["status"];
/// The fields of the form that deletes it.
pub const DELETE_FIELDS: &[&str] = &["typed"];

/// How many would notice.
async fn in_use(visit: &Visit, application: &Application) -> Result<[String; 2], Error> {
    let (conn, now) = (visit.state.db.read(), visit.state.clock.now());
    let found = rooms::in_use(conn, &application.client.client_id, now).await?;
    let texts = context::texts();
    Ok([
        texts.count("admin-breaks-people", found.people),
        texts.count("admin-breaks-grants", found.grants),
    ])
}

/// GET `/admin/applications/{client_id}/status`.
pub async fn ask_status(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(application) = named(&visit).await? else {
        return Ok(visit.not_found());
    };
    let texts = context::texts();
    let client = &application.client;
    let (heading, status, option) = if client.disabled {
        ("admin-app-enable", "enabled", "--enabled")
    } else {
        ("admin-app-disable", "disabled", "--disabled")
    };
    let consequences = if client.disabled {
        vec![texts.t("admin-app-enable-about")]
    } else {
        let mut all = vec![texts.t("admin-app-disable-about")];
        all.extend(in_use(&visit, &application).await?);
        all
    };
    let back = path(&client.client_id);
    let action = format!("{back}/status");
    let command = format!(
        "idp-server client update {} {option}",
        word(&client.client_id)
    );
    let view = AdminConfirmPage {
        layout: layout(),
        frame: frame(&visit, &application)
            .below(action.clone(), texts.t(heading))
            .with_command(command),
        heading: texts.t(heading),
        consequences,
        action,
        fields: vec![HiddenField::new("status", status)],
        to_type: None,
        button: heading,
        is_dangerous: !client.disabled,
        back,
        errors: FormErrors::none(),
    };
    Ok(visit.page(StatusCode::OK, &view))
}

/// POST `/admin/applications/{client_id}/status`: `status` is `disabled` or `enabled`.
pub async fn set_status(visit: Visit) -> Result<HttpResponse, PageError> {
    let (disabled, kind) = match visit.needed("status")? {
        "disabled" => (true, "client.disabled"),
        "enabled" => (false, "client.enabled"),
        _ => return Err(missing("status").into()),
    };
    let (client_id, now) = (visit.parameter("client_id"), visit.state.clock.now());
    let own = path(&client_id);
    let event = Event {
        client_id: Some(client_id.clone()),
        ..visit.event(kind)
    };
    let work = visit.write(move |txn| {
        Box::pin(async move {
            let found = store::clients::set_disabled(txn, &client_id, disabled, now).await?;
            if found {
                store::audit_events::record(txn, event, now).await?;
            }
            Ok::<_, Error>(found)
        })
    });
    if !work.await? {
        return Ok(visit.not_found());
    }
    let done = if disabled { "disabled" } else { "enabled" };
    Ok(visit.on(&format!("{own}?done={done}")))
}

/// GET `/admin/applications/{client_id}/delete`.
pub async fn ask_delete(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(application) = named(&visit).await? else {
        return Ok(visit.not_found());
    };
    delete_page(visit, &application, FormErrors::none()).await
}

async fn delete_page(
    visit: Visit,
    application: &Application,
    errors: FormErrors,
) -> Result<HttpResponse, PageError> {
    let texts = context::texts();
    let client = &application.client;
    let mut consequences = vec![texts.t("admin-app-delete-about")];
    consequences.extend(in_use(&visit, application).await?);
    consequences.push(texts.t("admin-app-delete-trail"));
    let back = path(&client.client_id);
    let action = format!("{back}/delete");
    let command = format!("idp-server client delete {}", word(&client.client_id));
    let status = if errors.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let view = AdminConfirmPage {
        layout: layout(),
        frame: frame(&visit, application)
            .below(action.clone(), texts.t("admin-app-delete"))
            .with_command(command),
        heading: texts.t("admin-app-delete"),
        consequences,
        action,
        fields: Vec::new(),
        to_type: Some(client.display_name().to_owned()),
        button: "admin-app-delete",
        is_dangerous: true,
        back,
        errors,
    };
    Ok(visit.page(status, &view))
}

/// POST `/admin/applications/{client_id}/delete`, where its name was typed.
pub async fn delete(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(application) = named(&visit).await? else {
        return Ok(visit.not_found());
    };
    if visit.field("typed").trim() != application.client.display_name().trim() {
        let errors = FormErrors::one("typed", context::texts().t("admin-type-wrong"));
        return delete_page(visit, &application, errors).await;
    }
    let (client_id, now) = (application.client.client_id, visit.state.clock.now());
    let event = Event {
        client_id: Some(client_id.clone()),
        ..visit.event("client.deleted")
    };
    let work = visit.write(move |txn| {
        Box::pin(async move {
            if store::clients::delete(txn, &client_id).await? {
                store::audit_events::record(txn, event, now).await?;
            }
            Ok::<_, Error>(())
        })
    });
    work.await?;
    Ok(visit.on(&format!("{PATH}?done=deleted")))
}
