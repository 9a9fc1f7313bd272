//! The authorization endpoint: where a browser may be sent, what may be asked for, who is asked what.

use tests::{
    given, given::Client, given::User, http::Answer, jwk, page::Page, person::Person, probe, raw,
    server::TestServer,
};
mod consent;
mod duplicates;
mod hints;
mod offers;
mod prompts;
mod redirect_uris;
mod responses;

struct Scene {
    server: TestServer,
    alice: User,
    client: Client,
    person: Person,
}

impl Scene {
    async fn new() -> Self {
        let builder = TestServer::builder().set("IDP_TOKENS__ID_TOKEN_TTL", "5m");
        let server = builder.start().await;
        let alice = given::user(&server.cli(), "alice").await;
        let client = given::web_client(&server.cli()).await;
        let person = Person::new(&server);
        Self {
            server,
            alice,
            client,
            person,
        }
    }

    fn url(&self, pairs: raw::Pairs<'_>) -> String {
        raw::authorize_url(&self.server, &self.client, pairs)
    }

    async fn open(&self, pairs: raw::Pairs<'_>) -> Page {
        self.person.open(&self.url(pairs)).await
    }

    /// Goes through whatever is asked; the ID token's claims.
    async fn claims(&self, pairs: raw::Pairs<'_>) -> serde_json::Value {
        let code = raw::code(&self.server, &self.client, &self.person, &self.alice, pairs).await;
        self.claims_of(&code).await
    }

    async fn claims_of(&self, code: &str) -> serde_json::Value {
        let tokens = raw::redeem(&self.server, &self.client, code).await;
        jwk::decode(&tokens.expect_status(200).text("id_token")).1
    }

    #[track_caller]
    fn assert_error(&self, page: &Page, code: &str) {
        let callback = page.callback();
        assert_eq!(callback["error"], code, "{callback:?}");
        assert_eq!(callback["state"], "af0ifjsldkj");
        assert_eq!(callback["iss"], self.server.issuer());
        assert!(!callback.contains_key("code"));
        let known = ["error", "error_description", "state", "iss"];
        let other: Vec<_> = callback
            .keys()
            .filter(|key| !known.contains(&key.as_str()))
            .collect();
        assert!(other.is_empty(), "{other:?}");
    }
}

async fn ask(server: &TestServer, client: &Client, pairs: raw::Pairs<'_>) -> Answer {
    let url = raw::authorize_url(server, client, pairs);
    raw::send(server.http().get(url)).await
}

/// A page for the person, and no way out to anywhere.
#[track_caller]
fn assert_page(answer: &Answer, what: &str) {
    assert_eq!(answer.status, 400, "{what}: {answer:#?}");
    assert_eq!(answer.header("location"), "", "{what}");
    assert_eq!(
        answer.header("content-type"),
        "text/html; charset=utf-8",
        "{what}"
    );
    let code = tests::html::text_of(&answer.body, "error-code");
    assert!(code.is_some_and(|code| !code.is_empty()), "{what}");
    assert!(
        tests::html::text_of(&answer.body, "request-id").is_some(),
        "{what}"
    );
}

/// What came back to the application instead of a code.
#[track_caller]
fn assert_refused(answer: &Answer, code: &str, what: &str) {
    assert_eq!(answer.status, 303, "{what}: {answer:#?}");
    assert_eq!(
        probe::parameter(answer, "error").as_deref(),
        Some(code),
        "{what}: {answer:#?}"
    );
    assert_eq!(
        probe::parameter(answer, "state").as_deref(),
        Some("af0ifjsldkj"),
        "{what}"
    );
    assert_eq!(probe::parameter(answer, "code"), None, "{what}");
    let description = probe::parameter(answer, "error_description").unwrap_or_default();
    assert!(
        description
            .bytes()
            .all(|b| (0x20..0x7f).contains(&b) && b != b'"' && b != b'\\'),
        "{what}: {description}"
    );
}
