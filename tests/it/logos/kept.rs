//! A logo is fetched seldom, and what was fetched is kept.

use super::*;
use futures_util::future::join_all;
use std::time::Duration;
use tests::metrics::cost;
use tokio::time::sleep;

#[tokio::test]
async fn r52_fifty_who_want_it_at_once_make_one_fetch() {
    let scene = Scene::with(&picture(ImageFormat::Png, (200, 200), RED)).await;
    scene.host.drip(Duration::from_micros(200));
    let path = address(&scene.client);
    let all = join_all((0..50).map(|_| scene.get(&path))).await;
    for one in &all {
        one.assert_colour(RED, (128, 128));
    }
    assert_eq!(scene.host.connections(), 1);
}

/// Whoever asks and goes away at once gets no second fetch by asking again.
#[tokio::test]
async fn r52_those_who_do_not_wait_make_one_fetch_too() {
    let scene = Scene::with(&picture(ImageFormat::Png, (200, 200), RED)).await;
    scene.host.drip(Duration::from_micros(500));
    let path = address(&scene.client);
    for _ in 0..20 {
        let waited = tokio::time::timeout(Duration::from_millis(20), scene.get(&path)).await;
        assert!(waited.is_err(), "it came too soon: {waited:?}");
    }
    scene.get(&path).await.assert_colour(RED, (128, 128));
    assert_eq!(scene.host.connections(), 1);
}

#[tokio::test]
async fn a_browser_that_has_the_logo_is_told_so() {
    let scene = Scene::with(&picture(ImageFormat::Png, (50, 20), RED)).await;
    let first = scene.logo().await;
    first.assert_colour(RED, (50, 20));
    let url = scene.server.url(&address(&scene.client));
    let request = scene.server.http().get(&url);
    let again = File::get(request.header("if-none-match", first.header("etag"))).await;
    assert_eq!((again.status, again.body.len()), (304, 0), "{again:?}");
    assert_eq!(again.header("etag"), first.header("etag"));
    let other = File::get(
        scene
            .server
            .http()
            .get(&url)
            .header("if-none-match", "\"x\""),
    )
    .await;
    assert_eq!(other.status, 200);
    let head = File::get(scene.server.http().head(&url)).await;
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.header("content-length"), first.body.len().to_string());
}

#[tokio::test]
async fn a_restart_forgets_no_logo() {
    let mut scene = Scene::with(&picture(ImageFormat::WebP, (150, 150), GREEN)).await;
    let before = scene.logo().await;
    before.assert_colour(GREEN, (128, 128));
    scene.server.restart().await;
    let after = scene.logo().await;
    assert_eq!(after.body, before.body);
    assert_eq!(after.header("etag"), before.header("etag"));
    assert_eq!(scene.host.connections(), 1);
    // Nor does it forget that there is none.
    scene.host.serve(b"<svg/>");
    scene.move_logo(&scene.host.url("/logo.svg")).await;
    assert_eq!(scene.logo().await.status, 404);
    scene.server.restart().await;
    assert_eq!(scene.logo().await.status, 404);
    assert_eq!(shown(&scene.consent().await), None);
    assert_eq!(scene.host.connections(), 2);
}

#[tokio::test]
async fn a_logo_at_another_address_is_fetched_at_once() {
    let scene = Scene::with(&picture(ImageFormat::Png, (150, 150), RED)).await;
    let old = shown(&scene.consent().await).expect("a logo");
    scene.get(&old).await.assert_colour(RED, (128, 128));
    scene
        .host
        .serve(&picture(ImageFormat::Png, (150, 150), GREEN));
    scene.move_logo(&scene.host.url("/new.png")).await;
    let new = shown(&scene.consent().await).expect("a logo");
    assert_ne!(new, old, "browsers would show what they have");
    scene.get(&new).await.assert_colour(GREEN, (128, 128));
    assert_eq!(scene.host.connections(), 2);
    // The old picture does not stand in for one that cannot be had.
    scene.host.serve(b"gone");
    scene.move_logo(&scene.host.url("/third.png")).await;
    assert_eq!(scene.logo().await.status, 404);
    assert_eq!(shown(&scene.consent().await), None);
    // Without an address there is none, whatever is kept.
    let metadata = json!({"logo_uri": null}).to_string();
    let client_id = scene.client.client_id.as_str();
    let arguments = ["client", "update", client_id, "--metadata", &metadata];
    scene.server.cli().run(&arguments).await.expect_code(0);
    sleep(Duration::from_secs(1)).await;
    assert_eq!(scene.logo().await.status, 404);
}

#[tokio::test]
async fn a_logo_is_looked_after_once_a_day_and_outlives_its_server() {
    let scene = Scene::with(&picture(ImageFormat::Png, (150, 150), RED)).await;
    scene.logo().await.assert_colour(RED, (128, 128));
    scene.server.advance(Duration::from_hours(23));
    scene.logo().await.assert_colour(RED, (128, 128));
    assert_eq!(scene.host.connections(), 1);

    // Nobody waits for a refresh: who asks first still gets what is there.
    scene
        .host
        .serve(&picture(ImageFormat::Png, (150, 150), GREEN));
    scene.server.advance(Duration::from_hours(2));
    scene.logo().await.assert_colour(RED, (128, 128));
    let mut fresh = scene.logo().await;
    for _ in 0..300 {
        if fresh.pixels().get_pixel(64, 64).0[1] > 100 {
            break;
        }
        sleep(Duration::from_millis(100)).await;
        fresh = scene.logo().await;
    }
    fresh.assert_colour(GREEN, (128, 128));
    assert_eq!(scene.host.connections(), 2);

    scene
        .host
        .answer(b"HTTP/1.1 500 Oh\r\ncontent-length: 0\r\nconnection: close\r\n\r\n".to_vec());
    scene.server.advance(Duration::from_hours(25));
    for _ in 0..5 {
        scene.logo().await.assert_colour(GREEN, (128, 128));
        sleep(Duration::from_millis(200)).await;
    }
    assert!(shown(&scene.consent().await).is_some());
    assert_eq!(
        scene.host.connections(),
        3,
        "and it is not asked all the time"
    );
}

/// The least that something costs of several times: now and then a node reads anew what it knows of its clients.
async fn least<F: Future>(server: &TestServer, operation: impl Fn() -> F) -> i64 {
    let mut least = i64::MAX;
    for _ in 0..8 {
        let before = cost(server).await;
        operation().await;
        least = least.min((cost(server).await - before).statements);
    }
    least
}

#[tokio::test]
async fn a_logo_that_is_known_costs_a_page_nothing() {
    let listen = builder().set("IDP_SERVER__INTERNAL_LISTEN", "127.0.0.1:0");
    let scene = Scene::on(listen, &picture(ImageFormat::Png, (150, 150), RED)).await;
    let plain = given::web_client(&scene.server.cli()).await;
    scene.logo().await.assert_colour(RED, (128, 128));
    sleep(Duration::from_secs(1)).await;
    let mut costs = Vec::new();
    for client in [&plain, &scene.client] {
        let person = Person::new(&scene.server);
        let url = raw::authorize_url(&scene.server, client, &[]);
        let page = person.sign_in(&url, &scene.alice).await;
        let has_logo = client.client_id == scene.client.client_id;
        assert_eq!(shown(&page).is_some(), has_logo);
        let again = async || {
            let page = person.open(page.url.as_str()).await;
            assert!(page.find_form("allow").is_some());
        };
        costs.push(least(&scene.server, again).await);
    }
    assert!(costs[0] > 0 && costs[0] == costs[1], "{costs:?}");
    let logo = async || scene.logo().await.assert_colour(RED, (128, 128));
    assert_eq!(least(&scene.server, logo).await, 0);
}

#[tokio::test]
async fn a_logo_goes_with_its_application() {
    let scene = Scene::with(&picture(ImageFormat::Png, (150, 150), RED)).await;
    scene.logo().await.assert_colour(RED, (128, 128));
    let rows = "SELECT count(*) FROM client_logos";
    assert_eq!(scene.server.database().number(rows).await, 1);
    let cli = scene.server.cli();
    let client_id = scene.client.client_id.as_str();
    cli.run(&["client", "update", client_id, "--disabled"])
        .await
        .expect_code(0);
    sleep(Duration::from_secs(1)).await;
    assert_eq!(scene.logo().await.status, 404);
    cli.run(&["client", "delete", client_id, "--yes"])
        .await
        .expect_code(0);
    assert_eq!(scene.server.database().number(rows).await, 0);
}
