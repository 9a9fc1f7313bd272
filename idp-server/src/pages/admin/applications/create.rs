//! `/admin/applications/new`: three fields, and then all that the application needs, its secret this once.

use actix_web::{HttpResponse, http::StatusCode};
use serde_json::{Map, Value};

use super::{LONGEST_NAME, PATH, connection, path, word, words};
use crate::{
    context,
    error::Error,
    oidc::{Client, ClientMetadata, ClientType, Registrant},
    pages::{
        admin::visit::Visit,
        browser::missing,
        error::PageError,
        layout,
        view::{FormErrors, Kind, MadePage, NewApplicationPage},
    },
    secret::{self, CLIENT_ID_LENGTH, Secret},
    store::{self, audit_events::Event, clients::rooms},
};

const HERE: &str = "/admin/applications/new";
/// The fields of the form.
pub const FIELDS: &[&str] = &["client_id", "name", "type", "redirect_uri"];

/// What was entered.
struct Entered {
    client_id: String,
    name: String,
    kind: ClientType,
    redirect_uri: String,
}

/// GET `/admin/applications/new`.
pub fn show(visit: Visit) -> HttpResponse {
    let entered = Entered {
        client_id: secret::client_id(),
        name: String::new(),
        kind: ClientType::Web,
        redirect_uri: String::new(),
    };
    page(visit, StatusCode::OK, entered, FormErrors::none())
}

fn page(visit: Visit, status: StatusCode, entered: Entered, errors: FormErrors) -> HttpResponse {
    let kind = |kind: ClientType| {
        let (words, about) = words::kind(kind);
        Kind {
            value: kind.as_str(),
            words,
            about,
            is_chosen: kind == entered.kind,
        }
    };
    let command = "idp-server client create --name NAME --type web --redirect-uri URI";
    let view = NewApplicationPage {
        layout: layout(),
        frame: visit
            .frame(PATH)
            .below(HERE, context::texts().t("admin-apps-new"))
            .with_command(command),
        client_id: entered.client_id,
        name: entered.name,
        redirect_uri: entered.redirect_uri,
        kinds: ClientType::ALL.map(kind).into(),
        errors,
    };
    visit.page(status, &view)
}

/// POST `/admin/applications/new`. A form that is sent again, by a reload or by going back, leads to the page of the application
/// that it made: a secret is shown once.
pub async fn submit(visit: Visit) -> Result<HttpResponse, PageError> {
    let entered = entered(&visit)?;
    let metadata = match judge(&entered) {
        Ok(metadata) => metadata,
        Err(errors) => {
            return Ok(page(
                visit,
                StatusCode::UNPROCESSABLE_ENTITY,
                entered,
                errors,
            ));
        }
    };
    let secret = metadata.needs_secret().then(Secret::generate);
    let made = register(&visit, &entered.client_id, &metadata, secret.as_ref()).await;
    match made {
        Ok(Some(())) => {}
        Ok(None) => return sent_again(visit, &entered.client_id).await,
        Err(error) if error.is_taken() => return sent_again(visit, &entered.client_id).await,
        Err(error) => return Err(error.into()),
    }
    let client = Client {
        client_id: entered.client_id,
        metadata,
        registrant: Registrant::Admin,
        secrets: Vec::new(),
        disabled: false,
    };
    Ok(made_page(visit, &client, secret.as_ref(), "admin-app-made"))
}

/// The way on from a form that was sent before: to what it made, if that is still there.
pub(super) async fn sent_again(visit: Visit, client_id: &str) -> Result<HttpResponse, PageError> {
    let found = rooms::find(visit.state.db.read(), client_id).await?;
    let to = found.map_or_else(|| PATH.to_owned(), |_| path(client_id));
    Ok(visit.on(&format!("{to}?done=again")))
}

/// Shows what has just been made.
pub(super) fn made_page(
    visit: Visit,
    client: &Client,
    secret: Option<&Secret>,
    heading: &'static str,
) -> HttpResponse {
    let secret = secret.map(Secret::expose);
    let nonce = secret::short_id();
    let path = path(&client.client_id);
    let view = MadePage {
        // It has no address of its own.
        layout: layout().only_now(),
        frame: visit
            .frame(PATH)
            .below(path.clone(), client.display_name())
            .with_command(format!(
                "idp-server client show {}",
                word(&client.client_id)
            )),
        connection: connection::of(&visit.state, client, secret),
        secret: secret.map(str::to_owned),
        heading,
        path,
        nonce: nonce.clone(),
    };
    visit.page_with_script(StatusCode::OK, &view, &nonce)
}

fn entered(visit: &Visit) -> Result<Entered, PageError> {
    let client_id = visit.needed("client_id")?;
    let ours = client_id.len() == CLIENT_ID_LENGTH
        && client_id.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let kind = visit.needed("type")?.parse().ok();
    Ok(Entered {
        client_id: Some(client_id)
            .filter(|_| ours)
            .ok_or_else(|| missing("client_id"))?
            .to_owned(),
        name: visit.field("name").trim().to_owned(),
        kind: kind.ok_or_else(|| missing("type"))?,
        redirect_uri: visit.field("redirect_uri").trim().to_owned(),
    })
}

/// The metadata, by the same judge and with the same defaults as at the command line.
fn judge(entered: &Entered) -> Result<ClientMetadata, FormErrors> {
    let texts = context::texts();
    let mut errors = FormErrors::none();
    if !is_name(&entered.name) {
        errors.add("name", texts.t("admin-app-name-wrong"));
    }
    let redirects = matches!(
        entered.kind,
        ClientType::Web | ClientType::Spa | ClientType::Native
    );
    if redirects && entered.redirect_uri.is_empty() {
        errors.add("redirect_uri", texts.t("admin-app-redirect-missing"));
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let mut members = Map::new();
    members.insert("client_name".to_owned(), entered.name.as_str().into());
    if !entered.redirect_uri.is_empty() {
        let uris = vec![entered.redirect_uri.clone()];
        members.insert("redirect_uris".to_owned(), uris.into());
    }
    let judged = ClientMetadata::resolve(&Value::Object(members), entered.kind, Registrant::Admin);
    judged.map_err(|refusal| {
        let (member, reason) = words::reason(&refusal);
        let field = if member == "client_name" {
            "name"
        } else {
            "redirect_uri"
        };
        FormErrors::one(field, texts.with("admin-app-refused", "reason", reason))
    })
}

/// Whether people can read it as a name.
pub(super) fn is_name(text: &str) -> bool {
    let length = text.chars().count();
    (1..=LONGEST_NAME).contains(&length) && !text.chars().any(char::is_control)
}

async fn register(
    visit: &Visit,
    client_id: &str,
    metadata: &ClientMetadata,
    secret: Option<&Secret>,
) -> Result<Option<()>, Error> {
    let now = visit.state.clock.now();
    let event = Event {
        client_id: Some(client_id.to_owned()),
        ..visit.event("client.created")
    };
    let (id, metadata, hash) = (
        client_id.to_owned(),
        metadata.clone(),
        secret.map(Secret::hash),
    );
    let work = visit.write_once(client_id.to_owned(), move |txn| {
        Box::pin(async move {
            store::clients::create(txn, &id, &metadata, Registrant::Admin, now).await?;
            if let Some(hash) = hash {
                store::clients::add_secret(txn, &id, hash, now).await?;
            }
            Ok(store::audit_events::record(txn, event, now).await?)
        })
    });
    work.await
}
