//! RFC 6749 sections 4.1.2.1 and 5.2 and their extensions: the error codes that leave this server.

use std::borrow::Cow;
use std::fmt;

/// RFC 6749 section 5.2, OIDC Core section 3.1.2.6, RFC 6750, RFC 7591, RFC 8707, RFC 9700: one flat list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorCode {
    /// RFC 6749 section 5.2: the request is malformed.
    InvalidRequest,
    /// RFC 6749 section 5.2: the client is unknown or did not authenticate.
    InvalidClient,
    /// RFC 6749 section 5.2: the code or refresh token is not valid for this client.
    InvalidGrant,
    /// RFC 6749 section 5.2: the client may not use this grant.
    UnauthorizedClient,
    /// RFC 6749 section 5.2: this server has no such grant.
    UnsupportedGrantType,
    /// RFC 6749 section 4.1.2.1: this server has no such response type.
    UnsupportedResponseType,
    /// RFC 6749 section 5.2: the scope is malformed or exceeds what was granted.
    InvalidScope,
    /// RFC 6749 section 4.1.2.1: the user or the server said no.
    AccessDenied,
    /// RFC 6749 section 4.1.2.1: an unexpected condition here.
    ServerError,
    /// RFC 6749 section 4.1.2.1: try again later.
    TemporarilyUnavailable,
    /// OIDC Core section 3.1.2.6: a sign-in would be needed.
    LoginRequired,
    /// OIDC Core section 3.1.2.6: a consent would be needed.
    ConsentRequired,
    /// OIDC Core section 3.1.2.6: some page would be needed.
    InteractionRequired,
    /// OIDC Core section 3.1.2.6: a choice of account would be needed.
    AccountSelectionRequired,
    /// OpenID Connect Core Error Code `unmet_authentication_requirements` 1.0: the essential `acr` cannot be reached.
    UnmetAuthenticationRequirements,
    /// OIDC Core section 3.1.2.6: the `request` parameter is not supported.
    RequestNotSupported,
    /// OIDC Core section 3.1.2.6: the `request_uri` parameter is not supported.
    RequestUriNotSupported,
    /// OIDC Core section 3.1.2.6: the `registration` parameter is not supported.
    RegistrationNotSupported,
    /// RFC 8707 section 2: the resource is unknown.
    InvalidTarget,
    /// RFC 6750 section 3.1: the access token is not valid.
    InvalidToken,
    /// RFC 6750 section 3.1: the access token does not reach this far.
    InsufficientScope,
    /// RFC 7591 section 3.2.2: a redirect URI may not be registered.
    InvalidRedirectUri,
    /// RFC 7591 section 3.2.2: another member may not be registered.
    InvalidClientMetadata,
    /// RFC 7009 section 2.2.1: tokens of this type cannot be revoked.
    UnsupportedTokenType,
    /// RFC 8628 section 3.5's name for a caller that must wait.
    SlowDown,
}

impl ErrorCode {
    /// RFC 6749 section 5.2: the name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::InvalidRequest => "invalid_request",
            Self::InvalidClient => "invalid_client",
            Self::InvalidGrant => "invalid_grant",
            Self::UnauthorizedClient => "unauthorized_client",
            Self::UnsupportedGrantType => "unsupported_grant_type",
            Self::UnsupportedResponseType => "unsupported_response_type",
            Self::InvalidScope => "invalid_scope",
            Self::AccessDenied => "access_denied",
            Self::ServerError => "server_error",
            Self::TemporarilyUnavailable => "temporarily_unavailable",
            Self::LoginRequired => "login_required",
            Self::ConsentRequired => "consent_required",
            Self::InteractionRequired => "interaction_required",
            Self::AccountSelectionRequired => "account_selection_required",
            Self::UnmetAuthenticationRequirements => "unmet_authentication_requirements",
            Self::RequestNotSupported => "request_not_supported",
            Self::RequestUriNotSupported => "request_uri_not_supported",
            Self::RegistrationNotSupported => "registration_not_supported",
            Self::InvalidTarget => "invalid_target",
            Self::InvalidToken => "invalid_token",
            Self::InsufficientScope => "insufficient_scope",
            Self::InvalidRedirectUri => "invalid_redirect_uri",
            Self::InvalidClientMetadata => "invalid_client_metadata",
            Self::UnsupportedTokenType => "unsupported_token_type",
            Self::SlowDown => "slow_down",
        }
    }

    /// RFC 6749 section 5.2, RFC 6750 section 3.1: the HTTP status where the error is not a redirect.
    pub fn status(self) -> u16 {
        match self {
            Self::InvalidClient | Self::InvalidToken => 401,
            Self::InsufficientScope | Self::AccessDenied => 403,
            Self::SlowDown => 429,
            Self::ServerError => 500,
            Self::TemporarilyUnavailable => 503,
            _ => 400,
        }
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// RFC 6749 section 5.2: an error code with the `error_description` that names the fix.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code}: {description}")]
pub struct Refusal {
    /// The code on the wire.
    pub code: ErrorCode,
    /// Printable ASCII without `"` and `\`, whatever it was made from.
    pub description: Cow<'static, str>,
}

/// A longer description would only repeat what the caller sent.
const LONGEST_DESCRIPTION: usize = 400;

impl Refusal {
    /// RFC 6749 section 5.2: characters that `error_description` may not hold are replaced, so that a caller's own words
    /// can be quoted safely.
    pub fn new(code: ErrorCode, description: impl Into<Cow<'static, str>>) -> Self {
        let description = description.into();
        let clean = description.len() <= LONGEST_DESCRIPTION && description.chars().all(is_allowed);
        let description = if clean {
            description
        } else {
            Cow::Owned(cleaned(&description))
        };
        Self { code, description }
    }
}

fn is_allowed(c: char) -> bool {
    matches!(c, ' '..='~') && c != '"' && c != '\\'
}

fn cleaned(description: &str) -> String {
    let replace = |c| match c {
        '"' => '\'',
        c if is_allowed(c) => c,
        _ => '?',
    };
    description
        .chars()
        .take(LONGEST_DESCRIPTION)
        .map(replace)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_holds_only_characters_that_rfc_6749_allows() {
        let cases = [
            ("plain", "plain".to_owned()),
            ("a \"quoted\" \\ word", "a 'quoted' ? word".to_owned()),
            ("line\r\nbreak\ttab", "line??break?tab".to_owned()),
            ("\u{fc}nicode", "?nicode".to_owned()),
        ];
        for (given, wanted) in cases {
            assert_eq!(
                Refusal::new(ErrorCode::InvalidRequest, given).description,
                wanted
            );
        }
        assert_eq!(
            Refusal::new(ErrorCode::InvalidRequest, "x".repeat(9000))
                .description
                .len(),
            LONGEST_DESCRIPTION
        );
    }

    #[test]
    fn statuses_follow_the_specifications() {
        let cases = [
            (ErrorCode::InvalidGrant, 400),
            (ErrorCode::InvalidClient, 401),
            (ErrorCode::InvalidToken, 401),
            (ErrorCode::InsufficientScope, 403),
            (ErrorCode::SlowDown, 429),
            (ErrorCode::ServerError, 500),
            (ErrorCode::TemporarilyUnavailable, 503),
        ];
        for (code, status) in cases {
            assert_eq!(code.status(), status, "{code}");
        }
    }
}
