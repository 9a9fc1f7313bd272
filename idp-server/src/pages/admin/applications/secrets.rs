//! `/admin/applications/{client_id}/secrets`: one more secret, which overlaps with the old ones, and one less.

use actix_web::{HttpResponse, http::StatusCode};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{
    LONGEST_NAME,
    create::{made_page, sent_again},
    frame, named, path, word, words,
};
use crate::{
    clock::storable,
    context,
    error::Error,
    pages::{
        admin::visit::Visit,
        browser::missing,
        error::PageError,
        layout,
        view::{AddSecretPage, AdminConfirmPage, FormErrors},
    },
    secret::{Secret, handle},
    store::{
        self,
        audit_events::Event,
        clients::rooms::{self, Application, Kept, NewSecret},
    },
};

/// The fields of the form.
pub const FIELDS: &[&str] = &["secret_id", "label", "overlap"];

/// The application of the path, if it has secrets.
async fn with_secrets(visit: &Visit) -> Result<Option<Application>, Error> {
    let found = named(visit).await?;
    Ok(found.filter(|application| application.client.metadata.needs_secret()))
}

/// GET `/admin/applications/{client_id}/secrets`.
pub async fn show(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(application) = with_secrets(&visit).await? else {
        return Ok(visit.not_found());
    };
    Ok(page(
        visit,
        &application,
        StatusCode::OK,
        FormErrors::none(),
    ))
}

fn page(
    visit: Visit,
    application: &Application,
    status: StatusCode,
    errors: FormErrors,
) -> HttpResponse {
    let client_id = &application.client.client_id;
    let action = format!("{}/secrets", path(client_id));
    let command = format!(
        "idp-server client rotate-secret {} --overlap 7d",
        word(client_id)
    );
    let view = AddSecretPage {
        layout: layout(),
        frame: frame(&visit, application)
            .below(action.clone(), context::texts().t("admin-secret-add"))
            .with_command(command),
        action,
        secret_id: handle().to_string(),
        overlaps: words::choices(&words::OVERLAPS, ""),
        errors,
    };
    visit.page(status, &view)
}

/// POST `/admin/applications/{client_id}/secrets`. A form that is sent again leads to the page of the application: a secret is
/// shown once.
pub async fn submit(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(application) = with_secrets(&visit).await? else {
        return Ok(visit.not_found());
    };
    let id = Uuid::parse_str(visit.needed("secret_id")?).map_err(|_| missing("secret_id"))?;
    let label = visit.field("label").trim().to_owned();
    if label.chars().count() > LONGEST_NAME || label.chars().any(char::is_control) {
        let errors = FormErrors::one("label", context::texts().t("account-name-wrong"));
        return Ok(page(
            visit,
            &application,
            StatusCode::UNPROCESSABLE_ENTITY,
            errors,
        ));
    }
    let ends = ends(&visit)?;
    let secret = Secret::generate();
    let hash = secret.hash();
    let client_id = &application.client.client_id;
    match add(&visit, client_id, NewSecret { id, label, hash }, ends).await {
        Ok(Some(())) => {}
        Ok(None) => return sent_again(visit, client_id).await,
        Err(error) if error.is_taken() => return sent_again(visit, client_id).await,
        Err(error) => return Err(error.into()),
    }
    let heading = "admin-secret-new";
    Ok(made_page(
        visit,
        &application.client,
        Some(&secret),
        heading,
    ))
}

/// When the other secrets end, if they do.
fn ends(visit: &Visit) -> Result<Option<OffsetDateTime>, PageError> {
    let chosen = visit.field("overlap");
    if !words::OVERLAPS.iter().any(|(value, _)| *value == chosen) {
        return Err(missing("overlap").into());
    }
    let days = chosen.parse().ok().map(Duration::days);
    Ok(days.map(|days| storable(visit.state.clock.now() + days)))
}

async fn add(
    visit: &Visit,
    client_id: &str,
    new: NewSecret,
    ends: Option<OffsetDateTime>,
) -> Result<Option<()>, Error> {
    let now = visit.state.clock.now();
    let id = client_id.to_owned();
    let event = about(visit, "client.secret_added", client_id, new.id);
    let work = visit.write_once(new.id.to_string(), move |txn| {
        Box::pin(async move {
            let new_id = new.id;
            rooms::keep(txn, &id, new, now).await?;
            if let Some(ends) = ends {
                rooms::end_others(txn, &id, new_id, ends).await?;
                store::clients::drop_expired_secrets(txn, &id, now).await?;
            }
            Ok(store::audit_events::record(txn, event, now).await?)
        })
    });
    work.await
}

fn about(visit: &Visit, kind: &'static str, client_id: &str, secret: Uuid) -> Event {
    Event {
        client_id: Some(client_id.to_owned()),
        details: Some(serde_json::json!({ "secret_id": secret })),
        ..visit.event(kind)
    }
}

/// The secret of the path, among those of the application of the path.
async fn one_of(visit: &Visit) -> Result<Option<(Application, Kept)>, Error> {
    let Ok(id) = Uuid::parse_str(&visit.parameter("secret_id")) else {
        return Ok(None);
    };
    let Some(application) = with_secrets(visit).await? else {
        return Ok(None);
    };
    let found = application
        .secrets
        .iter()
        .find(|kept| kept.id == id)
        .cloned();
    Ok(found.map(|kept| (application, kept)))
}

/// GET `/admin/applications/{client_id}/secrets/{secret_id}`: asks before it is gone.
pub async fn ask(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some((application, kept)) = one_of(&visit).await? else {
        return Ok(visit.not_found());
    };
    let texts = context::texts();
    let now = visit.state.clock.now();
    let lives = |other: &&Kept| other.id != kept.id && other.expires_at.is_none_or(|at| at > now);
    let mut consequences = vec![
        texts.with("admin-secret-made", "date", texts.moment(kept.created_at)),
        texts.t("admin-secret-remove-about"),
    ];
    if !application.secrets.iter().any(|other| lives(&other)) {
        consequences.push(texts.t("admin-secret-remove-last"));
    }
    if !kept.label.is_empty() {
        consequences.insert(0, kept.label.clone());
    }
    let back = path(&application.client.client_id);
    let action = format!("{back}/secrets/{}", kept.id);
    let view = AdminConfirmPage {
        layout: layout(),
        frame: frame(&visit, &application).below(action.clone(), texts.t("admin-secret-remove")),
        heading: texts.t("admin-secret-remove"),
        consequences,
        action,
        fields: Vec::new(),
        to_type: None,
        button: "admin-secret-remove",
        is_dangerous: true,
        back,
        errors: FormErrors::none(),
    };
    Ok(visit.page(StatusCode::OK, &view))
}

/// POST `/admin/applications/{client_id}/secrets/{secret_id}`.
pub async fn remove(visit: Visit) -> Result<HttpResponse, PageError> {
    let Ok(id) = Uuid::parse_str(&visit.parameter("secret_id")) else {
        return Ok(visit.not_found());
    };
    let (client_id, now) = (visit.parameter("client_id"), visit.state.clock.now());
    let back = path(&client_id);
    let event = about(&visit, "client.secret_removed", &client_id, id);
    let work = visit.write(move |txn| {
        Box::pin(async move {
            let found = rooms::forget(txn, &client_id, id).await?;
            if found {
                store::audit_events::record(txn, event, now).await?;
            }
            Ok::<_, Error>(found)
        })
    });
    if !work.await? {
        return Ok(visit.not_found());
    }
    Ok(visit.on(&format!("{back}?done=secret-removed")))
}
