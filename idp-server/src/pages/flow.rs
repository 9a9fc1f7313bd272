//! What the pages of one sign-in share: the authorization request that waits, its client, and who
//! is signed in here. Every page sends the browser back to `/oauth2/authorize/{id}`, and nowhere else.

use std::sync::Arc;

use actix_web::HttpResponse;
use serde::Deserialize;
use uuid::Uuid;

use super::{browser::Browser, error, respond::form_target, view};
use crate::{
    config::SecondFactorMode,
    context,
    error::Error,
    oidc::{self, Account, Client, HintClaims, Policy, SecondFactor, Step},
    state::State,
    store::{self, authorization_requests::Waiting, sessions::SignedIn},
};

/// The query of a page that serves a sign-in, or is opened by itself.
#[derive(Deserialize)]
pub struct Query {
    /// The handle of the request that waits.
    pub request: Option<String>,
}

/// An authorization request that waits, with its client.
pub struct Flow {
    /// The request.
    pub waiting: Waiting,
    /// Who sent it.
    pub client: Arc<Client>,
}

impl Flow {
    /// The request of a handle, if this browser began it and it still waits; else the page that
    /// says so.
    pub async fn find(
        state: &State,
        browser: &Browser,
        handle: &str,
    ) -> Result<Result<Self, HttpResponse>, Error> {
        let (Ok(id), Some(hash)) = (Uuid::parse_str(handle), browser.id_hash()) else {
            let known = browser.has_cookies();
            return Ok(Err(if known {
                error::expired(None)
            } else {
                error::no_cookies("/".to_owned())
            }));
        };
        let found =
            store::authorization_requests::find(state.db.read(), id, hash, state.clock.now())
                .await?;
        let Some(waiting) = found else {
            return Ok(Err(error::expired(None)));
        };
        let request = &waiting.request;
        context::prefer(
            request.ui_locales.iter().map(String::as_str),
            request.received_at.unix_timestamp(),
        );
        context::set_back(address(id));
        let Some(client) = state
            .clients
            .find(&state.db, &waiting.request.client_id)
            .await?
        else {
            return Ok(Err(error::expired(None)));
        };
        let current = waiting.request.return_address.is_current(&client);
        if waiting.completed_at.is_some() || client.disabled || !current {
            return Ok(Err(error::expired(Some(&client))));
        }
        Ok(Ok(Self { waiting, client }))
    }

    /// The same for a page that may be opened without a request.
    pub async fn if_any(
        state: &State,
        browser: &Browser,
        handle: Option<&str>,
    ) -> Result<Result<Option<Self>, HttpResponse>, Error> {
        match handle {
            None => Ok(Ok(None)),
            Some(handle) => Ok(Self::find(state, browser, handle).await?.map(Some)),
        }
    }

    /// What has to happen next, and the account that it is about.
    pub fn next_step<'a>(
        &self,
        state: &State,
        accounts: &'a [SignedIn],
    ) -> (Step, Option<&'a SignedIn>) {
        next_step(state, &self.waiting.request, &self.client, accounts)
    }

    /// The address that every page of this flow ends at.
    pub fn address(&self) -> String {
        address(self.waiting.id)
    }

    /// CSP sources of the application: the redirect after a form may lead there.
    pub fn form_targets(&self) -> Vec<String> {
        form_target(self.waiting.request.return_address.redirect_uri())
            .into_iter()
            .collect()
    }

    /// The picture of the application, if there is one to show.
    pub async fn logo(&self, state: &State) -> Result<Option<view::ImageSource>, Error> {
        let shown = state.logos.shown(&self.client).await?;
        Ok(shown.map(|uri| view::ImageSource::of_client(&self.client.client_id, uri)))
    }

    /// The frame of a page for this application.
    pub fn layout(&self) -> view::Layout {
        super::layout_for(self.client.display_name())
    }
}

fn address(id: Uuid) -> String {
    format!("/oauth2/authorize/{id}")
}

/// [`oidc::next_step()`] for the accounts of a browser. One who is leaving is signed in for no application.
pub fn next_step<'a>(
    state: &State,
    request: &oidc::AuthorizationRequest,
    client: &Client,
    accounts: &'a [SignedIn],
) -> (Step, Option<&'a SignedIn>) {
    let now = state.clock.now();
    let staying = || accounts.iter().filter(|one| one.delete_after.is_none());
    let judged: Vec<Account> = staying()
        .map(|signed_in| signed_in.account.clone())
        .collect();
    let (step, index) = oidc::next_step(request, client, &judged, &required(state), now);
    (step, index.and_then(|index| staying().nth(index)))
}

/// What this installation asks of everybody.
pub fn required(state: &State) -> Policy<'_> {
    Policy {
        second_factor: match state.config.sessions.second_factor {
            SecondFactorMode::Optional => SecondFactor::Optional,
            SecondFactorMode::Required => SecondFactor::Required,
        },
        verified_email: state.config.sign_in.verified_email,
        terms: state
            .config
            .terms
            .as_ref()
            .map(|terms| terms.version.as_str()),
        passkeys: state.passkeys.is_some(),
    }
}

/// The path of the page of a step, for those who are signed in in this browser.
pub fn page(step: Step, signed_in: &[SignedIn]) -> &'static str {
    let leaving = |one: &SignedIn| one.delete_after.is_some();
    match step {
        // To sign in once more would lead back here.
        Step::Login if !signed_in.is_empty() && signed_in.iter().all(leaving) => {
            super::account::delete::PATH
        }
        Step::Consent => "/consent",
        Step::SelectAccount => "/select-account",
        Step::SecondFactor => "/login/totp",
        Step::Passkey => "/login/passkey",
        Step::Act(queue) => super::actions::page(queue),
        Step::Login | Step::Issue | Step::Refuse(_) => "/login",
    }
}

/// Whom the hint of a request names; the nil UUID, which is nobody's, for a forged one.
pub fn hinted(state: &State, hint: Option<&str>) -> Option<Uuid> {
    let claims = hint.map(|hint| hint_claims(state, hint))?;
    Some(
        claims
            .and_then(|claims| claims.sub.parse().ok())
            .unwrap_or(Uuid::nil()),
    )
}

/// What an `id_token_hint` says, if this issuer signed it; it may have expired.
pub fn hint_claims(state: &State, hint: &str) -> Option<HintClaims> {
    let header = keys::jws::peek(hint).ok()?;
    if !header.is_type(oidc::ID_TOKEN_TYP) {
        return None;
    }
    let claims = state
        .keyring
        .verify(hint, &header.kid?, state.clock.now())?;
    oidc::check_id_token_hint(&claims, state.issuer()).ok()
}

/// Who is signed in in this browser, with what each allowed `client_id`: one statement.
pub async fn accounts(
    state: &State,
    browser: &Browser,
    client_id: Option<&str>,
) -> Result<Vec<SignedIn>, Error> {
    let Some(hash) = browser.session_hash() else {
        return Ok(Vec::new());
    };
    let idle = state.config.sessions.idle_timeout;
    Ok(
        store::sessions::of_browser(state.db.read(), hash, client_id, idle, state.clock.now())
            .await?,
    )
}

/// A person as shown to that person; one who has proved only half of it reads nothing that they did not type.
pub fn shown(signed_in: &SignedIn) -> view::Account {
    let whole = !signed_in.account.owes_second_factor();
    view::Account {
        name: signed_in.name.clone().filter(|_| whole),
        label: signed_in.email.clone(),
    }
}
