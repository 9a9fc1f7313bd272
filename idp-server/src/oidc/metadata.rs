//! OIDC Discovery section 3, RFC 8414 section 2: what this server says about itself. Every line is a promise.

use keys::Algorithm;
use serde_json::{Value, json};

use super::claims::standard_names;
use super::{ACR_VALUES, AuthMethod, GrantType, Prompts, ResponseMode, STANDARD_SCOPES};

/// OIDC Discovery section 3: claims of the ID token beside those of the user.
const TOKEN_CLAIMS: [&str; 11] = [
    "iss",
    "sub",
    "aud",
    "exp",
    "iat",
    "auth_time",
    "nonce",
    "acr",
    "amr",
    "at_hash",
    "sid",
];

/// OIDC Discovery section 3, RFC 8414 section 2: the document of both well-known addresses.
pub fn document(issuer: &str, algorithms: &[Algorithm], languages: &[String]) -> Value {
    let at = |path: &str| format!("{issuer}{path}");
    let claims: Vec<&str> = TOKEN_CLAIMS.into_iter().chain(standard_names()).collect();
    let grants = [
        GrantType::AuthorizationCode,
        GrantType::RefreshToken,
        GrantType::ClientCredentials,
    ];
    let confidential = [
        AuthMethod::ClientSecretBasic,
        AuthMethod::ClientSecretPost,
        AuthMethod::PrivateKeyJwt,
    ];
    let signing = names(&in_order(algorithms));
    let assertions = names(&in_order(&Algorithm::ALL));
    json!({
        "issuer": issuer,
        "authorization_endpoint": at("/oauth2/authorize"),
        "token_endpoint": at("/oauth2/token"),
        "userinfo_endpoint": at("/oauth2/userinfo"),
        "jwks_uri": at("/.well-known/jwks.json"),
        "end_session_endpoint": at("/oauth2/logout"),
        "introspection_endpoint": at("/oauth2/introspect"),
        "revocation_endpoint": at("/oauth2/revoke"),
        "scopes_supported": STANDARD_SCOPES,
        "response_types_supported": ["code"],
        "response_modes_supported": ResponseMode::SUPPORTED,
        "grant_types_supported": grants.map(GrantType::as_str),
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": signing,
        "userinfo_signing_alg_values_supported": signing,
        "token_endpoint_auth_methods_supported": AuthMethod::ALL.map(AuthMethod::as_str),
        "token_endpoint_auth_signing_alg_values_supported": assertions,
        "introspection_endpoint_auth_methods_supported": confidential.map(AuthMethod::as_str),
        "introspection_endpoint_auth_signing_alg_values_supported": assertions,
        "revocation_endpoint_auth_methods_supported": AuthMethod::ALL.map(AuthMethod::as_str),
        "revocation_endpoint_auth_signing_alg_values_supported": assertions,
        "claims_supported": claims,
        "claim_types_supported": ["normal"],
        "claims_parameter_supported": true,
        "request_parameter_supported": false,
        "request_uri_parameter_supported": false,
        "authorization_response_iss_parameter_supported": true,
        "code_challenge_methods_supported": ["S256"],
        "prompt_values_supported": Prompts::SUPPORTED,
        "acr_values_supported": ACR_VALUES,
        "ui_locales_supported": languages,
    })
}

/// Libraries that take the first one find the one that everybody verifies.
fn in_order(algorithms: &[Algorithm]) -> Vec<Algorithm> {
    let first = [Algorithm::Rs256, Algorithm::Es256];
    let known = first
        .into_iter()
        .filter(|algorithm| algorithms.contains(algorithm));
    let mut ordered: Vec<Algorithm> = known.collect();
    for algorithm in algorithms {
        if !ordered.contains(algorithm) {
            ordered.push(*algorithm);
        }
    }
    ordered
}

fn names(algorithms: &[Algorithm]) -> Vec<&'static str> {
    algorithms
        .iter()
        .map(|algorithm| algorithm.as_str())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_is_complete_and_begins_with_the_usual_algorithms() {
        let document = document(
            "https://op.test",
            &[Algorithm::Es256, Algorithm::EdDsa, Algorithm::Rs256],
            &["en".to_owned(), "de".to_owned()],
        );
        assert_eq!(
            document["id_token_signing_alg_values_supported"],
            json!(["RS256", "ES256", "EdDSA"])
        );
        let methods = [
            "client_secret_basic",
            "client_secret_post",
            "none",
            "private_key_jwt",
        ];
        assert_eq!(
            document["token_endpoint_auth_methods_supported"],
            json!(methods)
        );
        assert_eq!(document["issuer"], "https://op.test");
        assert_eq!(document["token_endpoint"], "https://op.test/oauth2/token");
        assert_eq!(
            document["acr_values_supported"],
            json!(["1", "2", "phr", "phrh"])
        );
        assert_eq!(document["ui_locales_supported"], json!(["en", "de"]));
        for claim in [
            "sub",
            "name",
            "email_verified",
            "groups",
            "address",
            "phone_number_verified",
            "auth_time",
        ] {
            assert!(
                document["claims_supported"]
                    .as_array()
                    .unwrap()
                    .contains(&json!(claim)),
                "{claim}"
            );
        }
    }

    #[test]
    fn nothing_is_promised_that_is_not_there() {
        let document = document("https://op.test", &[Algorithm::Es256], &[]);
        let absent = [
            "registration_endpoint",
            "pushed_authorization_request_endpoint",
            "device_authorization_endpoint",
            "check_session_iframe",
            "request_object_signing_alg_values_supported",
            "service_documentation",
            "require_request_uri_registration",
            "dpop_signing_alg_values_supported",
            "backchannel_logout_supported",
        ];
        for member in absent {
            assert!(document.get(member).is_none(), "{member}");
        }
        assert!(
            document
                .as_object()
                .unwrap()
                .values()
                .all(|value| !value.is_null())
        );
    }
}
