//! What the topics share in which somebody types a code that was mailed to them.

use tests::{
    given::{self, Client, User},
    mail_sink::MailSink,
    raw,
    server::{Builder, TestServer},
};

/// A server whose mail is caught, somebody, and an application that they trust.
pub struct World {
    pub sink: MailSink,
    pub server: TestServer,
    pub alice: User,
    pub client: Client,
}

impl World {
    pub async fn with(change: impl FnOnce(Builder) -> Builder) -> Self {
        let sink = MailSink::start().await;
        let builder = TestServer::builder().set("IDP_MAIL__SMTP_URL", &sink.url());
        let server = change(builder).start().await;
        let cli = server.cli();
        let alice = given::user(&cli, "alice").await;
        let client = given::web_client_with(&cli, &["--skip-consent"]).await;
        Self {
            sink,
            server,
            alice,
            client,
        }
    }

    pub fn url(&self, pairs: raw::Pairs<'_>) -> String {
        raw::authorize_url(&self.server, &self.client, pairs)
    }

    pub async fn events(&self, kind: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM audit_events WHERE kind = '{kind}'");
        self.server.database().number(&sql).await
    }
}

pub fn is_code(word: &str) -> bool {
    word.len() == 9
        && word.as_bytes()[4] == b'-'
        && word.chars().all(|c| c == '-' || c.is_ascii_uppercase())
}

/// The code of a mail: the word that is spelled as codes are.
pub fn code_of(text: &str) -> String {
    let Some(code) = text.split_whitespace().find(|word| is_code(word)) else {
        panic!("no code: {text}");
    };
    code.to_owned()
}
