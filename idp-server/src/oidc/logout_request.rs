//! OIDC RP-Initiated Logout 1.0 sections 2 and 3: the logout request.

use uuid::Uuid;

use super::percent::{append_query, encode};
use super::{Client, ErrorCode, HintClaims, Parameters, Refusal};

const LONGEST_STATE: usize = 4096;

/// OIDC RP-Initiated Logout section 2: a request that is valid already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogoutRequest {
    /// Where the browser goes afterwards; none: it stays here.
    pub return_to: Option<LogoutReturn>,
    /// The user of the hint. Without one, anybody may have sent the browser here, so the person is asked first.
    pub sub: Option<String>,
    /// The session of the hint.
    pub sid: Option<Uuid>,
    /// The client of the hint, else the one that the request names, for the page's text only.
    pub client_id: Option<String>,
    /// Languages, best first.
    pub ui_locales: Vec<String>,
}

/// OIDC RP-Initiated Logout section 3: a proven address; only `validate_logout` makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogoutReturn {
    uri: String,
    state: Option<String>,
}

impl LogoutReturn {
    /// OIDC RP-Initiated Logout section 3: the registered URI with the state as sent, and nothing else.
    pub fn location(&self) -> String {
        match &self.state {
            None => self.uri.clone(),
            Some(state) => append_query(&self.uri, &[("state", state.clone())]),
        }
    }
}

/// OIDC RP-Initiated Logout sections 2 and 3: `hint` is verified by signature already, `hint_invalid` says that one was
/// sent and was not genuine, `client` is the hint's.
pub fn validate_logout(
    parameters: &Parameters,
    hint: Option<&HintClaims>,
    hint_invalid: bool,
    client: Option<&Client>,
) -> Result<LogoutRequest, Refusal> {
    let named = parameters.get("client_id");
    if hint
        .zip(named)
        .is_some_and(|(hint, named)| hint.aud != named)
    {
        return Err(refused("client_id is not the client of id_token_hint"));
    }
    let proven = client
        .zip(hint)
        .filter(|(client, hint)| !hint_invalid && client.client_id == hint.aud);
    let return_to = match (parameters.get("post_logout_redirect_uri"), proven) {
        (Some(uri), Some((client, _))) => Some(return_to(parameters, uri, client)?),
        _ => None,
    };
    let locales = parameters.get("ui_locales").unwrap_or_default();
    Ok(LogoutRequest {
        return_to,
        sub: hint.map(|hint| hint.sub.clone()),
        sid: hint.and_then(|hint| hint.sid),
        client_id: hint
            .map(|hint| hint.aud.as_str())
            .or(named)
            .map(str::to_owned),
        ui_locales: locales
            .split(' ')
            .filter(|locale| !locale.is_empty())
            .take(32)
            .map(str::to_owned)
            .collect(),
    })
}

fn return_to(parameters: &Parameters, uri: &str, client: &Client) -> Result<LogoutReturn, Refusal> {
    if client.disabled
        || !client
            .metadata
            .post_logout_redirect_uris
            .iter()
            .any(|known| known == uri)
    {
        let reason = format!(
            "post_logout_redirect_uri {uri} is not registered for this client; register it exactly so"
        );
        return Err(Refusal::new(ErrorCode::InvalidRequest, reason));
    }
    let state = parameters.bytes("state");
    if state.is_some_and(|state| state.len() > LONGEST_STATE) {
        return Err(refused("state is longer than 4096 bytes"));
    }
    Ok(LogoutReturn {
        uri: uri.to_owned(),
        state: state.map(encode),
    })
}

fn refused(reason: &'static str) -> Refusal {
    Refusal::new(ErrorCode::InvalidRequest, reason)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::oidc::test_values::{client, parameters};
    use crate::oidc::{ClientType, Registrant};
    use serde_json::json;

    const URI: &str = "https://a.test/bye?x=1";

    fn rp() -> Client {
        let metadata =
            json!({"redirect_uris": ["https://a.test/cb"], "post_logout_redirect_uris": [URI]});
        client(ClientType::Web, Registrant::Admin, &metadata)
    }

    fn hint() -> HintClaims {
        HintClaims {
            sub: "user".into(),
            aud: "client-a".into(),
            sid: Some(Uuid::nil()),
        }
    }

    fn location(
        pairs: &[(&str, &str)],
        hint: Option<&HintClaims>,
        invalid: bool,
    ) -> Result<Option<String>, Refusal> {
        let request = validate_logout(&parameters(pairs), hint, invalid, Some(&rp()))?;
        Ok(request.return_to.map(|to| to.location()))
    }

    #[test]
    fn a_registered_address_with_a_genuine_hint_is_used_and_state_comes_back() {
        for state in ["s", "\"%&#+ '<>\\", "\u{e9}\r\n", ""] {
            let found = location(
                &[("post_logout_redirect_uri", URI), ("state", state)],
                Some(&hint()),
                false,
            )
            .unwrap();
            assert_eq!(found.unwrap(), format!("{URI}&state={}", encode(state)));
        }
        let found = location(
            &[("post_logout_redirect_uri", URI), ("client_id", "client-a")],
            Some(&hint()),
            false,
        );
        assert_eq!(found.unwrap().as_deref(), Some(URI));
    }

    #[test]
    fn r05_nothing_else_redirects() {
        assert_eq!(
            location(&[("post_logout_redirect_uri", URI)], None, false),
            Ok(None)
        );
        assert_eq!(
            location(&[("post_logout_redirect_uri", URI)], None, true),
            Ok(None)
        );
        assert_eq!(
            location(&[("post_logout_redirect_uri", URI)], Some(&hint()), true),
            Ok(None)
        );
        assert_eq!(location(&[("state", "s")], Some(&hint()), false), Ok(None));
        assert_eq!(location(&[], None, false), Ok(None));
        for uri in [
            "https://a.test/bye",
            "https://a.test/bye?x=1&foo=bar",
            "//evil.test",
            "https://A.test/bye?x=1",
        ] {
            assert!(
                location(&[("post_logout_redirect_uri", uri)], Some(&hint()), false).is_err(),
                "{uri}"
            );
        }
        let pairs = [("post_logout_redirect_uri", URI), ("client_id", "client-b")];
        assert!(location(&pairs, Some(&hint()), false).is_err());
        let other = HintClaims {
            aud: "client-b".into(),
            ..hint()
        };
        assert_eq!(
            location(&[("post_logout_redirect_uri", URI)], Some(&other), false),
            Ok(None)
        );
    }
}
