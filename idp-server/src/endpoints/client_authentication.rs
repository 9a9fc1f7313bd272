//! Who is calling? RFC 6749 2.3, RFC 7523, OIDC Core 9. The client is authenticated before anything
//! that it presents is touched.

use std::sync::Arc;

use actix_web::{HttpRequest, http::header::HeaderValue};
use serde_json::json;

use keys::PublicKey;

use crate::{
    context::Context,
    error::{Error, JsonError},
    oidc::{
        self, AssertionClaims, AuthMethod, Client, ErrorCode, Parameters, PresentedCredentials,
        Refusal,
    },
    secret::SecretHash,
    state::{State, failures::LIMIT},
    store::{self, audit_events::Event},
};

/// Authenticates the client of a request to the token endpoint or its siblings. A public client
/// passes by its id alone.
pub async fn authenticate(
    state: &State,
    context: &Context,
    request: &HttpRequest,
    parameters: &Parameters,
) -> Result<Arc<Client>, JsonError> {
    let header = request.headers().get("authorization");
    let checked = read_and_check(state, context, header, parameters).await;
    checked.map_err(|error| match error {
        // RFC 6749 5.2: who tried it by the header is told how.
        Error::Refused(refusal) if header.is_some() && refusal.code == ErrorCode::InvalidClient => {
            JsonError::challenging(refusal, "Basic realm=\"OAuth\", charset=\"UTF-8\"")
        }
        other => other.into(),
    })
}

async fn read_and_check(
    state: &State,
    context: &Context,
    header: Option<&HeaderValue>,
    parameters: &Parameters,
) -> Result<Arc<Client>, Error> {
    let header = header
        .map(HeaderValue::to_str)
        .transpose()
        .map_err(|_| invalid("The Authorization header is not readable."))?;
    let presented = PresentedCredentials::parse(header, parameters)?;
    check(state, context, &presented).await
}

fn invalid(description: &'static str) -> Refusal {
    Refusal::new(ErrorCode::InvalidClient, description)
}

async fn check(
    state: &State,
    context: &Context,
    presented: &PresentedCredentials,
) -> Result<Arc<Client>, Error> {
    let now = state.clock.now();
    let mut stopped = false;
    let mut refusal = invalid("The client is unknown, or its credentials are wrong.");
    for client_id in presented.client_ids() {
        let Some(client) = state.clients.find(&state.db, client_id).await? else {
            stopped |= failed(state, context, presented.method(), (client_id, None));
            continue;
        };
        if client.disabled {
            failed(
                state,
                context,
                presented.method(),
                (client_id, Some(&client)),
            );
            refusal = invalid("The client is disabled.");
            continue;
        }
        let checked = match presented {
            PresentedCredentials::Basic { .. } | PresentedCredentials::Post { .. } => presented
                .secrets(client_id)
                .map(|secret| {
                    oidc::check_secret(&client, presented.method(), &SecretHash::of(secret).0, now)
                })
                .reduce(Result::or)
                .unwrap_or_else(|| Err(invalid("The client's credentials are missing."))),
            PresentedCredentials::None { .. } => oidc::check_public(&client),
            PresentedCredentials::Assertion { assertion, .. } => {
                match check_assertion(state, &client, assertion).await {
                    Err(Error::Refused(refusal)) => Err(refusal),
                    Err(other) => return Err(other),
                    Ok(()) => Ok(()),
                }
            }
        };
        match checked {
            Ok(()) => return Ok(client),
            Err(wrong) => {
                stopped |= failed(
                    state,
                    context,
                    presented.method(),
                    (client_id, Some(&client)),
                );
                refusal = wrong;
            }
        }
    }
    tracing::info!(client_id = presented.client_ids().next(), reason = %refusal.description, "client authentication failed");
    if stopped {
        return Err(Error::refused(
            ErrorCode::SlowDown,
            "Too many wrong credentials for this client. Wait a minute.",
        ));
    }
    Err(refusal.into())
}

/// Counts wrong credentials; whether there were too many before. Asked only of what is wrong: otherwise anyone could
/// lock a client out by guessing.
///
/// The first of a minute and the one that is the last to be looked at are recorded, beside the requests: an answer takes as
/// long for a client that there is as for any other, and no guess costs a commit.
fn failed(
    state: &State,
    context: &Context,
    method: AuthMethod,
    (client_id, client): (&str, Option<&Client>),
) -> bool {
    if state.failures.is_stopped(client_id, context.ip) {
        return true;
    }
    let kind = match state.failures.count(client_id, context.ip) {
        1 => "client.refused",
        LIMIT => "client.throttled",
        _ => return false,
    };
    let event = Event {
        // Where no client is of that name, what was sent as one may be a secret in the wrong place.
        client_id: client.map(|client| client.client_id.clone()),
        details: Some(json!({"method": method})),
        ..Event::of_request(kind, context)
    };
    state.failures.note(event, context.ip, state.clock.now());
    false
}

/// RFC 7523 3, with the keys that the client registered or serves at its `jwks_uri`.
async fn verified_assertion(
    state: &State,
    client: &Client,
    assertion: &str,
) -> Result<AssertionClaims, Error> {
    let now = state.clock.now();
    let token_endpoint = format!("{}/oauth2/token", state.issuer());
    let audiences = [state.issuer(), &token_endpoint];
    let judge =
        |keys: &[PublicKey]| oidc::check_assertion(client, keys, assertion, &audiences, now);
    let unusable = || invalid("The client's keys cannot be read: see its jwks or jwks_uri.");
    let uri = match (&client.metadata.jwks, &client.metadata.jwks_uri) {
        (Some(jwks), _) => {
            return Ok(judge(
                &PublicKey::set_from_jwks(jwks).map_err(|_| unusable())?,
            )?);
        }
        (None, Some(uri)) => uri,
        (None, None) => {
            return Err(
                invalid("This client has no keys to verify a client_assertion with.").into(),
            );
        }
    };
    let kid = keys::jws::peek(assertion)
        .map_err(|_| invalid("The client_assertion is not a JWT that we can verify."))?
        .kid;
    let keys = state.client_keys.at(uri, kid.as_deref()).await;
    let keys = keys.map_err(|_| unusable())?;
    match judge(&keys) {
        // A key without an id, or with one that was used again, may have been replaced.
        Err(refusal) if keys::jws::verify_any(assertion, keys.iter()).is_err() => {
            match state.client_keys.newer(uri, &keys).await {
                Some(newer) => Ok(judge(&newer)?),
                None => Err(refusal.into()),
            }
        }
        judged => Ok(judged?),
    }
}

/// `private_key_jwt`: the signature first, then the claims, then the `jti`, which counts once. What
/// has a bad signature burns no `jti`.
async fn check_assertion(state: &State, client: &Client, assertion: &str) -> Result<(), Error> {
    let claims = verified_assertion(state, client, assertion).await?;
    let client_id = client.client_id.clone();
    let fresh = state
        .db
        .write_one(move |one| {
            Box::pin(async move {
                store::used_assertions::redeem(
                    &one,
                    &client_id,
                    &claims.jti,
                    crate::clock::storable(claims.exp),
                )
                .await
            })
        })
        .await?;
    if fresh {
        Ok(())
    } else {
        Err(invalid("This client_assertion was used before: each needs a jti of its own.").into())
    }
}

#[cfg(test)]
mod tests;
