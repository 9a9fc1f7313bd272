//! `grant_type=authorization_code` (RFC 6749 4.1.3, RFC 7636 4.5, OIDC Core 3.1.3).

use std::sync::Arc;

use time::OffsetDateTime;

use super::{Granted, keep, subject_of};
use crate::{
    context::Context,
    error::Error,
    oidc::{Client, CodeChallenge, GrantType},
    secret::{Secret, SecretHash},
    state::State,
    store::{
        Redemption,
        grants::{self, PresentedCode},
        refresh_tokens::{self, Lifetimes, NewToken},
    },
};

/// What the client presents.
pub struct Presented {
    /// The code.
    pub code: String,
    /// The address that the client says it was sent to.
    pub redirect_uri: Option<String>,
    /// The PKCE verifier.
    pub code_verifier: Option<String>,
}

/// One commit, two other statements: the claim, which brings the subject along, and the refresh token.
pub async fn redeem(
    state: &State,
    context: &Context,
    client: Arc<Client>,
    presented: Presented,
    now: OffsetDateTime,
) -> Result<Redemption<Granted>, Error> {
    let challenge = presented
        .code_verifier
        .as_deref()
        .map(CodeChallenge::of_verifier)
        .transpose()?;
    let code = PresentedCode {
        code: SecretHash::of(&presented.code),
        client_id: client.client_id.clone(),
        redirect_uri: presented.redirect_uri.unwrap_or_default(),
        challenge,
    };
    let tokens = &state.config.tokens;
    let lifetimes = Lifetimes {
        absolute: tokens.refresh_token_ttl,
        idle: tokens.refresh_token_idle_ttl,
    };
    let (access_ttl, issuer, request_id) = (
        tokens.access_token_ttl,
        state.issuer().to_owned(),
        context.request_id.clone(),
    );
    let work = state.db.write(move |txn| {
        Box::pin(async move {
            let subject = match grants::redeem(txn, &code, now).await? {
                Redemption::Granted(subject) => subject,
                Redemption::Replayed(grant_id) => return Ok(Redemption::Replayed(grant_id)),
                Redemption::Refused(reason) => return Ok(Redemption::Refused(reason)),
            };
            // What the client may no longer ask for it does not get for an older request either.
            let scope = subject.scope.intersect(&client.metadata.scope);
            let refresh = (scope.contains("offline_access")
                && client.allows(GrantType::RefreshToken))
            .then(Secret::generate);
            if let Some(token) = &refresh {
                let new = NewToken {
                    grant_id: subject.grant_id,
                    parent: None,
                    scope: &scope,
                    token: token.hash(),
                    lifetimes,
                    request_id: &request_id,
                };
                refresh_tokens::create(txn, &new, now).await?;
            }
            let authorization = subject_of(client, scope, subject);
            let access = authorization.access_token(&issuer, access_ttl, now);
            keep(txn, &access, &authorization).await?;
            Ok::<_, Error>(Redemption::Granted(Granted {
                authorization,
                access,
                refresh,
            }))
        })
    });
    work.await
}
