//! What is no logo, or may not be asked for, is not shown, and that is remembered.

use super::*;
use image::DynamicImage;
use std::{
    io::Cursor,
    time::{Duration, Instant},
};

fn plain(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let image = DynamicImage::new_rgb8(width, height);
    image.write_to(&mut bytes, ImageFormat::Png).expect("a PNG");
    bytes.into_inner()
}

/// What a hostile or a careless server may send: the name, and the whole answer.
fn answers(canary: &LogoHost) -> Vec<(&'static str, Vec<u8>)> {
    let file = |body: &[u8]| {
        let head = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: image/png\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        [head.as_bytes(), body].concat()
    };
    let good = picture(ImageFormat::Png, (150, 150), RED);
    let endless =
        b"HTTP/1.1 200 OK\r\ncontent-type: image/png\r\nconnection: close\r\n\r\n".to_vec();
    let head = |status: &str, field: &str| {
        format!("HTTP/1.1 {status}\r\n{field}connection: close\r\ncontent-length: 0\r\n\r\n")
    };
    let to = |status: &str, uri: &str| head(status, &format!("location: {uri}\r\n")).into_bytes();
    vec![
        (
            "too many bytes",
            file(&[&good[..], &[0; 256 * 1024]].concat()),
        ),
        (
            "too many bytes, unannounced",
            [endless, good.clone(), vec![0; 256 * 1024]].concat(),
        ),
        ("too wide", file(&plain(4_097, 2))),
        ("a bomb", file(&plain(2_100, 2_100))),
        (
            "SVG",
            file(b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
        ),
        ("HTML", file(b"<!doctype html><script>alert(1)</script>")),
        ("half a file", file(&good[..good.len() / 3])),
        (
            "a header of a picture",
            file(b"GIF89a\xff\xff\xff\xff\0\0\0"),
        ),
        ("nothing", file(b"")),
        ("not found", head("404 Not Found", "").into_bytes()),
        ("no success", head("204 No Content", "").into_bytes()),
        ("a redirect", to("302 Found", &canary.url("/a.png"))),
        (
            "a redirect to a name",
            to(
                "307 Temporary Redirect",
                &format!("http://localhost:{}/", canary.port()),
            ),
        ),
        ("no HTTP", b"\0\0\0".to_vec()),
        ("no answer", Vec::new()),
    ]
}

#[tokio::test]
async fn r52_what_is_no_logo_is_not_shown_and_not_asked_for_again() {
    let scene = Scene::with(b"").await;
    let canary = LogoHost::start(&picture(ImageFormat::Png, (9, 9), RED)).await;
    let nobody = scene.get("/client-logo?client_id=nobody").await;
    for (name, answer) in answers(&canary) {
        scene.host.answer(answer);
        let path = name.replace(' ', "-");
        scene.move_logo(&scene.host.url(&format!("/{path}"))).await;
        let before = scene.host.connections();
        for _ in 0..3 {
            let file = scene.logo().await;
            assert_eq!(file.status, 404, "{name}: {file:?}");
            assert_eq!(file.body, nobody.body, "{name}");
            assert_eq!(file.header("cache-control"), nobody.header("cache-control"));
        }
        assert_eq!(scene.host.connections(), before + 1, "{name}");
        assert_eq!(shown(&scene.sign_in_page().await), None, "{name}");
    }
    assert_eq!(shown(&scene.consent().await), None);
    assert_eq!(canary.connections(), 0, "a redirect was followed");
    let doctor = scene.server.cli().run(&["doctor"]).await.stdout;
    let told = format!("could not be had of {}", scene.client.client_id);
    assert!(doctor.contains(&told), "{doctor}");
}

#[tokio::test]
async fn r52_a_failure_is_remembered_for_ten_minutes() {
    let scene = Scene::with(b"not yet").await;
    assert_eq!(scene.logo().await.status, 404);
    scene
        .host
        .serve(&picture(ImageFormat::Png, (20, 20), GREEN));
    scene.server.advance(Duration::from_mins(9));
    assert_eq!(scene.logo().await.status, 404);
    assert_eq!(scene.host.connections(), 1);
    scene.server.advance(Duration::from_mins(2));
    scene.logo().await.assert_colour(GREEN, (20, 20));
    assert_eq!(scene.host.connections(), 2);
    assert!(shown(&scene.consent().await).is_some());
}

#[tokio::test]
async fn r52_a_server_that_drips_is_not_waited_for() {
    let scene = Scene::with(&picture(ImageFormat::Png, (90, 90), RED)).await;
    scene.host.drip(Duration::from_millis(100));
    let begin = Instant::now();
    // The page does not wait at all.
    assert!(shown(&scene.sign_in_page().await).is_some());
    assert!(
        begin.elapsed() < Duration::from_secs(3),
        "{:?}",
        begin.elapsed()
    );
    assert_eq!(scene.logo().await.status, 404);
    assert!(
        begin.elapsed() < Duration::from_secs(7),
        "{:?}",
        begin.elapsed()
    );
    assert_eq!(shown(&scene.sign_in_page().await), None);
    assert_eq!(scene.host.connections(), 1);
}

#[tokio::test]
async fn r51_a_logo_at_a_private_address_is_not_asked_for() {
    let canary = LogoHost::start(&picture(ImageFormat::Png, (9, 9), RED)).await;
    let server = TestServer::start().await;
    let port = canary.port();
    for uri in [
        format!("http://127.0.0.1:{port}/"),
        format!("https://127.0.0.1:{port}/"),
        format!("https://localhost:{port}/"),
        format!("http://[::ffff:127.0.0.1]:{port}/"),
        format!("https://2130706433:{port}/"),
        "https://169.254.169.254/latest/meta-data".to_owned(),
        "https://localhost/".to_owned(),
    ] {
        let metadata = json!({"logo_uri": uri}).to_string();
        let arguments = ["client", "create", "--name", "x", "--metadata", &metadata];
        let created = server
            .cli()
            .run(
                &[
                    &arguments[..],
                    &["--redirect-uri", given::REDIRECT_URI, "-o", "json"],
                ]
                .concat(),
            )
            .await;
        // Some are not even registered.
        let Ok(client) = serde_json::from_str::<serde_json::Value>(&created.stdout) else {
            assert_eq!(created.code, 2, "{uri}: {created:#?}");
            continue;
        };
        let client_id = client["client_id"].as_str().unwrap_or_default();
        let begin = Instant::now();
        let path = format!("/client-logo?client_id={client_id}");
        let file = File::get(server.http().get(server.url(&path))).await;
        assert_eq!(file.status, 404, "{uri}: {file:?}");
        assert!(
            begin.elapsed() < Duration::from_secs(2),
            "{uri}: {:?}",
            begin.elapsed()
        );
    }
    assert_eq!(canary.connections(), 0);
}
