//! Who is calling? RFC 6749 2.3, RFC 7523, OIDC Core 9. The client is authenticated before anything
//! that it presents is touched.

use std::sync::Arc;

use actix_web::HttpRequest;

use crate::{
    context::Context,
    error::{Error, JsonError},
    oidc::{self, AuthMethod, Client, ErrorCode, Parameters, PresentedCredentials, Refusal},
    secret::SecretHash,
    state::State,
    store,
};

/// Authenticates the client of a request to the token endpoint or its siblings. A public client
/// passes by its id alone.
pub async fn authenticate(
    state: &State,
    context: &Context,
    request: &HttpRequest,
    parameters: &Parameters,
) -> Result<Arc<Client>, JsonError> {
    let header = match request.headers().get("authorization") {
        Some(value) => Some(value.to_str().map_err(|_| invalid("The Authorization header is not readable."))?),
        None => None,
    };
    let presented = PresentedCredentials::parse(header, parameters)?;
    let basic = matches!(presented, PresentedCredentials::Basic { .. });
    let checked = check(state, context, &presented).await;
    checked.map_err(|error| match error {
        Error::Refused(refusal) if basic && refusal.code == ErrorCode::InvalidClient => {
            JsonError::challenging(refusal, "Basic realm=\"OAuth\", charset=\"UTF-8\"")
        }
        other => other.into(),
    })
}

fn invalid(description: &'static str) -> Refusal {
    Refusal::new(ErrorCode::InvalidClient, description)
}

async fn check(state: &State, context: &Context, presented: &PresentedCredentials) -> Result<Arc<Client>, Error> {
    let now = state.clock.now();
    let mut refusal = invalid("The client is unknown, or its credentials are wrong.");
    for client_id in presented.client_ids() {
        if state.failures.is_stopped(client_id, context.ip) {
            return Err(Error::refused(ErrorCode::SlowDown, "Too many wrong credentials for this client. Wait a minute."));
        }
        let Some(client) = state.clients.find(&state.db, client_id).await? else {
            state.failures.count(client_id, context.ip);
            continue;
        };
        if client.disabled {
            refusal = invalid("The client is disabled.");
            continue;
        }
        let checked = match presented {
            PresentedCredentials::Basic { readings } => readings
                .iter()
                .filter(|(id, _)| id == client_id)
                .map(|(_, secret)| check_secret(&client, AuthMethod::ClientSecretBasic, secret, now))
                .reduce(Result::or)
                .unwrap_or_else(|| Err(invalid("The client's credentials are missing."))),
            PresentedCredentials::Post { client_secret, .. } => {
                check_secret(&client, AuthMethod::ClientSecretPost, client_secret, now)
            }
            PresentedCredentials::None { .. } if client.is_public() => Ok(()),
            PresentedCredentials::None { .. } => {
                Err(invalid("This client is confidential: it must authenticate, for instance by HTTP Basic."))
            }
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
                state.failures.count(client_id, context.ip);
                refusal = wrong;
            }
        }
    }
    tracing::info!(client_id = presented.client_ids().next(), reason = %refusal.description, "client authentication failed");
    Err(refusal.into())
}

fn check_secret(client: &Client, method: AuthMethod, secret: &str, now: time::OffsetDateTime) -> Result<(), Refusal> {
    oidc::check_secret(client, method, &SecretHash::of(secret).0, now)
}

/// `private_key_jwt`: the signature first, then the claims, then the `jti`, which counts once. What
/// has a bad signature burns no `jti`.
async fn check_assertion(state: &State, client: &Client, assertion: &str) -> Result<(), Error> {
    let now = state.clock.now();
    let unusable = || invalid("The client's keys cannot be read: see its jwks or jwks_uri.");
    let keys = match (&client.metadata.jwks, &client.metadata.jwks_uri) {
        (Some(jwks), _) => Arc::new(keys::PublicKey::set_from_jwks(jwks).map_err(|_| unusable())?),
        (None, Some(uri)) => {
            let kid = keys::jws::peek(assertion).map_err(|_| invalid("The client_assertion is not a JWT that we can verify."))?.kid;
            state.client_keys.at(uri, kid.as_deref()).await.map_err(|_| unusable())?
        }
        (None, None) => return Err(invalid("This client has no keys to verify a client_assertion with.").into()),
    };
    let token_endpoint = format!("{}/oauth2/token", state.issuer());
    let claims = oidc::check_assertion(client, &keys, assertion, &[state.issuer(), &token_endpoint], now)?;
    let client_id = client.client_id.clone();
    let fresh = state
        .db
        .write(move |txn| {
            Box::pin(async move { store::used_assertions::redeem(txn, &client_id, &claims.jti, crate::clock::storable(claims.exp)).await })
        })
        .await?;
    if fresh { Ok(()) } else { Err(invalid("This client_assertion was used before: each needs a jti of its own.").into()) }
}
