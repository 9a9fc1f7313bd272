//! Static files: compressed, hashed, kept.

use tests::{person::Person, probe, raw, server::TestServer, tags};

#[tokio::test]
async fn static_files_are_compressed_hashed_and_answer_304() {
    let server = TestServer::start().await;
    let page = Person::new(&server).open("/login").await;
    let files: Vec<String> = tags::tags(&page.body)
        .iter()
        .map(|tag| tag.get("href"))
        .filter(|href| href.starts_with("/static/") && href.contains(".css"))
        .collect();
    assert!(!files.is_empty());
    for path in &files {
        let mut tags = Vec::new();
        for encoding in ["br", "gzip", "identity", "br;q=0, gzip", "deflate"] {
            let request = server
                .http()
                .get(server.url(path))
                .header("accept-encoding", encoding);
            let answer = request.send().await.expect("an answer");
            assert_eq!(answer.status(), 200);
            let got = answer
                .headers()
                .get("content-encoding")
                .map(|value| value.to_str().expect("text").to_owned());
            let wanted = match encoding {
                "br" => Some("br"),
                "gzip" | "br;q=0, gzip" => Some("gzip"),
                _ => None,
            };
            assert_eq!(got.as_deref(), wanted, "{path} {encoding}");
            assert_eq!(answer.headers()["vary"], "Accept-Encoding");
            assert_eq!(
                answer.headers()["cache-control"],
                "public, max-age=31536000, immutable"
            );
            let etag = answer.headers()["etag"].to_str().expect("text").to_owned();
            let again = server
                .http()
                .get(server.url(path))
                .header("accept-encoding", encoding);
            let again = raw::send(again.header("if-none-match", &etag)).await;
            assert_eq!(
                (again.status, again.body.as_str()),
                (304, ""),
                "{path} {encoding}"
            );
            tags.push(etag);
        }
        assert_ne!(tags[0], tags[1]);
        assert_ne!(tags[1], tags[2]);
    }
    for wrong in [
        "/static/",
        "/static/..%2fCargo.toml",
        "/static/%2e%2e/%2e%2e/etc/passwd",
        "/static/main.css",
        "/static/x%00.css",
    ] {
        let answer = probe::bytes(
            server.address(),
            format!(
                "GET {wrong} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n",
                server.issuer().trim_start_matches("http://")
            )
            .as_bytes(),
        )
        .await;
        assert!(
            matches!(probe::status(&answer), 400 | 404),
            "{wrong}: {answer}"
        );
    }
}
