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

/// Grants the client what it registered and asked for.
pub async fn grant(
    state: &State,
    client: Arc<Client>,
    scope: Scope,
    now: OffsetDateTime,
) -> Result<Redemption<Granted>, Error> {
    if client.is_public() {
        return Err(Error::refused(
            ErrorCode::UnauthorizedClient,
            "client_credentials needs a client that authenticates.",
        ));
    }
    let authorization = Authorization {
        client,
        scope,
        subject: None,
    };
    let access =
        authorization.access_token(state.issuer(), state.config.tokens.access_token_ttl, now);
    if access.opaque.is_none() {
        return Ok(Redemption::Granted(Granted {
            authorization,
            access,
            refresh: None,
        }));
    }
    let stored = state.db.write_one(move |one| {
        Box::pin(async move {
            keep(&one, &access, &authorization).await?;
            Ok::<_, DbErr>(Granted {
                authorization,
                access,
                refresh: None,
            })
        })
    });
    Ok(Redemption::Granted(stored.await?))
}
