//! OAuth 2.0 Multiple Response Types section 2.1, OAuth 2.0 Form Post Response Mode: where an answer goes.

use serde::{Deserialize, Serialize};

use super::{ErrorCode, Refusal};

/// OAuth 2.0 Multiple Response Types section 2.1: the place of the authorization response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResponseMode {
    /// In the query of the redirect URI.
    Query,
    /// In the fragment of the redirect URI.
    Fragment,
    /// In a form that the browser posts to the redirect URI.
    FormPost,
}

impl ResponseMode {
    /// The values that discovery lists.
    pub const SUPPORTED: [&str; 3] = ["query", "fragment", "form_post"];

    /// OAuth 2.0 Multiple Response Types section 5: the default of a response type that carries a token is the fragment,
    /// and such a type never answers in the query.
    pub(super) fn parse(mode: Option<&str>, response_type: &str) -> (Self, Result<(), Refusal>) {
        let token = response_type
            .split(' ')
            .any(|part| matches!(part, "token" | "id_token"));
        let default = if token { Self::Fragment } else { Self::Query };
        match mode {
            None | Some("query") => (default, Ok(())),
            Some("fragment") => (Self::Fragment, Ok(())),
            Some("form_post") => (Self::FormPost, Ok(())),
            Some(_) => {
                let reason = "response_mode must be query, fragment or form_post";
                (
                    default,
                    Err(Refusal::new(ErrorCode::InvalidRequest, reason)),
                )
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r09_only_known_modes_are_accepted() {
        use ResponseMode::{FormPost, Fragment, Query};
        let cases = [
            (None, "code", Query, true),
            (None, "", Query, true),
            (None, "token", Fragment, true),
            (None, "code id_token", Fragment, true),
            (Some("query"), "id_token", Fragment, true),
            (Some("query"), "code", Query, true),
            (Some("fragment"), "code", Fragment, true),
            (Some("form_post"), "code", FormPost, true),
            (Some("form_post"), "token", FormPost, true),
            (Some("web_message"), "code", Query, false),
            (Some("QUERY"), "code", Query, false),
            (Some("query.jwt"), "code", Query, false),
        ];
        for (mode, response_type, wanted, accepted) in cases {
            let (found, verdict) = ResponseMode::parse(mode, response_type);
            assert_eq!(
                (found, verdict.is_ok()),
                (wanted, accepted),
                "{mode:?} {response_type}"
            );
        }
    }
}
