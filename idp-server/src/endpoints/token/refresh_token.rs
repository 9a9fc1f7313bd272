//! `grant_type=refresh_token` (RFC 6749 6, RFC 9700 4.14.2, OIDC Core 12).

use std::sync::Arc;

use time::OffsetDateTime;

use super::{Granted, keep, subject_of};
use crate::{
    config::SecondFactorMode,
    context::Context,
    error::Error,
    oidc::{self, Client, ErrorCode, Scope, SecondFactor},
    secret::{Secret, SecretHash},
    state::State,
    store::{
        Redemption,
        refresh_tokens::{self, Lifetimes, NewToken},
    },
};

/// One commit, two other statements: the claim, which brings the subject along as they are now, and the successor.
pub async fn redeem(
    state: &State,
    context: &Context,
    client: Arc<Client>,
    (token, narrower): (String, Option<Scope>),
    now: OffsetDateTime,
) -> Result<Redemption<Granted>, Error> {
    let token = SecretHash::of(&token);
    let everybody = match state.config.sessions.second_factor {
        SecondFactorMode::Optional => SecondFactor::Optional,
        SecondFactorMode::Required => SecondFactor::Required,
    };
    let tokens = &state.config.tokens;
    let (grace, access_ttl) = (tokens.refresh_reuse_grace, tokens.access_token_ttl);
    let lifetimes = Lifetimes {
        absolute: tokens.refresh_token_ttl,
        idle: tokens.refresh_token_idle_ttl,
    };
    let (issuer, request_id) = (state.issuer().to_owned(), context.request_id.clone());
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            let (redeemed, mut subject) =
                match refresh_tokens::redeem(txn, token, &client.client_id, grace, now).await? {
                    Redemption::Granted(found) => found,
                    Redemption::Replayed(grant_id) => return Ok(Redemption::Replayed(grant_id)),
                    Redemption::Refused(reason) => return Ok(Redemption::Refused(reason)),
                };
            // Rolled back: when less is demanded again, the token is as good as it was.
            if oidc::is_outgrown(&subject.event, &client, everybody) {
                return Err(Error::refused(
                    ErrorCode::InvalidGrant,
                    "The person has to prove more by now than when this was granted; ask them to sign in again.",
                ));
            }
            let granted = Scope::parse(&redeemed.scope)?.intersect(&client.metadata.scope);
            let scope = narrower.unwrap_or_else(|| granted.clone());
            // Rolled back: asking for too much must not cost the token.
            if !scope.subset_of(&granted) {
                return Err(Error::refused(
                    ErrorCode::InvalidScope,
                    "scope holds more than was granted; ask for the same or less.",
                ));
            }
            let successor = Secret::generate();
            let new = NewToken {
                grant_id: subject.grant_id,
                parent: Some(&redeemed),
                scope: &granted,
                token: successor.hash(),
                lifetimes,
                request_id: &request_id,
            };
            refresh_tokens::create(txn, &new, now).await?;
            // OIDC Core 12.2: a refreshed ID token should have no nonce.
            subject.nonce = None;
            let authorization = subject_of(client, scope, subject);
            let access = authorization.access_token(&issuer, access_ttl, now);
            keep(txn, &access, &authorization).await?;
            Ok::<_, Error>(Redemption::Granted(Granted {
                authorization,
                access,
                refresh: Some(successor),
            }))
        })
    });
    work.await
}
