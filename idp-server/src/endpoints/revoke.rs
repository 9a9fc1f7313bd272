//! POST `/oauth2/revoke` (RFC 7009).

use actix_web::{HttpRequest, HttpResponse, http::header, web};
use time::{Duration, OffsetDateTime};

use super::{client_authentication::authenticate, form, introspect::find_access_token};
use crate::{
    context::Context,
    error::{Error, JsonError},
    oidc::Client,
    secret::SecretHash,
    state::State,
    store::{self, audit_events::Event},
};

/// The revocation endpoint: 200 says that the token is dead, or that it never was one of this
/// client's (RFC 7009 2.2). What could not be stored is never answered with 200.
pub async fn revoke(
    request: HttpRequest,
    body: web::Bytes,
    state: web::Data<State>,
    context: Context,
) -> Result<HttpResponse, JsonError> {
    let now = state.clock.now();
    let parameters = form(&request, &body)?;
    let client = authenticate(&state, &context, &request, &parameters).await?;
    let token = parameters.require("token")?;
    if !access_token(&state, &context, &client, token).await? {
        refresh_token(&state, &client, token, now).await?;
    }
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .finish())
}

/// An access token dies alone; its grant lives on.
async fn access_token(
    state: &State,
    context: &Context,
    client: &Client,
    token: &str,
) -> Result<bool, Error> {
    let now = state.clock.now();
    let Some(found) = find_access_token(state, token, now).await? else {
        return Ok(false);
    };
    let claims = found.claims();
    if claims.client_id != client.client_id {
        return Ok(true);
    }
    // Any time after its expiry will do: the row only has to outlive the token.
    let expires_at = now + Duration::seconds((claims.exp - now.unix_timestamp()).max(0) + 60);
    let request_id = context.request_id.clone();
    let revoked = state.db.write(move |txn| {
        Box::pin(async move {
            let claims = found.claims();
            store::revoked_tokens::add(txn, &claims.jti, expires_at).await?;
            let event = Event {
                kind: "access_token.revoked",
                client_id: Some(claims.client_id.clone()),
                grant_id: claims.grant_id,
                request_id: Some(request_id),
                ..Event::default()
            };
            store::audit_events::record(txn, event, now).await
        })
    });
    revoked.await?;
    Ok(true)
}

/// A refresh token takes its whole grant with it (RFC 7009 2.1).
async fn refresh_token(
    state: &State,
    client: &Client,
    token: &str,
    now: OffsetDateTime,
) -> Result<(), Error> {
    let found = store::refresh_tokens::find(state.db.read(), SecretHash::of(token)).await?;
    if let Some((row, owner)) = found
        && owner == client.client_id
    {
        let revoked = state.db.write_one(move |one| {
            Box::pin(async move { store::grants::revoke(&one, row.grant_id, now).await })
        });
        revoked.await?;
    }
    Ok(())
}
