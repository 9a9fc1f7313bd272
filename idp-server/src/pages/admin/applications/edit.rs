//! `/admin/applications/{client_id}/edit`: what can be changed of an application.

use actix_web::{HttpResponse, http::StatusCode};
use serde_json::Value;
use time::OffsetDateTime;

use super::{create::is_name, frame, named, path, word, words};
use crate::{
    context,
    error::Error,
    oidc::{ClientMetadata, Registrant},
    pages::{
        admin::{version, visit::Visit},
        error::PageError,
        layout,
        view::{EditApplicationPage, FormErrors},
    },
    store::{
        self,
        audit_events::Event,
        clients::rooms::{self, Application},
    },
};

/// The fields of the form.
pub const FIELDS: &[&str] = &[
    "version",
    "name",
    "redirect_uris",
    "post_logout_redirect_uris",
    "id_token_claims",
    "acr",
    "require_pkce",
    "skip_consent",
];

/// What the fields hold.
struct Fields {
    /// The version that they change; that of now, if none is given.
    version: Option<OffsetDateTime>,
    name: String,
    redirect_uris: String,
    post_logout_redirect_uris: String,
    id_token_claims: String,
    acr: String,
    require_pkce: bool,
    skip_consent: bool,
}

impl Fields {
    fn of(metadata: &ClientMetadata) -> Self {
        let members = metadata.to_stored().unwrap_or_default();
        let claims = members["id_token_claims"].as_str().unwrap_or_default();
        Self {
            version: None,
            name: metadata.client_name.clone().unwrap_or_default(),
            redirect_uris: metadata.redirect_uris.join("\n"),
            post_logout_redirect_uris: metadata.post_logout_redirect_uris.join("\n"),
            id_token_claims: claims.to_owned(),
            acr: acr(metadata).to_owned(),
            require_pkce: metadata.require_pkce,
            skip_consent: metadata.skip_consent,
        }
    }

    fn sent(visit: &Visit, version: OffsetDateTime) -> Self {
        let text = |name: &str| visit.field(name).trim().to_owned();
        Self {
            version: Some(version),
            name: text("name"),
            redirect_uris: text("redirect_uris"),
            post_logout_redirect_uris: text("post_logout_redirect_uris"),
            id_token_claims: text("id_token_claims"),
            acr: text("acr"),
            require_pkce: visit.form.get("require_pkce").is_some(),
            skip_consent: visit.form.get("skip_consent").is_some(),
        }
    }
}

/// What the selection shows of `default_acr_values`: the first, as the command line may have set several.
fn acr(metadata: &ClientMetadata) -> &str {
    let first = metadata.default_acr_values.first();
    first
        .map(String::as_str)
        .filter(|value| *value != "1")
        .unwrap_or_default()
}

/// GET `/admin/applications/{client_id}/edit`.
pub async fn show(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(application) = named(&visit).await? else {
        return Ok(visit.not_found());
    };
    let fields = Fields::of(&application.client.metadata);
    let shown = (StatusCode::OK, FormErrors::none());
    Ok(page(visit, &application, fields, shown))
}

fn page(
    visit: Visit,
    application: &Application,
    fields: Fields,
    (status, errors): (StatusCode, FormErrors),
) -> HttpResponse {
    let client_id = &application.client.client_id;
    let action = format!("{}/edit", path(client_id));
    let command = format!("idp-server client update {} --name NAME", word(client_id));
    let view = EditApplicationPage {
        layout: layout(),
        frame: frame(&visit, application)
            .below(action.clone(), context::texts().t("admin-app-edit"))
            .with_command(command),
        action,
        version: version::text(fields.version.unwrap_or(application.updated_at)),
        name: fields.name,
        redirect_uris: fields.redirect_uris,
        post_logout_redirect_uris: fields.post_logout_redirect_uris,
        id_token_claims: words::choices(&words::CLAIMS, &fields.id_token_claims),
        acr: words::choices(&words::ACR, &fields.acr),
        skip_consent: fields.skip_consent,
        require_pkce: fields.require_pkce,
        errors,
    };
    visit.page(status, &view)
}

/// POST `/admin/applications/{client_id}/edit`. It changes the version that its page showed, or nothing (409).
pub async fn submit(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(application) = named(&visit).await? else {
        return Ok(visit.not_found());
    };
    let version = version::sent(&visit)?;
    let fields = Fields::sent(&visit, version);
    let metadata = match judge(&application.client.metadata, &fields) {
        Ok(metadata) => metadata,
        Err(errors) => {
            let shown = (StatusCode::UNPROCESSABLE_ENTITY, errors);
            return Ok(page(visit, &application, fields, shown));
        }
    };
    let client_id = &application.client.client_id;
    if change(&visit, client_id, metadata, version).await? {
        return Ok(visit.on(&format!("{}?done=saved", path(client_id))));
    }
    let Some(application) = named(&visit).await? else {
        return Ok(visit.not_found());
    };
    let fields = Fields {
        version: None,
        ..fields
    };
    let errors = FormErrors::one("name", context::texts().t("admin-app-conflict"));
    Ok(page(
        visit,
        &application,
        fields,
        (StatusCode::CONFLICT, errors),
    ))
}

/// What was entered, laid over what there is, by the same judge as at the command line.
fn judge(present: &ClientMetadata, fields: &Fields) -> Result<ClientMetadata, FormErrors> {
    let texts = context::texts();
    if !is_name(&fields.name) {
        return Err(FormErrors::one("name", texts.t("admin-app-name-wrong")));
    }
    let lines = |text: &str| -> Value {
        let lines = text.lines().map(str::trim);
        lines
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .into()
    };
    let mut members = present.to_stored().unwrap_or_default();
    members["client_name"] = fields.name.as_str().into();
    members["redirect_uris"] = lines(&fields.redirect_uris);
    members["post_logout_redirect_uris"] = lines(&fields.post_logout_redirect_uris);
    members["id_token_claims"] = fields.id_token_claims.as_str().into();
    members["require_pkce"] = fields.require_pkce.into();
    members["skip_consent"] = fields.skip_consent.into();
    // What the selection does not show stays as long as the selection stays.
    if fields.acr != acr(present) {
        let value = Some(fields.acr.as_str()).filter(|value| !value.is_empty());
        members["default_acr_values"] = value.into_iter().collect::<Vec<_>>().into();
    }
    let kind = present.client_type;
    ClientMetadata::resolve(&members, kind, Registrant::Admin).map_err(|refusal| {
        let (member, reason) = words::reason(&refusal);
        let own = FIELDS.iter().find(|field| **field == member);
        let field = own.copied().unwrap_or("name");
        FormErrors::one(field, texts.with("admin-app-refused", "reason", reason))
    })
}

async fn change(
    visit: &Visit,
    client_id: &str,
    metadata: ClientMetadata,
    version: OffsetDateTime,
) -> Result<bool, Error> {
    let now = visit.state.clock.now();
    let id = client_id.to_owned();
    let event = Event {
        client_id: Some(id.clone()),
        ..visit.event("client.updated")
    };
    let work = visit.write(move |txn| {
        Box::pin(async move {
            let changed = rooms::change(txn, &id, &metadata, (version, now)).await?;
            if changed {
                store::audit_events::record(txn, event, now).await?;
            }
            Ok::<_, Error>(changed)
        })
    });
    work.await
}
