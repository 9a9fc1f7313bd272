//! Second factors: authenticator app, recovery codes, and what applications may ask for (R16, R26, R65, R87, R94, R95, R99).

mod at_rest;
mod demanded;
mod guesses;
mod half;
mod races;
mod recovery;
mod settings;
mod trusted;

use serde_json::Value;
use tests::{
    authenticator_app::AuthenticatorApp,
    given::{self, Client, User},
    html, jwk,
    page::Page,
    person::Person,
    raw,
    server::{Builder, TestServer},
};

/// A server, somebody with an authenticator app, and an application that they trust.
struct World {
    server: TestServer,
    alice: User,
    client: Client,
    app: AuthenticatorApp,
    /// The browser in which the app was set up.
    home: Person,
}

impl World {
    async fn new() -> Self {
        Self::on(TestServer::builder()).await
    }

    async fn on(builder: Builder) -> Self {
        let server = builder.start().await;
        let cli = server.cli();
        let alice = given::user(&cli, "alice").await;
        let client = given::web_client_with(&cli, &["--skip-consent"]).await;
        let home = Person::new(&server);
        let (app, _) = AuthenticatorApp::enrol(&server, &home, &alice).await;
        Self {
            server,
            alice,
            client,
            app,
            home,
        }
    }

    fn url(&self, pairs: raw::Pairs<'_>) -> String {
        raw::authorize_url(&self.server, &self.client, pairs)
    }

    /// Gives the password for an application; the page that asks for the code.
    async fn half(&self, person: &Person) -> Page {
        let page = person.sign_in(&self.url(&[]), &self.alice).await;
        assert!(page.find_form("code").is_some(), "{page:#?}");
        page
    }

    /// The same, and the code of now.
    async fn whole(&self, person: &Person) -> Page {
        let page = self.half(person).await;
        self.give_code(person, &page).await
    }

    async fn give_code(&self, person: &Person, page: &Page) -> Page {
        let code = self.app.code(&self.server);
        person
            .submit(page, &[("code", &code)], Some("verify"))
            .await
    }

    async fn claims(&self, page: &Page) -> Value {
        claims(&self.server, &self.client, page).await
    }

    async fn events(&self, kind: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM audit_events WHERE kind = '{kind}'");
        self.server.database().number(&sql).await
    }

    /// A fresh set, on a page that asks for nothing more.
    async fn recovery_codes(&self, person: &Person) -> Vec<String> {
        let page = person.open("/account/security/recovery-codes").await;
        let typed = [("password", self.alice.password.as_str())];
        let typed = if page.form("generate").has("password") {
            &typed[..]
        } else {
            &[]
        };
        let page = person.submit(&page, typed, Some("generate")).await;
        shown_codes(&page)
    }
}

/// The claims of the ID token that the code of a callback gives.
async fn claims(server: &TestServer, client: &Client, page: &Page) -> Value {
    let callback = page.callback();
    let Some(code) = callback.get("code") else {
        panic!("no code: {callback:?}");
    };
    let tokens = raw::redeem(server, client, code).await;
    jwk::decode(&tokens.expect_status(200).text("id_token")).1
}

#[track_caller]
fn shown_codes(page: &Page) -> Vec<String> {
    let Some(text) = html::text_of(&page.body, "codes") else {
        panic!("no codes: {page:#?}");
    };
    text.split_whitespace().map(str::to_owned).collect()
}

fn is_asked_for_code(page: &Page) -> bool {
    page.url.path() == "/login/totp" && page.find_form("code").is_some()
}
