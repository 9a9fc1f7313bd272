//! Requests that no well-behaved program sends, and what to look for in their answers.

use crate::{
    database::Engine, http::Answer, page::Page, person::Person, raw, raw::Pairs, server::TestServer,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::{self, Duration},
};
use url::Url;

/// Path and query of pairs, percent-encoded.
pub fn with_query(path: &str, pairs: Pairs<'_>) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(pairs);
    format!("{path}?{}", query.finish())
}

/// A GET of path and query.
pub async fn query(server: &TestServer, path: &str, pairs: Pairs<'_>) -> Answer {
    raw::get(server, &with_query(path, pairs)).await
}

/// Where an answer sends the browser.
#[track_caller]
pub fn location(answer: &Answer) -> Url {
    let text = answer.header("location");
    Url::parse(text).unwrap_or_else(|error| panic!("{error}: {answer:#?}"))
}

/// A parameter of the address that an answer sends the browser to, in its query.
#[track_caller]
pub fn parameter(answer: &Answer, name: &str) -> Option<String> {
    let url = location(answer);
    let found = url.query_pairs().find(|(candidate, _)| candidate == name);
    found.map(|(_, value)| value.into_owned())
}

/// Bytes over a connection of their own; what comes back until the server closes or falls silent for two seconds.
pub async fn bytes(address: &str, request: &[u8]) -> String {
    let authority = address.trim_start_matches("http://");
    let mut stream = TcpStream::connect(authority)
        .await
        .expect("the server listens");
    // A server that refuses early may close while we write.
    let _ = stream.write_all(request).await;
    let mut answer = Vec::new();
    let mut buffer = vec![0; 16 * 1024];
    while let Ok(Ok(length @ 1..)) =
        time::timeout(Duration::from_secs(2), stream.read(&mut buffer)).await
    {
        answer.extend_from_slice(&buffer[..length]);
    }
    String::from_utf8_lossy(&answer).into_owned()
}

/// The status of an answer that [`bytes`] read; 0 where there is none.
pub fn status(answer: &str) -> u16 {
    let status = answer.split(' ').nth(1).and_then(|text| text.parse().ok());
    status.unwrap_or_default()
}

/// Rows of several tables together.
pub async fn rows(server: &TestServer, tables: &[&str]) -> i64 {
    let mut sum = 0;
    for table in tables {
        let sql = format!("SELECT count(*) FROM {table}");
        sum += server.database().number(&sql).await;
    }
    sum
}

/// `IT_ROUNDS`, by which counts of rounds are multiplied.
pub fn rounds(small: usize) -> usize {
    let factor = std::env::var("IT_ROUNDS").ok();
    small * factor.and_then(|text| text.parse().ok()).unwrap_or(1_usize)
}

/// Sends the form that has `control` with what is typed and no button of its own.
pub async fn post_form(person: &Person, page: &Page, control: &str, typed: Pairs<'_>) -> Page {
    let form = page.form(control);
    let target = page.url.join(&form.action).expect("an action");
    let pairs = form.filled(typed, Some("-"));
    person.follow(person.post(target, pairs)).await
}

/// The ids of all sessions, the newest first.
pub async fn session_ids(server: &TestServer) -> Vec<String> {
    let id = match server.database().engine() {
        Engine::Sqlite => "lower(hex(id))",
        Engine::Postgres => "id",
    };
    let sql = format!("SELECT {id} FROM sessions ORDER BY created_at DESC");
    server.database().rows(&sql).await.concat()
}
