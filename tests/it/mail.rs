//! Mail leaves once, whatever the mail server does, and tells nobody else anything (R91, R93, R108).

mod foreign;

use std::{collections::BTreeSet, time::Duration};
use tests::{
    database::Engine,
    given,
    mail_sink::{Mail, MailSink, Mood},
    person::{Page, Person},
    server::{Builder, TestServer},
};

fn builder(sink: &MailSink) -> Builder {
    TestServer::builder()
        .set("IDP_MAIL__SMTP_URL", &sink.url())
        .set("IDP_MAIL__FROM", "Example <no-reply@id.example>")
}

async fn ask(server: &TestServer, email: &str) -> Page {
    let person = Person::new(server);
    let page = person.open("/recover").await;
    person
        .submit(&page, &[("email", email)], Some("send-link"))
        .await
}

/// Waits until nothing is due any more.
async fn settled(server: &TestServer, condition: &str) {
    let sql = format!("SELECT count(*) FROM mail_outbox WHERE NOT ({condition})");
    for _ in 0..400 {
        if server.database().number(&sql).await == 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let rows = "SELECT recipient, attempts, error_code, sealed_values IS NULL FROM mail_outbox";
    panic!("not {condition}: {:?}", server.database().rows(rows).await);
}

fn ids(mails: &[Mail]) -> BTreeSet<String> {
    mails
        .iter()
        .flat_map(|mail| mail.header("message-id"))
        .collect()
}

#[tokio::test]
async fn a_mail_has_both_faces_and_says_why_it_came() {
    let sink = MailSink::start().await;
    let server = builder(&sink).start().await;
    given::user(&server.cli(), "alice").await;
    assert_eq!(ask(&server, "alice@example.com").await.status, 200);
    let mail = sink.wait_for("alice@example.com", 1).await;
    assert_eq!(mail.from, "no-reply@id.example");
    assert_eq!(mail.subject(), "Reset your password for Example");
    assert_eq!(mail.header("from"), ["Example <no-reply@id.example>"]);
    assert_eq!(mail.header("to"), ["alice@example.com"]);
    assert_eq!(mail.header("auto-submitted"), ["auto-generated"]);
    for part in [mail.text(), mail.html()] {
        assert!(part.contains("127.0.0.1"), "from where: {part}");
        assert!(part.contains("You get this mail because"), "why: {part}");
        assert!(part.contains(&mail.link()), "the link: {part}");
    }
    assert!(mail.link().starts_with(&server.url("/recover/")));
    settled(&server, "sent_at IS NOT NULL").await;
    let kept = "SELECT count(*) FROM mail_outbox WHERE sealed_values IS NOT NULL";
    assert_eq!(
        server.database().number(kept).await,
        0,
        "what was said is forgotten"
    );
}

#[tokio::test]
async fn the_reader_s_language_is_theirs_and_not_the_asker_s() {
    let sink = MailSink::start().await;
    let server = builder(&sink).start().await;
    given::user_with(&server.cli(), "alice", &["--claims", r#"{"locale":"ar"}"#]).await;
    given::user(&server.cli(), "bob").await;
    ask(&server, "alice@example.com").await;
    let mail = sink.wait_for("alice@example.com", 1).await;
    assert!(mail.html().contains(r#"dir="rtl""#), "{}", mail.html());
    let person = Person::new(&server).with_header("accept-language", "ar");
    let page = person.open("/recover").await;
    person
        .submit(&page, &[("email", "bob@example.com")], Some("send-link"))
        .await;
    let mail = sink.wait_for("bob@example.com", 1).await;
    assert!(
        mail.html().contains(r#"lang="ar""#),
        "who has not said it reads what they asked in"
    );
}

#[tokio::test]
async fn nothing_is_lost_while_the_mail_server_is_away_and_nothing_comes_twice() {
    let mut sink = MailSink::start().await;
    let mut server = builder(&sink).start().await;
    sink.go_away().await;
    let names = ["alice", "bob", "carol"];
    for name in names {
        given::user(&server.cli(), name).await;
        assert_eq!(
            ask(&server, &format!("{name}@example.com")).await.status,
            200
        );
    }
    settled(&server, "error_code = 'connection'").await;
    sink.come_back().await;
    for mood in [Mood::Refusing(451), Mood::BreakingOff] {
        sink.set(mood);
        server.advance(Duration::from_hours(1));
        let tries = "SELECT min(attempts) FROM mail_outbox";
        let before = server.database().number(tries).await;
        for _ in 0..400 {
            if server.database().number(tries).await > before {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        assert!(sink.mails().is_empty(), "{mood:?}");
    }
    settled(&server, "claimed_until IS NULL").await;
    sink.set(Mood::Kind);
    server.restart().await;
    let other = match server.database().engine() {
        Engine::Postgres => Some(server.node().await),
        Engine::Sqlite => None,
    };
    server.advance(Duration::from_hours(1));
    settled(&server, "sent_at IS NOT NULL").await;
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    assert_eq!(sink.mails().len(), 3, "each once: {:#?}", sink.mails());
    assert_eq!(ids(&sink.mails()).len(), 3);
    for name in names {
        let mail = sink.wait_for(&format!("{name}@example.com"), 1).await;
        let page = Person::new(&server).open(&mail.link()).await;
        assert_eq!(page.status, 200, "the link of the try that arrived works");
    }
    drop(other);
}

#[tokio::test]
async fn two_nodes_send_each_mail_once() {
    let sink = MailSink::start().await;
    let server = builder(&sink).start().await;
    let other = server.node().await;
    sink.set(Mood::Slow(Duration::from_millis(100)));
    let count = 12;
    for index in 0..count {
        given::user(&server.cli(), &format!("user{index}")).await;
    }
    for index in 0..count {
        ask(&server, &format!("user{index}@example.com")).await;
    }
    settled(&server, "sent_at IS NOT NULL").await;
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    assert_eq!(sink.mails().len(), count);
    assert_eq!(ids(&sink.mails()).len(), count);
    let tries = server
        .database()
        .number("SELECT max(attempts) FROM mail_outbox")
        .await;
    assert_eq!(tries, 1, "nobody tried what another was sending");
    drop(other);
}

#[tokio::test]
async fn a_mail_that_is_refused_for_good_is_given_up_and_one_that_is_refused_for_now_after_a_day() {
    let sink = MailSink::start().await;
    let server = builder(&sink).start().await;
    given::user(&server.cli(), "alice").await;
    sink.set(Mood::Refusing(550));
    ask(&server, "alice@example.com").await;
    settled(
        &server,
        "failed_at IS NOT NULL AND error_code = 'smtp_550' AND sealed_values IS NULL",
    )
    .await;
    sink.set(Mood::Refusing(450));
    ask(&server, "alice@example.com").await;
    let second = "failed_at IS NOT NULL OR error_code = 'smtp_450'";
    settled(&server, second).await;
    server.advance(Duration::from_hours(24));
    settled(&server, "failed_at IS NOT NULL AND sealed_values IS NULL").await;
    sink.set(Mood::Kind);
    server.advance(Duration::from_hours(2));
    tokio::time::sleep(Duration::from_millis(1_200)).await;
    assert!(sink.mails().is_empty());
    let listed = server.cli().json(&["mail", "list"]).await;
    let codes: BTreeSet<&str> = listed["data"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|mail| mail["error_code"].as_str())
        .collect();
    assert_eq!(codes, BTreeSet::from(["smtp_450", "smtp_550"]));
}

#[tokio::test]
async fn r77_a_mail_server_that_never_answers_slows_nobody_down() {
    let sink = MailSink::start().await;
    let server = builder(&sink).start().await;
    given::user(&server.cli(), "alice").await;
    sink.set(Mood::Silent);
    ask(&server, "alice@example.com").await;
    for _ in 0..100 {
        if sink.connections() > 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(
        sink.connections() > 0,
        "somebody is waiting for the mail server"
    );
    for email in ["alice@example.com", "ghost@example.com"] {
        let asked = tokio::time::timeout(Duration::from_secs(5), ask(&server, email)).await;
        assert_eq!(asked.expect("an answer at once").status, 200);
    }
}

#[tokio::test]
async fn r91_no_header_of_a_request_gets_into_a_link() {
    let sink = MailSink::start().await;
    let server = builder(&sink)
        .set("IDP_SERVER__TRUSTED_PROXIES", "127.0.0.1/32")
        .start()
        .await;
    given::user(&server.cli(), "alice").await;
    let headers = [
        ("x-forwarded-host", "evil.example"),
        ("x-forwarded-proto", "gopher"),
        ("x-forwarded-port", "666"),
        ("forwarded", "host=evil.example;proto=gopher"),
        ("x-original-url", "https://evil.example/"),
        ("referer", "https://evil.example/"),
    ];
    let mut asked = 0;
    for (name, value) in headers {
        let person = Person::new(&server).with_header(name, value);
        let page = person.open("/recover").await;
        let email = "alice@example.com";
        let Some(_) = page.find_form("send-link") else {
            continue;
        };
        let page = person
            .submit(&page, &[("email", email)], Some("send-link"))
            .await;
        if page.status != 200 {
            continue;
        }
        asked += 1;
        let mail = sink.wait_for(email, asked).await;
        let all = format!("{}{}{}", mail.raw, mail.text(), mail.html());
        assert!(
            !all.contains("evil") && !all.contains("gopher"),
            "{name}: {all}"
        );
        assert!(mail.link().starts_with(&server.url("/recover/")), "{name}");
        server.advance(Duration::from_hours(3));
    }
    assert!(asked >= 3, "{asked}");
}

#[tokio::test]
async fn r93_an_address_holds_one_recipient_and_no_header() {
    let sink = MailSink::start().await;
    let server = builder(&sink).start().await;
    given::user(&server.cli(), "alice").await;
    for hostile in [
        "alice@example.com\r\nBcc: evil@example.org",
        "alice@example.com%0d%0aBcc:evil@example.org",
        "alice@example.com\u{2028}evil@example.org",
        "alice@example.com,evil@example.org",
        "alice@example.com evil@example.org",
        "alice@example.com;evil@example.org",
        "alice@evil.org@example.com",
        "\"alice@example.com\" <evil@example.org>",
        "<evil@example.org>alice@example.com",
        "-alice@example.com",
        "alice(x)@example.com",
        "alice@example.com\0",
    ] {
        let status = ask(&server, hostile).await.status;
        assert!(matches!(status, 200 | 400 | 422), "{hostile:?}: {status}");
    }
    // The same address in other spellings reaches its owner as they wrote it.
    ask(&server, "  ALICE@Example.COM ").await;
    let mail = sink.wait_for("alice@example.com", 1).await;
    assert_eq!(mail.to, ["alice@example.com"]);
    for name in ["to", "subject", "from", "message-id", "content-type"] {
        assert_eq!(mail.header(name).len(), 1, "{name}");
    }
    assert!(mail.header("bcc").is_empty() && mail.header("cc").is_empty());
    settled(&server, "sent_at IS NOT NULL").await;
    for mail in sink.mails() {
        assert_eq!(mail.to, ["alice@example.com"], "{mail:?}");
    }
}

#[tokio::test]
async fn the_operator_tries_mail_and_is_told_what_is_wrong() {
    let mut sink = MailSink::start().await;
    let server = builder(&sink).start().await;
    let cli = server.cli();
    let sent = cli
        .json(&["mail", "test", "--to", "root@example.com"])
        .await;
    assert_eq!(sent["accepted"], true);
    let mail = sink.wait_for("root@example.com", 1).await;
    assert_eq!(mail.subject(), "Test mail from Example");
    sink.set(Mood::Refusing(550));
    let refused = cli
        .run(&["mail", "test", "--to", "root@example.com"])
        .await
        .expect_code(1);
    assert!(refused.stderr.contains("smtp_550"), "{refused:?}");
    sink.go_away().await;
    let away = cli
        .run(&["mail", "test", "--to", "root@example.com"])
        .await
        .expect_code(1);
    assert!(away.stderr.contains("connection"), "{away:?}");
    cli.run(&["mail", "test", "--to", "no address"])
        .await
        .expect_code(2);
    let production = cli.clone().production().without("IDP_MAIL__SMTP_URL");
    let without = production
        .run(&["mail", "test", "--to", "root@example.com"])
        .await
        .expect_code(1);
    assert!(without.stderr.contains("mail.smtp_url"), "{without:?}");
    let checked = production.run(&["config", "check"]).await.expect_code(0);
    assert!(checked.stderr.contains("mail.smtp_url"), "{checked:?}");
    let checked = cli
        .production()
        .run(&["config", "check"])
        .await
        .expect_code(0);
    assert_eq!(checked.stderr, "");
}

#[tokio::test]
async fn without_a_mail_server_a_dev_machine_gets_files() {
    let folder = tests::scratch::Folder::new("mail");
    let mut cli = TestServer::start().await;
    let settings = cli.settings().clone();
    let cli_here = tests::cli::Cli::new(settings, true, folder.path().to_owned());
    let sent = cli_here
        .json(&["mail", "test", "--to", "root@example.com"])
        .await;
    let path = folder.path().join(sent["file"].as_str().expect("a path"));
    let text = std::fs::read_to_string(&path).expect("the mail");
    assert!(text.contains("To: root@example.com"), "{text}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&path)
            .expect("the mail")
            .permissions()
            .mode();
        assert_eq!(mode & 0o077, 0, "for nobody else");
    }
    cli.restart().await;
}
