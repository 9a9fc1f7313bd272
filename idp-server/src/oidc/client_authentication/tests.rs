use super::*;
use crate::oidc::ClientSecret;
use crate::oidc::test_values::{now, parameters, public_client, web_client};
use sha2::{Digest, Sha256};
use time::Duration;

const ASSERTION: (&str, &str) = ("client_assertion_type", JWT_BEARER);

fn basic(credentials: &str) -> String {
    format!("Basic {}", STANDARD.encode(credentials))
}

fn parse(
    authorization: Option<&str>,
    body: &[(&str, &str)],
) -> Result<PresentedCredentials, Refusal> {
    PresentedCredentials::parse(authorization, &parameters(body))
}

#[test]
fn basic_credentials_are_read_form_decoded_and_raw() {
    let cases = [
        ("abc:def", vec![("abc", "def")]),
        ("abc:d%2Bf", vec![("abc", "d+f"), ("abc", "d%2Bf")]),
        ("abc:d+f", vec![("abc", "d f"), ("abc", "d+f")]),
        ("a%3Ac:d:e", vec![("a:c", "d:e"), ("a%3Ac", "d:e")]),
        (
            "a%2Dc:s%2E%5F%7E",
            vec![("a-c", "s._~"), ("a%2Dc", "s%2E%5F%7E")],
        ),
        ("abc:%FF", vec![("abc", "%FF")]),
    ];
    for (credentials, wanted) in cases {
        let found = parse(Some(&basic(credentials)), &[]).unwrap();
        let readings = wanted
            .into_iter()
            .map(|(id, secret)| (id.to_owned(), secret.to_owned()))
            .collect();
        assert_eq!(
            found,
            PresentedCredentials::Basic { readings },
            "{credentials}"
        );
    }
    let found = parse(Some(&basic("abc:d+f")), &[("client_id", "abc")]).unwrap();
    assert_eq!(found.secrets("abc").collect::<Vec<_>>(), ["d f", "d+f"]);
    assert_eq!(found.secrets("other").count(), 0);
    assert_eq!(found.client_ids().collect::<Vec<_>>(), ["abc", "abc"]);
    assert!(parse(Some(&basic("abc:def").replace("Basic", "bASIC")), &[]).is_ok());
}

#[test]
fn an_empty_basic_secret_is_no_secret() {
    let found = parse(Some(&basic("abc:")), &[]).unwrap();
    assert_eq!(
        found,
        PresentedCredentials::None {
            client_id: "abc".to_owned()
        }
    );
}

#[test]
fn malformed_headers_are_an_invalid_client() {
    for header in [
        "Basic",
        "Basic !",
        "Bearer abc",
        "",
        "Basic YWJj",
        "Basic OmRlZg==",
        "Basic /w==",
    ] {
        assert_eq!(
            parse(Some(header), &[]).unwrap_err().code,
            ErrorCode::InvalidClient,
            "{header}"
        );
    }
}

#[test]
fn r37_two_methods_at_once_are_refused() {
    let header = basic("abc:def");
    let assertion = [
        ASSERTION,
        ("client_assertion", "a.b.c"),
        ("client_id", "abc"),
    ];
    let post = [("client_id", "abc"), ("client_secret", "def")];
    let both: Vec<_> = assertion
        .into_iter()
        .chain([("client_secret", "def")])
        .collect();
    let cases = [
        (Some(header.as_str()), &post[..]),
        (Some(header.as_str()), &assertion[..]),
        (None, &both[..]),
    ];
    for (header, body) in cases {
        assert_eq!(
            parse(header, body).unwrap_err().code,
            ErrorCode::InvalidRequest,
            "{body:?}"
        );
    }
    assert_eq!(
        parse(Some(&header), &[("client_id", "other")])
            .unwrap_err()
            .code,
        ErrorCode::InvalidRequest
    );
}

#[test]
fn each_method_is_recognised() {
    let cases: [(&[(&str, &str)], AuthMethod); 4] = [
        (
            &[("client_id", "abc"), ("client_secret", "def")],
            AuthMethod::ClientSecretPost,
        ),
        (&[("client_id", "abc")], AuthMethod::None),
        (
            &[("client_id", "abc"), ("client_secret", "")],
            AuthMethod::None,
        ),
        (
            &[
                ASSERTION,
                ("client_assertion", "a.b.c"),
                ("client_id", "abc"),
            ],
            AuthMethod::PrivateKeyJwt,
        ),
    ];
    for (body, method) in cases {
        let found = parse(None, body).unwrap();
        assert_eq!(found.method(), method);
        assert_eq!(found.client_ids().collect::<Vec<_>>(), ["abc"]);
        assert!(!format!("{found:?}").contains("def"));
    }
    let wrong: [(&[(&str, &str)], ErrorCode); 6] = [
        (&[], ErrorCode::InvalidClient),
        (&[("client_secret", "def")], ErrorCode::InvalidRequest),
        (&[("client_assertion", "a.b.c")], ErrorCode::InvalidRequest),
        (
            &[ASSERTION, ("client_id", "abc")],
            ErrorCode::InvalidRequest,
        ),
        (
            &[
                ("client_assertion_type", "x"),
                ("client_assertion", "a.b.c"),
            ],
            ErrorCode::InvalidRequest,
        ),
        (
            &[ASSERTION, ("client_assertion", "a.b.c")],
            ErrorCode::InvalidClient,
        ),
    ];
    for (body, code) in wrong {
        assert_eq!(parse(None, body).unwrap_err().code, code, "{body:?}");
    }
}

fn hash(secret: &str) -> [u8; 32] {
    Sha256::digest(secret).into()
}

#[test]
fn r39_both_secrets_count_only_while_they_overlap() {
    let mut client = web_client();
    let old = ClientSecret {
        hash: hash("old"),
        expires_at: Some(now() + Duration::seconds(60)),
    };
    client.secrets = vec![
        ClientSecret {
            hash: hash("new"),
            expires_at: None,
        },
        old,
    ];
    let check = |secret: &str, after: i64| {
        let time = now() + Duration::seconds(after);
        check_secret(&client, AuthMethod::ClientSecretBasic, &hash(secret), time).is_ok()
    };
    assert!(check("new", 0) && check("old", 59) && check("new", 61));
    assert!(!check("old", 60) && !check("other", 0) && !check("", 0));
}

#[test]
fn r37_a_pinned_method_is_the_only_one() {
    let mut client = web_client();
    client.secrets = vec![ClientSecret {
        hash: hash("s"),
        expires_at: None,
    }];
    let accepted = |client: &Client| {
        let methods = AuthMethod::ALL.into_iter();
        let fine = methods.filter(|method| match method {
            AuthMethod::None => check_public(client).is_ok(),
            method => check_secret(client, *method, &hash("s"), now()).is_ok(),
        });
        fine.collect::<Vec<_>>()
    };
    assert_eq!(
        accepted(&client),
        [AuthMethod::ClientSecretBasic, AuthMethod::ClientSecretPost]
    );
    for method in [AuthMethod::ClientSecretBasic, AuthMethod::ClientSecretPost] {
        client.metadata.token_endpoint_auth_method = Some(method);
        assert_eq!(accepted(&client), [method]);
    }
    assert_eq!(accepted(&public_client()), [AuthMethod::None]);
    client.disabled = true;
    assert!(accepted(&client).is_empty());
}
