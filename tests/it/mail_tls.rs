//! The way to the mail server by TLS: a server that cannot prove who it is gets nothing, and nothing is lost.

use std::time::Duration;
use tests::{
    given,
    mail_sink::{MailSink, Tls},
    person::Person,
    scratch::Folder,
    server::TestServer,
    tls_certificates::Authority,
};
use time::OffsetDateTime;

/// A server that sends its mail so, and knows an authority besides those of the system.
struct World {
    _folder: Folder,
    server: TestServer,
}

impl World {
    async fn new(url: &str, known: Option<&Authority>) -> Self {
        let folder = Folder::new("authority");
        let mut builder = TestServer::builder().set("IDP_MAIL__SMTP_URL", url);
        if let Some(known) = known {
            let file = folder.path().join("ca.pem");
            std::fs::write(&file, known.pem()).expect("a file");
            let file = file.to_str().expect("a path").to_owned();
            builder = builder.set("IDP_OUTBOUND__EXTRA_CA_FILE", &file);
        }
        let server = builder.start().await;
        given::user(&server.cli(), "alice").await;
        Self {
            _folder: folder,
            server,
        }
    }

    async fn ask(&self) {
        let person = Person::new(&self.server);
        let page = person.open("/recover").await;
        let typed = [("email", "alice@example.com")];
        person.submit(&page, &typed, Some("send-link")).await;
    }

    /// What became of the only mail, when somebody has tried to send it: its error, whether it waits, and whether what it says is
    /// still there.
    async fn outcome(&self) -> Vec<String> {
        let sql = "SELECT COALESCE(error_code, ''), CAST(failed_at IS NULL AS text), \
                   CAST(sealed_values IS NOT NULL AS text) FROM mail_outbox \
                   WHERE attempts > 0 AND claimed_until IS NULL";
        for _ in 0..400 {
            let rows = self.server.database().rows(sql).await;
            if let Some(row) = rows.into_iter().next() {
                return row;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("nobody tried");
    }

    async fn assert_waits(&self, what: &str) {
        let outcome = self.outcome().await;
        let yes = |text: &String| matches!(text.as_str(), "1" | "true" | "t");
        assert!(yes(&outcome[1]) && yes(&outcome[2]), "{what}: {outcome:?}");
        let known = ["tls", "client", "connection", "response"];
        assert!(known.contains(&outcome[0].as_str()), "{what}: {outcome:?}");
    }
}

fn soon() -> OffsetDateTime {
    OffsetDateTime::from(std::time::SystemTime::now()) + time::Duration::days(30)
}

fn smtps(sink: &MailSink) -> String {
    format!("smtps://localhost:{}", sink.port())
}

fn starttls(sink: &MailSink) -> String {
    format!("smtp://localhost:{}?tls=required", sink.port())
}

#[tokio::test]
async fn mail_goes_by_tls_from_the_first_byte_and_by_starttls() {
    let authority = Authority::new();
    let (chain, key) = authority.certify("localhost", soon());
    for implicit in [true, false] {
        let (tls, url): (Tls, fn(&MailSink) -> String) = if implicit {
            (Tls::Implicit(chain.clone(), key.clone()), smtps)
        } else {
            (Tls::StartTls(chain.clone(), key.clone()), starttls)
        };
        let sink = MailSink::start_with(tls).await;
        let world = World::new(&url(&sink), Some(&authority)).await;
        world.ask().await;
        let mail = sink.wait_for("alice@example.com", 1).await;
        assert!(mail.subject().starts_with("Reset"), "{}", mail.subject());
    }
}

#[tokio::test]
async fn a_mail_server_that_cannot_prove_who_it_is_gets_nothing_and_the_mail_waits() {
    let (known, other) = (Authority::new(), Authority::new());
    let past = OffsetDateTime::from(std::time::SystemTime::now()) - time::Duration::days(1);
    let cases = [
        ("another name", known.certify("mail.example.com", soon())),
        ("an unknown authority", other.certify("localhost", soon())),
        ("expired", known.certify("localhost", past)),
    ];
    for (what, (chain, key)) in cases {
        for implicit in [true, false] {
            let (tls, url): (Tls, fn(&MailSink) -> String) = if implicit {
                (Tls::Implicit(chain.clone(), key.clone()), smtps)
            } else {
                (Tls::StartTls(chain.clone(), key.clone()), starttls)
            };
            let sink = MailSink::start_with(tls).await;
            let world = World::new(&url(&sink), Some(&known)).await;
            world.ask().await;
            world.assert_waits(what).await;
            assert!(sink.connections() > 0 && sink.mails().is_empty(), "{what}");
        }
    }
}

#[tokio::test]
async fn without_the_file_of_the_authority_nothing_is_sent() {
    let authority = Authority::new();
    let (chain, key) = authority.certify("localhost", soon());
    let sink = MailSink::start_with(Tls::Implicit(chain, key)).await;
    let world = World::new(&smtps(&sink), None).await;
    world.ask().await;
    world.assert_waits("unknown to the system").await;
    assert!(sink.mails().is_empty());
}

#[tokio::test]
async fn somebody_on_the_way_who_takes_starttls_away_gets_nothing() {
    let sink = MailSink::start().await;
    for url in [starttls(&sink), smtps(&sink)] {
        let world = World::new(&url, None).await;
        world.ask().await;
        world.assert_waits(&url).await;
        assert!(sink.mails().is_empty(), "{url}");
    }
}

#[tokio::test]
async fn the_mail_leaves_when_the_server_can_prove_it_again() {
    let authority = Authority::new();
    let (chain, key) = authority.certify("localhost", soon());
    let plain = MailSink::start().await;
    let port = plain.port();
    let world = World::new(&starttls(&plain), Some(&authority)).await;
    world.ask().await;
    world.assert_waits("stripped").await;
    drop(plain);
    tokio::time::sleep(Duration::from_millis(200)).await;
    let sink = MailSink::start_at(port, Tls::StartTls(chain, key)).await;
    world.server.advance(Duration::from_mins(1));
    sink.wait_for("alice@example.com", 1).await;
}
