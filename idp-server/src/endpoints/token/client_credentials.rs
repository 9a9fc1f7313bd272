//! `grant_type=client_credentials` (RFC 6749 4.4): no statement and one signature for a JWT.

use std::sync::Arc;

use time::OffsetDateTime;

use super::{Granted, keep};
use crate::{
    error::Error,
    issue::Authorization,
    oidc::{Client, ErrorCode, Scope},
    state::State,
    store::{DbErr, Redemption},
};

/// Scopes that speak of a person; a client that acts for itself has none.
const OF_PEOPLE: [&str; 7] = crate::oidc::STANDARD_SCOPES;

/// Grants the client what it registered, without the scopes that speak of a person.
pub async fn grant(
    state: &State,
    client: Arc<Client>,
    asked: Option<Scope>,
    now: OffsetDateTime,
) -> Result<Redemption<Granted>, Error> {
    if client.is_public() {
        return Err(Error::refused(ErrorCode::UnauthorizedClient, "client_credentials needs a client that authenticates."));
    }
    let registered = client.metadata.scope.without(&OF_PEOPLE);
    let scope = asked.map_or_else(|| registered.clone(), |asked| asked.intersect(&registered));
    let authorization = Authorization { client, scope, subject: None };
    let access = authorization.access_token(state.issuer(), state.config.tokens.access_token_ttl, now);
    if access.opaque.is_none() {
        return Ok(Redemption::Granted(Granted { authorization, access, refresh: None }));
    }
    let stored = state.db.write(move |txn| {
        Box::pin(async move {
            keep(txn, &access, &authorization).await?;
            Ok::<_, DbErr>(Granted { authorization, access, refresh: None })
        })
    });
    Ok(Redemption::Granted(stored.await?))
}
