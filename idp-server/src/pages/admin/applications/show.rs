//! `/admin/applications/{client_id}`: all about one application.

use actix_web::{HttpResponse, http::StatusCode};
use serde_json::Value;

use super::{connection, named, path, word, words};
use crate::{
    oidc::{Client, Registrant, risks},
    pages::{
        admin::visit::Visit,
        error::PageError,
        layout,
        view::{ApplicationPage, SecretRow},
    },
    secret::short_id,
    store::clients::rooms::Kept,
};

const DONE: [(&str, &str); 5] = [
    ("again", "admin-form-again"),
    ("saved", "admin-app-saved"),
    ("secret-removed", "admin-secret-removed"),
    ("disabled", "admin-app-switched-off"),
    ("enabled", "admin-app-switched-on"),
];
/// What is shown by the names that specifications, or the README, give it.
const SHOWN: [&str; 9] = [
    "grant_types",
    "scope",
    "token_endpoint_auth_method",
    "id_token_signed_response_alg",
    "id_token_claims",
    "access_token_format",
    "require_pkce",
    "skip_consent",
    "default_acr_values",
];

/// GET `/admin/applications/{client_id}`: four statements.
pub async fn show(visit: Visit) -> Result<HttpResponse, PageError> {
    let Some(application) = named(&visit).await? else {
        return Ok(visit.not_found());
    };
    let frame = super::frame(&visit, &application);
    let client = &application.client;
    let (metadata, own) = (&client.metadata, path(&client.client_id));
    let nonce = short_id();
    let risky = |uri: &String| {
        let risks = risks(uri, &metadata.redirect_uris, metadata.client_type);
        (uri.clone(), risks.into_iter().map(words::risk).collect())
    };
    let secret = |kept: &Kept| SecretRow {
        path: format!("{own}/secrets/{}", kept.id),
        label: kept.label.clone(),
        created_at: kept.created_at,
        expires_at: kept.expires_at,
    };
    let view = ApplicationPage {
        layout: layout(),
        frame: frame
            .with_command(format!(
                "idp-server client show {}",
                word(&client.client_id)
            ))
            .after(visit.done(&DONE)),
        nonce: nonce.clone(),
        name: client.display_name().to_owned(),
        kind: words::kind(metadata.client_type).0,
        is_foreign: client.registrant == Registrant::Itself,
        is_disabled: client.disabled,
        created_at: application.created_at,
        updated_at: application.updated_at,
        redirect_uris: metadata.redirect_uris.iter().map(risky).collect(),
        post_logout_redirect_uris: metadata.post_logout_redirect_uris.clone(),
        metadata: set(client),
        secrets: metadata
            .needs_secret()
            .then(|| application.secrets.iter().map(secret).collect()),
        connection: connection::of(&visit.state, client, None),
        may_write: visit.administrator.may("clients:write"),
        path: own.clone(),
    };
    Ok(visit.page_with_script(StatusCode::OK, &view, &nonce))
}

/// What is set, as text.
fn set(client: &Client) -> Vec<(&'static str, String)> {
    let all = client.metadata.to_registration_response(&client.client_id);
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Array(values) => {
            let texts = values.iter().filter_map(Value::as_str);
            texts.collect::<Vec<_>>().join(" ")
        }
        other => other.to_string(),
    };
    let present = |name: &&'static str| Some((*name, text(all.get(*name)?)));
    SHOWN.iter().filter_map(present).collect()
}
