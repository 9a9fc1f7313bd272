//! In which language a page answers: what the application asks for, what the person chose, what the browser is set to, what the
//! operator configured.

mod choice;
mod mails;
mod operator;

use std::time::Duration;
use tests::{
    given::{self},
    http::Answer,
    page::Page,
    person::Person,
    process::ServerProcess,
    raw,
    server::TestServer,
    tags,
};

const LANGUAGES: [&str; 15] = [
    "en", "ar", "de", "es", "fr", "he", "hi", "it", "ja", "ko", "nl", "pl", "pt", "tr", "zh",
];

/// Language and direction of a page, as its root says.
#[track_caller]
fn language(body: &str) -> (String, String) {
    let tags = tags::tags(body);
    let root = tags.iter().find(|tag| tag.name == "html");
    let root = root.unwrap_or_else(|| panic!("no page: {body}"));
    (root.get("lang"), root.get("dir"))
}

#[track_caller]
fn assert_language(page: &Page, tag: &str) {
    let dir = if matches!(tag, "ar" | "he") {
        "rtl"
    } else {
        "ltr"
    };
    let expected = (tag.to_owned(), dir.to_owned());
    assert_eq!(language(&page.body), expected, "{}", page.url);
}

#[tokio::test]
async fn every_language_is_spoken_from_sign_in_to_consent_and_when_things_go_wrong() {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    for tag in LANGUAGES {
        let person = Person::new(&server).with_header("accept-language", tag);
        let url = raw::authorize_url(&server, &client, &[]);
        let login = person.open(&url).await;
        assert_language(&login, tag);
        let refused = person.type_password(&login, "", "").await;
        assert_language(&refused, tag);
        let consent = person
            .type_password(&login, &alice.username, &alice.password)
            .await;
        assert!(consent.find_form("allow").is_some(), "{consent:#?}");
        assert_language(&consent, tag);
        assert_language(&person.open("/nothing-here").await, tag);
        assert_language(
            &person.open("/oauth2/authorize?client_id=nobody").await,
            tag,
        );
        assert_language(&person.open("/logout").await, tag);
    }
}

#[tokio::test]
async fn what_the_application_asks_for_goes_before_what_the_browser_is_set_to_on_every_page() {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let person = Person::new(&server).with_header("accept-language", "fr, en;q=0.5");
    let asks = |locales: &str| raw::authorize_url(&server, &client, &[("ui_locales", locales)]);
    let login = person.open(&asks("tlh de-CH fr")).await;
    assert_language(&login, "de");
    assert_language(&person.type_password(&login, "", "").await, "de");
    assert_language(&person.type_password(&login, "alice", "wrong").await, "de");
    let consent = person
        .type_password(&login, &alice.username, &alice.password)
        .await;
    assert_language(&consent, "de");
    // Nothing that is spoken is asked for: the browser's own.
    assert_language(&person.open(&asks("tlh")).await, "fr");
    // Errors that come before any page, and the page that leaves by itself.
    let unknown = "/oauth2/authorize?client_id=nobody&ui_locales=he";
    assert_language(&person.open(unknown).await, "he");
    let form_post = [
        ("ui_locales", "ar"),
        ("response_mode", "form_post"),
        ("prompt", "none"),
    ];
    let leaving = person
        .open(&raw::authorize_url(&server, &client, &form_post))
        .await;
    assert_language(&leaving, "ar");
    assert_language(&person.open("/oauth2/logout?ui_locales=pl").await, "pl");
    // And only there: the front page is not the application's.
    assert_language(&person.open("/").await, "fr");
}

#[tokio::test]
async fn one_who_has_to_wait_is_told_in_the_language_of_the_request() {
    let server = TestServer::start().await;
    given::user(&server.cli(), "alice").await;
    let client = given::web_client(&server.cli()).await;
    let person = Person::new(&server);
    let url = raw::authorize_url(&server, &client, &[("ui_locales", "pl")]);
    let login = person.open(&url).await;
    for _ in 0..30 {
        let page = person.type_password(&login, "alice", "a guess").await;
        assert_language(&page, "pl");
        if page.status == 429 {
            return;
        }
    }
    panic!("nobody had to wait");
}

#[tokio::test]
async fn the_configured_language_is_the_last_resort_and_discovery_lists_all() {
    let builder = TestServer::builder().set("IDP_I18N__DEFAULT_LOCALE", "ja");
    let server = builder.start().await;
    let page = |accept: &str| {
        let person = Person::new(&server).with_header("accept-language", accept);
        async move { person.open("/").await }
    };
    assert_language(&page("").await, "ja");
    assert_language(&page("tlh, *;q=0.1").await, "ja");
    assert_language(&page("en;q=0, tlh").await, "ja");
    assert_language(&page("pt-BR, en;q=0.9").await, "pt");
    let url = server.url("/.well-known/openid-configuration");
    let metadata = raw::send(server.http().get(url)).await.json();
    assert_eq!(
        metadata["ui_locales_supported"],
        serde_json::json!(LANGUAGES)
    );
}

/// Resident memory of a process in KiB.
fn memory(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).expect("it runs");
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let number = line.and_then(|line| line.split_whitespace().nth(1));
    number.and_then(|text| text.parse().ok()).expect("a size")
}

#[tokio::test]
async fn r105_a_hundred_thousand_languages_that_do_not_exist_leave_nothing_behind() {
    const AT_ONCE: u32 = 20;
    let server = ServerProcess::start().await;
    let http = tests::http::client();
    let process = server.id().expect("it runs");
    let url = format!("{}/oauth2/authorize?client_id=nobody", server.issuer());
    // Twenty in the header, twenty in the query, none twice.
    let names = |from: u32, glue: &str| {
        let names: Vec<String> = (from..from + AT_ONCE).map(|n| format!("x{n:x}")).collect();
        names.join(glue)
    };
    let mut settled = 0;
    for round in 0..2_600_u32 {
        let (header, query) = (round * 2 * AT_ONCE, (round * 2 + 1) * AT_ONCE);
        let request = http
            .get(format!("{url}&ui_locales={}", names(query, "+")))
            .header("accept-language", names(header, ", "));
        let answer: Answer = raw::send(request).await;
        assert_eq!(language(&answer.body).0, "en");
        if round == 100 {
            tokio::time::sleep(Duration::from_secs(1)).await;
            settled = memory(process);
        }
    }
    let grown = memory(process).saturating_sub(settled);
    assert!(grown < 4096, "{grown} KiB more than {settled} KiB");
    server.finish().await;
}
