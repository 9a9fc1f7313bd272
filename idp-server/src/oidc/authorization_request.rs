//! OIDC Core section 3.1.2.1, RFC 6749 section 4.1.1: the authorization request.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{
    ClaimsRequest, Client, CodeChallenge, ErrorCode, GrantType, Parameters, Prompts, Refusal,
    ResponseMode, ReturnAddress, Scope,
};

const LONGEST_NONCE: usize = 4096;
const LONGEST_HINT: usize = 1024;
const MOST_VALUES: usize = 32;
/// Longer languages and authentication contexts are ignored like unknown ones (bytes).
const LONGEST_VALUE: usize = 64;

/// OIDC Core section 3.1.2.1: a request that is valid already; it waits in the database while its user is busy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AuthorizationRequest {
    /// Where the answer goes.
    pub return_address: ReturnAddress,
    /// RFC 6749 section 2.2.
    pub client_id: String,
    /// What was asked for and may be, in the client's order.
    pub scope: Scope,
    /// Echoed in the ID token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nonce: Option<String>,
    /// What the client wants its user to see.
    #[serde(default)]
    pub prompt: Prompts,
    /// Seconds; the request's own, else the client's `default_max_age`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_age: Option<u64>,
    /// What the user may have typed at the client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub login_hint: Option<String>,
    /// An ID token, not verified yet; it is a person's data and does not wait in the database.
    #[serde(skip)]
    pub id_token_hint: Option<String>,
    /// The user whom the hint names, once it is verified; the nil UUID for a hint that is not genuine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hinted: Option<Uuid>,
    /// Languages, best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ui_locales: Vec<String>,
    /// `page`, `popup` ...; a hint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display: Option<String>,
    /// OIDC Core section 5.5; with `acr_values` folded in, which are a voluntary claim `acr` (section 3.1.2.1).
    #[serde(default)]
    pub claims: ClaimsRequest,
    /// RFC 7636.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_challenge: Option<CodeChallenge>,
    /// When it came; what the user did since then counts as done for it.
    #[serde(with = "time::serde::rfc3339")]
    pub received_at: OffsetDateTime,
}

impl AuthorizationRequest {
    /// OIDC Core sections 3.1.2.4 and 5.5: what the user has to consent to: the scope, and the scopes whose claims are
    /// asked for by name.
    pub fn consent_scope(&self) -> Scope {
        self.scope.union(&self.claims.implied_scope())
    }
}

/// RFC 6749 section 4.1.2.1: an error goes to the client only when its address is proven.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuthorizationRefusal {
    /// No proven address: the person reads it here.
    Page(Refusal),
    /// The client reads it.
    Redirect(ReturnAddress, Refusal),
}

/// OIDC Core section 3.1.2.2: judges the request of a known client.
pub fn validate(
    parameters: &Parameters,
    client: &Client,
    now: OffsetDateTime,
) -> Result<AuthorizationRequest, AuthorizationRefusal> {
    let response_type = parameters.get("response_type").unwrap_or_default();
    let (mode, mode_verdict) = ResponseMode::parse(parameters.get("response_mode"), response_type);
    let return_address =
        ReturnAddress::verify(parameters, client, mode).map_err(AuthorizationRefusal::Page)?;
    match mode_verdict.and_then(|()| accept(parameters, client, return_address.clone(), now)) {
        Ok(request) => Ok(request),
        Err(refusal) => Err(AuthorizationRefusal::Redirect(return_address, refusal)),
    }
}

fn accept(
    parameters: &Parameters,
    client: &Client,
    return_address: ReturnAddress,
    now: OffsetDateTime,
) -> Result<AuthorizationRequest, Refusal> {
    refuse_what_is_not_offered(parameters)?;
    check_response_type(parameters, client)?;
    let code_challenge = code_challenge(parameters, client)?;
    let nonce = parameters.get("nonce").map(str::to_owned);
    if nonce
        .as_ref()
        .is_some_and(|nonce| nonce.len() > LONGEST_NONCE)
    {
        return Err(refused("nonce is longer than 4096 bytes"));
    }
    let mut acr_values = values(parameters, "acr_values");
    if acr_values.is_empty() {
        acr_values.clone_from(&client.metadata.default_acr_values);
    }
    Ok(AuthorizationRequest {
        return_address,
        client_id: client.client_id.clone(),
        scope: granted_scope(parameters, client)?,
        nonce,
        prompt: Prompts::parse(parameters.get("prompt"))?,
        max_age: max_age(parameters)?.or(client.metadata.default_max_age),
        login_hint: parameters
            .get("login_hint")
            .filter(|hint| hint.len() <= LONGEST_HINT)
            .map(str::to_owned),
        id_token_hint: parameters.get("id_token_hint").map(str::to_owned),
        hinted: None,
        ui_locales: values(parameters, "ui_locales"),
        display: parameters
            .get("display")
            .filter(|display| display.len() <= LONGEST_HINT)
            .map(str::to_owned),
        claims: ClaimsRequest::parse(parameters.get("claims"))?
            .within(&client.metadata.scope)
            .with_acr_values(&acr_values),
        code_challenge,
        received_at: now,
    })
}

/// OIDC Core section 3.1.2.6: each would change the meaning of the request, so none is ignored.
fn refuse_what_is_not_offered(parameters: &Parameters) -> Result<(), Refusal> {
    let not_offered = [
        (
            "request",
            ErrorCode::RequestNotSupported,
            "request objects are not offered; send plain parameters",
        ),
        (
            "request_uri",
            ErrorCode::RequestUriNotSupported,
            "request_uri is not offered; send plain parameters",
        ),
        (
            "registration",
            ErrorCode::RegistrationNotSupported,
            "registration is not offered; register the client first",
        ),
        (
            "resource",
            ErrorCode::InvalidTarget,
            "no resource is registered by this name; leave resource out",
        ),
        (
            "audience",
            ErrorCode::InvalidTarget,
            "no audience is registered by this name; leave audience out",
        ),
    ];
    let sent = not_offered
        .into_iter()
        .find(|(name, _, _)| parameters.all(name).next().is_some());
    sent.map_or(Ok(()), |(_, code, reason)| Err(Refusal::new(code, reason)))
}

fn check_response_type(parameters: &Parameters, client: &Client) -> Result<(), Refusal> {
    if parameters.require("response_type")? != "code" {
        return Err(Refusal::new(
            ErrorCode::UnsupportedResponseType,
            "response_type must be code",
        ));
    }
    if !client.allows(GrantType::AuthorizationCode) {
        let reason = "this client is not registered for grant type authorization_code";
        return Err(Refusal::new(ErrorCode::UnauthorizedClient, reason));
    }
    Ok(())
}

fn code_challenge(
    parameters: &Parameters,
    client: &Client,
) -> Result<Option<CodeChallenge>, Refusal> {
    let challenge = CodeChallenge::parse(
        parameters.get("code_challenge"),
        parameters.get("code_challenge_method"),
    )?;
    if challenge.is_none() && (client.metadata.require_pkce || client.is_public()) {
        return Err(refused(
            "code_challenge is missing; this client must use PKCE with S256",
        ));
    }
    Ok(challenge)
}

/// RFC 6749 section 3.3: drops what is unknown or not allowed; offline_access needs the refresh_token grant.
fn granted_scope(parameters: &Parameters, client: &Client) -> Result<Scope, Refusal> {
    let wanted = Scope::parse(parameters.get("scope").unwrap_or_default())?;
    let refresh = client.allows(GrantType::RefreshToken);
    Ok(wanted
        .intersect(&client.metadata.scope)
        .retain(|token| refresh || token != "offline_access"))
}

fn max_age(parameters: &Parameters) -> Result<Option<u64>, Refusal> {
    let Some(max_age) = parameters.get("max_age") else {
        return Ok(None);
    };
    let digits = max_age.bytes().all(|b| b.is_ascii_digit());
    let seconds = max_age.parse().ok().filter(|_| digits);
    seconds
        .map(Some)
        .ok_or_else(|| refused("max_age must be a whole number of seconds, 0 or more"))
}

fn values(parameters: &Parameters, name: &str) -> Vec<String> {
    let list = parameters.get(name).unwrap_or_default();
    list.split(' ')
        .filter(|value| (1..=LONGEST_VALUE).contains(&value.len()))
        .take(MOST_VALUES)
        .map(str::to_owned)
        .collect()
}

fn refused(reason: &'static str) -> Refusal {
    Refusal::new(ErrorCode::InvalidRequest, reason)
}

#[cfg(test)]
mod tests;
