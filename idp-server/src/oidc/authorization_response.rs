//! RFC 6749 sections 4.1.2 and 4.1.2.1, RFC 9207, OAuth 2.0 Form Post Response Mode: the authorization response.

use super::percent::{append_fragment, append_query, decode_form, encode};
use super::{Refusal, ResponseMode, ReturnAddress};

/// RFC 6749 section 4.1.2: what the browser is told to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AuthorizationResponse {
    /// 303 with this Location.
    Redirect(String),
    /// A page whose form posts itself.
    FormPost {
        /// The redirect URI, byte for byte.
        action: String,
        /// Hidden fields in order.
        fields: Vec<(&'static str, String)>,
    },
}

/// RFC 6749 section 4.1.2, RFC 9207 section 2: the code, the state as sent and the issuer.
pub fn success(to: &ReturnAddress, issuer: &str, code: &str) -> AuthorizationResponse {
    respond(to, issuer, vec![("code", encode(code))])
}

/// RFC 6749 section 4.1.2.1, RFC 9207 section 2: the error, in the same place.
pub fn failure(to: &ReturnAddress, issuer: &str, refusal: &Refusal) -> AuthorizationResponse {
    let mut parameters = vec![("error", encode(refusal.code.as_str()))];
    if !refusal.description.is_empty() {
        parameters.push(("error_description", encode(refusal.description.as_ref())));
    }
    respond(to, issuer, parameters)
}

fn respond(
    to: &ReturnAddress,
    issuer: &str,
    mut parameters: Vec<(&'static str, String)>,
) -> AuthorizationResponse {
    if let Some(state) = to.encoded_state() {
        parameters.push(("state", state.to_owned()));
    }
    parameters.push(("iss", encode(issuer)));
    match to.response_mode() {
        ResponseMode::Query => {
            AuthorizationResponse::Redirect(append_query(to.redirect_uri(), &parameters))
        }
        ResponseMode::Fragment => {
            AuthorizationResponse::Redirect(append_fragment(to.redirect_uri(), &parameters))
        }
        ResponseMode::FormPost => AuthorizationResponse::FormPost {
            action: to.redirect_uri().to_owned(),
            fields: parameters
                .into_iter()
                .map(|(name, value)| (name, decoded(&value)))
                .collect(),
        },
    }
}

/// A state that is not text was refused with form_post, so nothing is lost here.
fn decoded(value: &str) -> String {
    String::from_utf8_lossy(&decode_form(value.as_bytes())).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::oidc::test_values::{ISSUER, client, parameters};
    use crate::oidc::{ClientType, ErrorCode, Registrant};
    use serde_json::json;

    const URI: &str = "https://a.test/cb?x=%2F+1";

    fn address(mode: ResponseMode, state: Option<&str>) -> ReturnAddress {
        let client = client(
            ClientType::Web,
            Registrant::Admin,
            &json!({"redirect_uris": [URI]}),
        );
        let mut pairs = vec![("redirect_uri", URI)];
        pairs.extend(state.map(|state| ("state", state)));
        ReturnAddress::verify(&parameters(&pairs), &client, mode).unwrap()
    }

    fn location(response: AuthorizationResponse) -> String {
        match response {
            AuthorizationResponse::Redirect(location) => location,
            AuthorizationResponse::FormPost { .. } => panic!("a form"),
        }
    }

    #[test]
    fn r10_iss_is_in_every_response_of_every_mode() {
        let refusal = Refusal::new(ErrorCode::AccessDenied, "no");
        for mode in [
            ResponseMode::Query,
            ResponseMode::Fragment,
            ResponseMode::FormPost,
        ] {
            for response in [
                success(&address(mode, None), ISSUER, "c"),
                failure(&address(mode, None), ISSUER, &refusal),
            ] {
                match response {
                    AuthorizationResponse::Redirect(to) => {
                        assert!(to.ends_with("&iss=https%3A%2F%2Fop.test"), "{to}");
                    }
                    AuthorizationResponse::FormPost { fields, .. } => {
                        assert_eq!(fields.last(), Some(&("iss", ISSUER.to_owned())));
                    }
                }
            }
        }
    }

    #[test]
    fn r11_state_comes_back_byte_for_byte_in_every_mode() {
        for state in [
            "",
            "a b+c%20",
            "\r\nLocation: https://evil.test",
            "&#\"'<>\\",
            "\u{1F600}",
            &"x".repeat(512),
        ] {
            let query = location(success(
                &address(ResponseMode::Query, Some(state)),
                ISSUER,
                "abc",
            ));
            let expected = format!(
                "{URI}&code=abc&state={}&iss=https%3A%2F%2Fop.test",
                encode(state)
            );
            assert_eq!(query, expected);
            assert!(query.bytes().all(|b| b.is_ascii_graphic()));
            let (before, fragment) = expected.split_at(URI.len());
            let found = location(success(
                &address(ResponseMode::Fragment, Some(state)),
                ISSUER,
                "abc",
            ));
            assert_eq!(found, format!("{before}#{}", &fragment[1..]));
            let form = success(&address(ResponseMode::FormPost, Some(state)), ISSUER, "abc");
            let fields = vec![
                ("code", "abc".to_owned()),
                ("state", state.to_owned()),
                ("iss", ISSUER.to_owned()),
            ];
            assert_eq!(
                form,
                AuthorizationResponse::FormPost {
                    action: URI.to_owned(),
                    fields
                }
            );
        }
        assert!(
            !location(success(&address(ResponseMode::Query, None), ISSUER, "abc"))
                .contains("state")
        );
    }

    #[test]
    fn errors_say_what_to_do_and_carry_no_code() {
        let refusal = Refusal::new(ErrorCode::LoginRequired, "nobody is signed in");
        let found = location(failure(
            &address(ResponseMode::Query, Some("s")),
            ISSUER,
            &refusal,
        ));
        let wanted = "&error=login_required&error_description=nobody%20is%20signed%20in&state=s&iss=https%3A%2F%2Fop.test";
        assert_eq!(found, format!("{URI}{wanted}"));
    }
}
