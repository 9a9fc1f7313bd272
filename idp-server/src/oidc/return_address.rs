//! RFC 6749 section 4.1.2.1, RFC 9700 section 4.11: where a browser may be sent, and nothing else.

use serde::{Deserialize, Serialize};

use super::percent::encode;
use super::{Client, ErrorCode, Parameters, Refusal, ResponseMode, is_registered};

const LONGEST_STATE: usize = 4096;

/// RFC 6749 section 4.1.2.1: a client's registered redirect URI with the `state` to return. Only `verify` makes one, so
/// whoever holds it may redirect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReturnAddress {
    client_id: String,
    redirect_uri: String,
    response_mode: ResponseMode,
    /// Percent-encoded: a client may put any bytes in its state, and a database keeps text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    state: Option<String>,
}

impl ReturnAddress {
    /// RFC 6749 section 3.1.2.3, OIDC Core section 3.1.2.1: the redirect URI is always sent and registered byte for byte.
    pub(super) fn verify(
        parameters: &Parameters,
        client: &Client,
        mode: ResponseMode,
    ) -> Result<Self, Refusal> {
        let refused = |reason: &'static str| Refusal::new(ErrorCode::InvalidRequest, reason);
        if client.disabled {
            return Err(Refusal::new(
                ErrorCode::UnauthorizedClient,
                "this client is disabled",
            ));
        }
        let redirect_uri = parameters.require("redirect_uri")?;
        if !is_registered(
            &client.metadata.redirect_uris,
            redirect_uri,
            client.metadata.client_type,
        ) {
            let reason = format!(
                "redirect_uri {redirect_uri} is not registered for this client; register it exactly so"
            );
            return Err(Refusal::new(ErrorCode::InvalidRequest, reason));
        }
        let state = parameters.bytes("state");
        if state.is_some_and(|state| state.len() > LONGEST_STATE) {
            return Err(refused("state is longer than 4096 bytes"));
        }
        let text = state.is_none_or(|state| std::str::from_utf8(state).is_ok());
        if mode == ResponseMode::FormPost && !text {
            return Err(refused(
                "state must be UTF-8 text when response_mode is form_post",
            ));
        }
        Ok(Self {
            client_id: client.client_id.clone(),
            redirect_uri: redirect_uri.to_owned(),
            response_mode: mode,
            state: state.map(encode),
        })
    }

    /// RFC 6749 section 3.1.2.3: is it still this client's, after it waited? A registration may have changed meanwhile.
    pub fn is_current(&self, client: &Client) -> bool {
        let metadata = &client.metadata;
        let registered = is_registered(
            &metadata.redirect_uris,
            &self.redirect_uri,
            metadata.client_type,
        );
        client.client_id == self.client_id && !client.disabled && registered
    }

    /// RFC 6749 section 2.2: whose address it is.
    pub fn client_id(&self) -> &str {
        &self.client_id
    }

    /// RFC 6749 section 3.1.2: as the client sent it.
    pub fn redirect_uri(&self) -> &str {
        &self.redirect_uri
    }

    /// Where the answer goes.
    pub fn response_mode(&self) -> ResponseMode {
        self.response_mode
    }

    /// What a consent page names: `host`, `host:port`, or the scheme of an application on a device.
    pub fn host(&self) -> &str {
        let (scheme, rest) = self
            .redirect_uri
            .split_once(':')
            .unwrap_or((&self.redirect_uri, ""));
        let host = rest
            .strip_prefix("//")
            .map_or("", |rest| rest.split(['/', '?']).next().unwrap_or_default());
        if host.is_empty() { scheme } else { host }
    }

    /// Percent-encoded.
    pub(super) fn encoded_state(&self) -> Option<&str> {
        self.state.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::oidc::test_values::{parameters, web_client};

    fn verify(query: &[(&str, &str)]) -> Result<ReturnAddress, Refusal> {
        ReturnAddress::verify(&parameters(query), &web_client(), ResponseMode::Query)
    }

    #[test]
    fn r04_nothing_unproven_becomes_a_return_address() {
        assert!(verify(&[]).is_err());
        assert!(verify(&[("redirect_uri", "")]).is_err());
        assert!(verify(&[("redirect_uri", "https://a.test/other")]).is_err());
        assert_eq!(
            verify(&[("redirect_uri", "https://a.test/cb")])
                .unwrap()
                .redirect_uri(),
            "https://a.test/cb"
        );

        let query = parameters(&[("redirect_uri", "https://a.test/cb")]);
        let mut client = web_client();
        client.disabled = true;
        let refusal = ReturnAddress::verify(&query, &client, ResponseMode::Query).unwrap_err();
        assert_eq!(refusal.code, ErrorCode::UnauthorizedClient);
        let mut client = web_client();
        client.metadata.redirect_uris.clear();
        assert!(ReturnAddress::verify(&query, &client, ResponseMode::Query).is_err());
    }

    #[test]
    fn an_address_that_waited_is_judged_again() {
        let address = verify(&[("redirect_uri", "https://a.test/cb")]).unwrap();
        assert!(address.is_current(&web_client()));
        let disabled = Client {
            disabled: true,
            ..web_client()
        };
        let other = Client {
            client_id: "client-b".to_owned(),
            ..web_client()
        };
        let mut moved = web_client();
        moved.metadata.redirect_uris = vec!["https://a.test/new".to_owned()];
        for client in [disabled, other, moved] {
            assert!(!address.is_current(&client));
        }
    }

    #[test]
    fn r11_a_state_over_the_limit_is_refused() {
        let longest = "s".repeat(4096);
        assert!(verify(&[("redirect_uri", "https://a.test/cb"), ("state", &longest)]).is_ok());
        assert!(
            verify(&[
                ("redirect_uri", "https://a.test/cb"),
                ("state", &format!("{longest}s"))
            ])
            .is_err()
        );
    }

    #[test]
    fn the_host_is_what_a_person_can_judge() {
        let cases = [
            ("https://a.test", "a.test"),
            ("https://a.test:8443/cb?x", "a.test:8443"),
            ("http://[::1]:80/cb", "[::1]:80"),
            ("com.example.app:/cb", "com.example.app"),
            ("com.example.app://cb/x", "cb"),
        ];
        for (uri, host) in cases {
            let address = ReturnAddress {
                client_id: String::new(),
                redirect_uri: uri.to_owned(),
                response_mode: ResponseMode::Query,
                state: None,
            };
            assert_eq!(address.host(), host);
        }
    }
}
