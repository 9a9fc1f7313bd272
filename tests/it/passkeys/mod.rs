//! Passkeys over HTTP, with a device in software: what they prove, and every way in which a response can be wrong.

mod account;
mod ceremonies;
mod responses;
mod sign_in;

use tests::{
    authenticator::{Passkey, enrol},
    given::{self, User},
    person::Person,
    server::TestServer,
};

/// Alice, signed in by password a moment ago, with one passkey.
struct Scene {
    server: TestServer,
    alice: User,
    person: Person,
    passkey: Passkey,
}

impl Scene {
    async fn new() -> Self {
        let server = TestServer::start().await;
        let passkey = Passkey::new(server.issuer());
        Self::with(server, passkey).await
    }

    async fn with(server: TestServer, mut passkey: Passkey) -> Self {
        let alice = given::user(&server.cli(), "alice").await;
        let person = Person::new(&server);
        person.sign_in("/login", &alice).await;
        let list = enrol(&person, &mut passkey).await;
        assert_eq!(list.status, 200, "{list:#?}");
        Self {
            server,
            alice,
            person,
            passkey,
        }
    }

    /// Another browser.
    fn stranger(&self) -> Person {
        Person::new(&self.server)
    }

    async fn events(&self, kind: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM audit_events WHERE kind = '{kind}'");
        self.server.database().number(&sql).await
    }

    async fn passkeys(&self) -> i64 {
        let sql = "SELECT count(*) FROM passkeys";
        self.server.database().number(sql).await
    }
}

/// Whether somebody is signed in in this browser.
async fn is_signed_in(person: &Person) -> bool {
    let home = person.open("/").await;
    home.body.contains("id=\"sign-out\"")
}
