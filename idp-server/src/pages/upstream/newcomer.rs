//! `/upstream/{id}`: somebody whom a provider knows and nobody here is linked to. They may make an account, where that is
//! allowed, or sign in to the one that they have and link it there; an address alone links nothing.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use uuid::Uuid;

use super::{
    arrive::{Arrival, Founding, found},
    button,
};
use crate::{
    authn::upstream::{Identity, request_row},
    config::SignupMode,
    context::{Context, texts},
    error::Error,
    oidc::Parameters,
    pages::{
        browser::{Browser, see_other},
        destination::{ConsolePath, Destination},
        error::{self, PageError},
        flow::Flow,
        layout,
        respond::{form_target, render},
        terms,
        view::{FormErrors, NewcomerPage, NewcomerState, Owner},
    },
    state::State,
    store::{
        self,
        db::taken,
        upstream_providers::Provider,
        upstream_requests::{Purpose, Waiting},
        users::NewUser,
    },
};

/// A newcomer of this browser.
pub struct Newcomer {
    /// The handle.
    pub id: Uuid,
    /// Who they are.
    pub identity: Identity,
    /// Who says so.
    pub provider: Provider,
    /// Where they wanted to go.
    pub destination: Destination,
}

impl Newcomer {
    /// The newcomer of a handle; none when they are of another browser, took too long, or have decided.
    pub async fn find(state: &State, browser: &Browser, id: &str) -> Result<Option<Self>, Error> {
        let (Ok(id), Some(hash)) = (id.parse::<Uuid>(), browser.id_hash()) else {
            return Ok(None);
        };
        let now = state.clock.now();
        let found = store::upstream_requests::find_newcomer(state.db.read(), id, hash, now).await?;
        let Some(waiting) = found else {
            return Ok(None);
        };
        let enabled = state.upstream.enabled(&state.db).await?;
        let provider = enabled
            .into_iter()
            .find(|one| one.id == waiting.provider_id);
        let Some(provider) = provider else {
            return Ok(None);
        };
        Ok(Some(Self {
            id,
            identity: opened(state, &waiting)?,
            provider,
            destination: Destination::kept(waiting.request_id, waiting.next.as_deref()),
        }))
    }

    /// The page of the account that links this newcomer to whoever is signed in there.
    fn way_to_link(&self) -> String {
        let path = format!("{}/{}", crate::pages::account::upstream::PATH, self.id);
        let console = ConsolePath::parse(&path).map_or(Destination::Home, Destination::Console);
        console.page("/login")
    }

    /// What they may do. What an unverified address says counts for nothing (R100).
    async fn state(&self, state: &State) -> Result<NewcomerState, Error> {
        let proven = self.identity.proven_email();
        let proven = proven.filter(|email| store::users::check_email(email).is_ok());
        let open = state.config.signup.mode == SignupMode::Open || self.provider.create_accounts;
        let Some(email) = proven else {
            return Ok(if open {
                NewcomerState::Unproven
            } else {
                NewcomerState::Stranger
            });
        };
        let email = email.to_owned();
        if let Some(owner) = self.elsewhere(state, &email).await? {
            return Ok(NewcomerState::Elsewhere(owner));
        }
        let known = store::users::find(state.db.read(), &email).await?;
        let own = self.provider.domains.is_empty() || self.provider.owns(&email);
        Ok(match known {
            Some(_) => NewcomerState::Known(email),
            None if open && own => NewcomerState::May(email),
            None => NewcomerState::Stranger,
        })
    }

    /// Where people with this address sign in, if that is at another provider.
    async fn elsewhere(&self, state: &State, email: &str) -> Result<Option<Owner>, Error> {
        if self.provider.owns(email) {
            return Ok(None);
        }
        let owner = state.upstream.of_address(&state.db, email).await?;
        Ok(owner.map(|owner| Owner {
            domain: email.rsplit('@').next().unwrap_or_default().to_owned(),
            button: button(&owner),
            target: form_target(&owner.issuer),
        }))
    }
}

fn opened(state: &State, waiting: &Waiting) -> Result<Identity, Error> {
    let row = request_row(waiting.id);
    let opened = state.sealer.open(&waiting.sealed_values, &row);
    let opened = opened.map_err(anyhow::Error::from)?;
    Ok(serde_json::from_slice(&opened).map_err(anyhow::Error::from)?)
}

/// GET `/upstream/{id}`.
pub async fn show(
    request: HttpRequest,
    id: web::Path<String>,
    state: web::Data<State>,
) -> Result<HttpResponse, PageError> {
    let browser = Browser::of(&request, &state);
    let Some(newcomer) = Newcomer::find(&state, &browser, &id).await? else {
        return Ok(error::expired(None));
    };
    let name = newcomer.identity.name.clone().unwrap_or_default();
    let what = newcomer.state(&state).await?;
    let shown = Shown {
        what,
        name,
        errors: FormErrors::none(),
    };
    Ok(page(&state, &browser, &newcomer, shown).await?)
}

struct Shown {
    what: NewcomerState,
    name: String,
    errors: FormErrors,
}

async fn page(
    state: &State,
    browser: &Browser,
    newcomer: &Newcomer,
    shown: Shown,
) -> Result<HttpResponse, Error> {
    let flow = match newcomer.destination.flow(state, browser).await? {
        Ok(flow) => flow,
        Err(page) => return Ok(page),
    };
    let status = if shown.errors.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::BAD_REQUEST
    };
    let id = newcomer.id.to_string();
    let view = NewcomerPage {
        layout: flow.as_ref().map_or_else(layout, Flow::layout),
        csrf: browser.csrf(&["upstream", &id]),
        begin: browser.csrf(&[]),
        destination: newcomer.destination.field(),
        id,
        provider: newcomer.provider.name.clone(),
        state: shown.what,
        name: shown.name,
        sign_in: newcomer.way_to_link(),
        terms: terms::note(state),
        errors: shown.errors,
    };
    let mut targets = flow.as_ref().map(Flow::form_targets).unwrap_or_default();
    if let NewcomerState::Elsewhere(owner) = &view.state {
        targets.extend(owner.target.clone());
    }
    Ok(render(status, &view, &targets))
}

fn named(form: &Parameters) -> (String, FormErrors) {
    let name = form.get("name").unwrap_or_default().trim().to_owned();
    let wrong = if name.is_empty() {
        vec![("name", "registration-name-missing")]
    } else if name.chars().count() > 200 {
        vec![("name", "registration-name-long")]
    } else {
        Vec::new()
    };
    let errors = FormErrors::of(&texts(), &wrong);
    (name, errors)
}

/// POST `/upstream/{id}`: makes the account.
pub async fn submit(
    request: HttpRequest,
    id: web::Path<String>,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, PageError> {
    let browser = Browser::of(&request, &state);
    if !browser.has_cookies() {
        return Ok(error::no_cookies("/login".to_owned()));
    }
    let form = browser.form(&request, &body, &state, &["upstream", &id])?;
    let Some(newcomer) = Newcomer::find(&state, &browser, &id).await? else {
        return Ok(error::expired(None));
    };
    let what = newcomer.state(&state).await?;
    let (name, errors) = named(&form);
    let NewcomerState::May(email) = &what else {
        return Ok(see_other(&format!("/upstream/{}", newcomer.id), None));
    };
    if !errors.is_empty() {
        let shown = Shown { what, name, errors };
        return Ok(page(&state, &browser, &newcomer, shown).await?);
    }
    let founding = Founding {
        id: newcomer.id,
        user: NewUser {
            email: email.clone(),
            email_verified: true,
            name: Some(name),
            ..NewUser::default()
        },
        identity: newcomer.identity.clone(),
        terms: terms::accepted(&state, &form),
    };
    let arrival = Arrival {
        browser: &browser,
        provider: &newcomer.provider,
        destination: &newcomer.destination,
        purpose: Purpose::Newcomer,
        login: false,
    };
    match found(&state, &context, &arrival, founding).await {
        Ok(Some(on)) => Ok(on),
        Ok(None) => Ok(error::expired(None)),
        // Somebody has got an account with that address meanwhile: the page says so.
        Err(Error::Internal(cause)) if is_taken(&cause) => {
            Ok(see_other(&format!("/upstream/{}", newcomer.id), None))
        }
        Err(error) => Err(error.into()),
    }
}

fn is_taken(cause: &anyhow::Error) -> bool {
    cause
        .downcast_ref::<store::DbErr>()
        .is_some_and(|error| taken(error).is_some())
}
