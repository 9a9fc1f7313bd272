//! POST `/oauth2/token` (RFC 6749 3.2): authenticate the client, redeem what it presents, issue.

mod authorization_code;
mod client_credentials;
mod refresh_token;

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, http::header, web};

use super::{client_authentication::authenticate, form};
use crate::{
    context::Context,
    error::{Error, JsonError},
    issue::{self, AccessToken, Authorization},
    oidc::{Client, ErrorCode, GrantRequest},
    secret::Secret,
    state::State,
    store::{self, ConnectionTrait, DbErr, Redemption, grants::Subject},
};

/// What a grant type gave.
struct Granted {
    authorization: Authorization,
    access: AccessToken,
    refresh: Option<Secret>,
}

/// The token endpoint.
pub async fn token(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, JsonError> {
    let now = state.clock.now();
    let parameters = form(&request, &body)?;
    let client = authenticate(&state, &context, &request, &parameters).await?;
    let grant = GrantRequest::parse(&parameters, &client)?;
    // A program that acts for itself gets no ID token.
    if !matches!(grant, GrantRequest::ClientCredentials { .. }) {
        let algorithm = client.metadata.id_token_signed_response_alg;
        state.keyring.look_for(algorithm, now).await?;
    }
    let redemption = match grant {
        GrantRequest::AuthorizationCode {
            code,
            redirect_uri,
            code_verifier,
        } => {
            let presented = authorization_code::Presented {
                code,
                redirect_uri,
                code_verifier,
            };
            authorization_code::redeem(&state, &context, client, presented, now).await?
        }
        GrantRequest::RefreshToken {
            refresh_token,
            scope,
        } => refresh_token::redeem(&state, &context, client, (refresh_token, scope), now).await?,
        GrantRequest::ClientCredentials { scope } => {
            client_credentials::grant(&state, client, scope, now).await?
        }
    };
    let granted = match redemption {
        Redemption::Granted(granted) => granted,
        Redemption::Replayed(grant) => {
            revoke_replayed(&state, &context, grant).await?;
            return Err(invalid_grant(
                "This was used before; as a precaution everything issued on its grant was revoked.",
            )
            .into());
        }
        Redemption::Refused(reason) => return Err(invalid_grant(reason).into()),
    };
    let tokens = issue::issue(
        &state,
        &granted.authorization,
        &granted.access,
        granted.refresh.as_ref(),
        now,
    )?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .json(tokens))
}

fn invalid_grant(reason: &'static str) -> Error {
    Error::refused(ErrorCode::InvalidGrant, reason)
}

/// A statement of its own, after the redemption has been given up.
async fn revoke_replayed(state: &State, context: &Context, grant: uuid::Uuid) -> Result<(), Error> {
    let now = state.clock.now();
    let event = store::audit_events::Event {
        kind: "grant.replayed",
        grant_id: Some(grant),
        ip: Some(context.ip_text()),
        request_id: Some(context.request_id.clone()),
        ..store::audit_events::Event::default()
    };
    let replayed = state.db.write(move |txn| {
        Box::pin(async move {
            store::grants::revoke(txn, grant, now).await?;
            store::audit_events::record(txn, event, now).await
        })
    });
    Ok(replayed.await?)
}

/// What the transaction of a redemption ends with, when it does not grant: everything is rolled
/// back but the count of tries.
fn subject_of(client: Arc<Client>, scope: crate::oidc::Scope, subject: Subject) -> Authorization {
    Authorization {
        client,
        scope,
        subject: Some(subject),
    }
}

/// Stores an opaque access token; a JWT needs no row.
async fn keep(
    conn: &impl ConnectionTrait,
    access: &AccessToken,
    authorization: &Authorization,
) -> Result<(), DbErr> {
    let Some(value) = &access.opaque else {
        return Ok(());
    };
    let grant = authorization
        .subject
        .as_ref()
        .map(|subject| subject.grant_id);
    store::access_tokens::create(conn, value.hash(), grant, &access.claims, access.expires_at).await
}
