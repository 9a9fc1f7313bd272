//! The account console: what people see and change of their own account, and of nobody else's.

mod activity;
mod apps;
mod leaving;
mod meanwhile;
mod password;
mod profile;
mod sessions;

use std::time::Duration;
use tests::{
    back_channel::BackChannel,
    given::{self, Client, User},
    page::Page,
    person::Person,
    raw,
    scene::{Issued, SCOPE},
    server::{Builder, TestServer},
};

/// Longer than a proof stays fresh.
const STALE: Duration = Duration::from_mins(6);
const NEW_PASSWORD: &str = "copper-meadow-thistle-77";

/// Two people and an application.
struct Desk {
    server: TestServer,
    alice: User,
    bob: User,
    client: Client,
    api: BackChannel,
}

impl Desk {
    async fn start() -> Self {
        Self::on(TestServer::builder()).await
    }

    async fn on(builder: Builder) -> Self {
        let server = builder.start().await;
        let cli = server.cli();
        let alice = given::user(&cli, "alice").await;
        let bob = given::user(&cli, "bob").await;
        let client = given::web_client(&cli).await;
        let api = BackChannel::to(&server);
        Self {
            server,
            alice,
            bob,
            client,
            api,
        }
    }

    /// Somebody at a page of the console, in a browser of their own.
    async fn at(&self, path: &str, user: &User) -> (Person, Page) {
        let person = Person::new(&self.server);
        let page = person.sign_in(path, user).await;
        assert_eq!((page.status, page.url.path()), (200, path), "{page:#?}");
        (person, page)
    }

    /// Tokens for offline use, got in this browser.
    async fn tokens(&self, person: &Person, user: &User) -> Issued {
        let code = raw::code(
            &self.server,
            &self.client,
            person,
            user,
            &[("scope", SCOPE)],
        )
        .await;
        Issued::of(&self.api.redeem(&self.client, &code).await)
    }

    async fn is_alive(&self, tokens: &Issued) -> bool {
        let userinfo = self.api.userinfo(&tokens.access_token).await.status == 200;
        let active = self.api.is_active(&self.client, &tokens.access_token).await;
        assert_eq!(userinfo, active, "userinfo and introspection agree");
        active
    }

    async fn can_refresh(&self, tokens: &Issued) -> bool {
        let answer = self.api.refresh(&self.client, &tokens.refresh_token).await;
        assert!(matches!(answer.status, 200 | 400), "{answer:#?}");
        answer.status == 200
    }
}

/// Whether a browser is still signed in to the console.
async fn is_in(person: &Person) -> bool {
    person.open("/account").await.url.path() == "/account"
}

/// Sends the form that has `control`, with these fields and its token only.
async fn send(person: &Person, page: &Page, control: &str, fields: &[(&str, &str)]) -> Page {
    let form = page.form(control);
    let token = form.value("csrf").expect("a token").to_owned();
    let mut pairs = vec![("csrf".to_owned(), token)];
    let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    pairs.extend(fields.iter().map(own));
    let target = page.url.join(&form.action).expect("an action");
    person.step(person.post(target, pairs)).await
}

#[tokio::test]
async fn who_is_not_signed_in_is_led_to_the_sign_in_and_back() {
    let desk = Desk::start().await;
    for path in [
        "/account",
        "/account/profile",
        "/account/addresses",
        "/account/addresses/add",
        "/account/security",
        "/account/security/password",
        "/account/sessions",
        "/account/apps",
        "/account/activity",
        "/account/export",
        "/account/delete",
    ] {
        let page = Person::new(&desk.server).open(path).await;
        assert_eq!(page.url.path(), "/login", "{path}");
        let (person, page) = desk.at(path, &desk.alice).await;
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
        assert!(person.cookie("idp_session").is_some());
        // And every page is reached from every other.
        for other in ["/account", "/account/profile", "/account/export", "/logout"] {
            let link = format!("<a href=\"{other}\"");
            assert!(page.body.contains(&link), "{path}: {other}");
        }
    }
}

#[tokio::test]
async fn the_overview_says_what_is_done_and_what_is_not() {
    let desk = Desk::start().await;
    let (person, page) = desk.at("/account", &desk.alice).await;
    assert!(
        page.text().contains("Your email address is confirmed"),
        "{}",
        page.text()
    );
    assert_eq!(
        page.body.matches("class=\"todo\"").count(),
        1,
        "{}",
        page.body
    );
    assert!(
        page.text().contains("No app uses your account"),
        "{}",
        page.text()
    );
    desk.tokens(&person, &desk.alice).await;
    let page = person.open("/account").await;
    assert!(page.text().contains("Web shop"), "{}", page.text());
    assert!(page.text().contains("You signed in"), "{}", page.text());
}
