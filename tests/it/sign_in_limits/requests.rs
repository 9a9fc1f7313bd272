//! How many sign-ins may wait (R80, R116): rows that nobody has to sign in for are bounded.

use std::time::Duration;
use tests::{
    given,
    page::{Page, Step},
    person::Person,
    probe, raw,
    scene::Scene,
    server::TestServer,
};

const WAITING: &str = "SELECT count(*) FROM authorization_requests WHERE completed_at IS NULL";

fn from(server: &TestServer, ip: &str) -> Person {
    Person::new(server).with_header("x-forwarded-for", ip)
}

/// The request alone, not the page that it leads to.
async fn begin(person: &Person, url: &str) -> Page {
    let url = url::Url::parse(url).expect("a URL");
    person.step(Step::get(url)).await
}

#[tokio::test]
async fn r80_an_address_begins_no_more_sign_ins_than_its_limit_and_who_is_signed_in_goes_on() {
    let builder = TestServer::builder()
        .set("IDP_SERVER__TRUSTED_PROXIES", "127.0.0.1/32")
        .set("IDP_RATE_LIMIT__SIGN_INS_PER_MINUTE", "20");
    let scene = Scene::on(builder).await;
    let server = &scene.server;
    let owner = from(server, "192.0.2.1");
    let url = raw::authorize_url(server, &scene.client, &[]);
    owner.authorize(&url, &scene.user).await;
    // Each without a cookie, as a program would.
    let (mut begun, mut refused) = (0, None);
    while refused.is_none() && begun < 100 {
        let page = begin(&from(server, "192.0.2.1"), &url).await;
        match page.status {
            303 => begun += 1,
            _ => refused = Some(page),
        }
    }
    // The owner's was the first; one comes back each three seconds.
    assert!((19..60).contains(&begun), "{begun}");
    let page = refused.expect("a limit");
    assert_eq!(
        (page.status, page.error_code().as_str()),
        (429, "slow_down")
    );
    let wait: u64 = page.header("retry-after").parse().expect("seconds");
    assert!((1..=3).contains(&wait), "{wait}");
    assert_eq!(page.header("cache-control"), "no-store");
    let link = page.body.split("id=\"try-again\" href=\"").nth(1);
    assert!(link.is_some_and(|link| link.starts_with("/oauth2/authorize?")));
    let rows = probe::rows(server, &["authorization_requests"]).await;
    assert_eq!(rows, i64::from(begun) + 1, "what is refused is not kept");
    let neighbour = begin(&from(server, "192.0.2.2"), &url).await;
    assert_eq!(neighbour.status, 303, "has a limit of its own");
    for _ in 0..25 {
        assert!(owner.open(&url).await.callback().contains_key("code"));
    }
    server.advance(Duration::from_secs(wait));
    let page = begin(&from(server, "192.0.2.1"), &url).await;
    assert_eq!(page.status, 303, "after the wait");
}

#[tokio::test]
async fn r80_a_browser_has_fifty_requests_waiting_and_under_dev_an_address_begins_hundreds() {
    let server = TestServer::start().await;
    let alice = given::user(&server.cli(), "alice").await;
    let client = given::web_client_with(&server.cli(), &["--skip-consent"]).await;
    let url = raw::authorize_url(&server, &client, &[]);
    let other = Person::new(&server);
    let others = begin(&other, &url)
        .await
        .location
        .expect("the sign-in page");
    let person = Person::new(&server);
    let mut pages = Vec::new();
    for n in 0..310 {
        let page = begin(&person, &url).await;
        assert_eq!(page.status, 303, "{n}: {page:#?}");
        pages.push(page.location.expect("the sign-in page"));
    }
    assert_eq!(server.database().number(WAITING).await, 51);
    for (n, status) in [(0, 400), (259, 400), (260, 200), (309, 200)] {
        let page = person.open(pages[n].as_str()).await;
        assert_eq!(page.status, status, "request {n}");
    }
    // What others wait for stays, and the newest leads to its end.
    assert_eq!(other.open(others.as_str()).await.status, 200);
    let page = person.sign_in(pages[309].as_str(), &alice).await;
    assert!(page.callback().contains_key("code"));
}
