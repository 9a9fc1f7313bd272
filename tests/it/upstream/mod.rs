//! Signing in with an account at another provider.

mod browser;
mod commands;
mod console;
mod foreign;
mod forms;
mod freshness;
mod github;
mod hostile;
mod newcomers;
mod ourselves;
mod outages;
mod own_address;
mod policy;
mod races;
mod routing;
mod ways;

use std::time::Duration;
use tests::{
    given::{self, Client, User},
    person::{Page, Person, Step},
    raw,
    server::{Builder, TestServer},
    stub_provider::{CLIENT_ID, CLIENT_SECRET, StubProvider},
};
use url::Url;

/// A server that may speak to providers on this machine.
fn builder() -> Builder {
    TestServer::builder().set("IDP_OUTBOUND__ALLOW_HOSTS", "127.0.0.1,localhost")
}

/// A server with a provider, an application, and Alice with a password.
struct Scene {
    server: TestServer,
    stub: StubProvider,
    alice: User,
    client: Client,
}

impl Scene {
    async fn start() -> Self {
        Self::on(builder(), &[]).await
    }

    /// On another server, with further arguments of `upstream create`.
    async fn on(builder: Builder, arguments: &[&str]) -> Self {
        let server = builder.start().await;
        let stub = StubProvider::start().await;
        let cli = server.cli();
        let alice = given::user(&cli, "alice").await;
        let client = given::web_client_with(&cli, &["--skip-consent"]).await;
        add(&server, &stub, "stub", arguments).await;
        Self {
            server,
            stub,
            alice,
            client,
        }
    }

    fn person(&self) -> Person {
        Person::new(&self.server)
    }

    fn authorize(&self, pairs: raw::Pairs<'_>) -> String {
        raw::authorize_url(&self.server, &self.client, pairs)
    }

    /// Presses the provider's button on a page: where the browser is sent.
    async fn press(&self, person: &Person, page: &Page) -> Url {
        press(person, page, "stub").await
    }

    /// From the sign-in page to the provider and back.
    async fn come_back(&self, person: &Person, page: &Page) -> Page {
        let authorize = self.press(person, page).await;
        back(person, &self.stub.answers(&authorize)).await
    }

    /// Alice links the stub's person to her account.
    async fn link_alice(&self) {
        let person = self.person();
        let path = "/account/security/upstream";
        let page = person.sign_in(path, &self.alice).await;
        let page = person.submit(&page, &[], Some("link-stub")).await;
        let page = back(&person, &self.stub.answers(page.left())).await;
        assert_eq!((page.status, page.url.path()), (200, path), "{page:#?}");
        assert_eq!(self.links().await, 1);
    }

    async fn number(&self, sql: &str) -> i64 {
        self.server.database().number(sql).await
    }

    async fn links(&self) -> i64 {
        self.number("SELECT count(*) FROM upstream_links").await
    }

    async fn sessions(&self) -> i64 {
        self.number("SELECT count(*) FROM sessions").await
    }

    async fn events(&self, kind: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM audit_events WHERE kind = '{kind}'");
        self.number(&sql).await
    }
}

/// Adds a stub under a slug and waits until the server knows it.
pub(crate) async fn add(server: &TestServer, stub: &StubProvider, slug: &str, arguments: &[&str]) {
    let issuer = stub.issuer();
    let common = [
        "upstream",
        "create",
        "--name",
        slug,
        "--issuer",
        &issuer,
        "--client-id",
        CLIENT_ID,
        "--client-secret-stdin",
    ];
    let arguments = [&common, arguments].concat();
    server
        .cli()
        .json_with_input(&arguments, CLIENT_SECRET)
        .await;
    known(server, slug).await;
}

/// Waits until the sign-in page has the button: another process added it.
async fn known(server: &TestServer, slug: &str) {
    let button = format!("upstream-{slug}");
    for _ in 0..100 {
        let page = Person::new(server).open("/login").await;
        if page.find_form(&button).is_some() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the sign-in page does not offer {slug}");
}

pub(crate) async fn press(person: &Person, page: &Page, slug: &str) -> Url {
    let button = format!("upstream-{slug}");
    let page = person.submit(page, &[], Some(&button)).await;
    page.left().clone()
}

/// A browser comes back from a provider, which is another site.
pub(crate) async fn back(person: &Person, callback: &Url) -> Page {
    let mut step = Step::get(callback.clone());
    step.headers = vec![("sec-fetch-site".to_owned(), "cross-site".to_owned())];
    person.follow(step).await
}

/// What a page's error code is.
#[track_caller]
fn assert_said(page: &Page, status: u16, code: &str) {
    assert_eq!(
        (page.status, page.error_code().as_str()),
        (status, code),
        "{page:#?}"
    );
}
