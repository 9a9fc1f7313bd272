//! An application's logo on the pages: our own copy of it (CONTRACT section 8, R51, R52).

mod kept;
mod memory;
mod refused;

use image::{ImageFormat, RgbaImage};
use serde_json::json;
use tests::{
    given::{self, Client, User},
    html,
    logo_host::{CANARY, LogoHost, picture},
    page::Page,
    person::Person,
    raw,
    server::{Builder, TestServer},
};

const RED: [u8; 3] = [220, 20, 30];
const GREEN: [u8; 3] = [20, 200, 40];

/// A server that may ask the application's one.
fn builder() -> Builder {
    TestServer::builder().set("IDP_OUTBOUND__ALLOW_HOSTS", "127.0.0.1")
}

struct Scene {
    server: TestServer,
    host: LogoHost,
    alice: User,
    client: Client,
}

impl Scene {
    async fn with(body: &[u8]) -> Self {
        Self::on(builder(), body).await
    }

    async fn on(builder: Builder, body: &[u8]) -> Self {
        let server = builder.start().await;
        let host = LogoHost::start(body).await;
        let alice = given::user(&server.cli(), "alice").await;
        let client = client(&server, &host.url("/logo.png")).await;
        Self {
            server,
            host,
            alice,
            client,
        }
    }

    /// What somebody sees who is asked for consent for the first time.
    async fn consent(&self) -> Page {
        let person = Person::new(&self.server);
        let url = raw::authorize_url(&self.server, &self.client, &[]);
        let page = person.sign_in(&url, &self.alice).await;
        assert!(page.find_form("allow").is_some(), "{page:#?}");
        page
    }

    async fn sign_in_page(&self) -> Page {
        let person = Person::new(&self.server);
        let url = raw::authorize_url(&self.server, &self.client, &[]);
        person.open(&url).await
    }

    async fn logo(&self) -> File {
        self.get(&address(&self.client)).await
    }

    async fn get(&self, path: &str) -> File {
        File::get(self.server.http().get(self.server.url(path))).await
    }

    /// Registers another address; the node sees it within a second.
    async fn move_logo(&self, uri: &str) {
        let metadata = json!({"logo_uri": uri}).to_string();
        let client_id = self.client.client_id.as_str();
        let arguments = ["client", "update", client_id, "--metadata", &metadata];
        self.server.cli().run(&arguments).await.expect_code(0);
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    }
}

async fn client(server: &TestServer, logo_uri: &str) -> Client {
    let metadata = json!({"logo_uri": logo_uri}).to_string();
    given::web_client_with(&server.cli(), &["--metadata", &metadata]).await
}

fn address(client: &Client) -> String {
    format!("/client-logo?client_id={}", client.client_id)
}

/// Where a page's logo comes from, if it shows one.
fn shown(page: &Page) -> Option<String> {
    let tags = html::tags(&page.body);
    let logo = tags.iter().find(|tag| tag.get("class") == "logo")?;
    assert_eq!(logo.name, "img");
    assert!(logo.has("alt") && logo.get("alt").is_empty(), "{page:#?}");
    assert_eq!(
        (logo.get("width"), logo.get("height")),
        ("64".into(), "64".into())
    );
    Some(logo.get("src"))
}

/// An answer that is no text.
#[derive(Debug)]
struct File {
    status: u16,
    headers: reqwest::header::HeaderMap,
    body: Vec<u8>,
}

impl File {
    async fn get(request: reqwest::RequestBuilder) -> Self {
        let response = request.send().await.expect("an answer");
        Self {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            body: response.bytes().await.expect("a body").to_vec(),
        }
    }

    fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value.and_then(|value| value.to_str().ok()).unwrap_or("")
    }

    /// The pixels of a picture that may be shown; fails if there is anything else in it.
    #[track_caller]
    fn pixels(&self) -> RgbaImage {
        assert_eq!(self.status, 200, "{self:?}");
        for (name, value) in [
            ("content-type", "image/png"),
            ("x-content-type-options", "nosniff"),
            ("cache-control", "public, max-age=3600"),
            (
                "content-security-policy",
                "default-src 'none'; frame-ancestors 'none'; sandbox",
            ),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(self.header(name), value, "{name}");
        }
        assert!(!contains(&self.body, CANARY) && !contains(&self.body, "<script"));
        let image = image::load_from_memory_with_format(&self.body, ImageFormat::Png);
        image.expect("a PNG").into_rgba8()
    }

    #[track_caller]
    fn assert_colour(&self, wanted: [u8; 3], size: (u32, u32)) {
        let pixels = self.pixels();
        assert_eq!(pixels.dimensions(), size);
        for pixel in pixels.pixels() {
            let near = |n: usize| pixel.0[n].abs_diff(wanted[n]) < 12;
            assert!(
                near(0) && near(1) && near(2) && pixel.0[3] == 255,
                "{pixel:?}"
            );
        }
    }
}

fn contains(all: &[u8], part: &str) -> bool {
    all.windows(part.len())
        .any(|window| window == part.as_bytes())
}

#[tokio::test]
async fn r52_the_pages_show_our_own_copy_of_the_logo() {
    let scene = Scene::with(&picture(ImageFormat::Png, (400, 200), RED)).await;
    for page in [scene.sign_in_page().await, scene.consent().await] {
        let source = shown(&page).unwrap_or_else(|| panic!("no logo: {page:#?}"));
        assert!(source.starts_with("/client-logo?client_id="), "{source}");
        assert!(!page.body.contains("127.0.0.1"), "{page:#?}");
        scene.get(&source).await.assert_colour(RED, (128, 64));
    }
    assert_eq!(scene.host.connections(), 1);
}

#[tokio::test]
async fn r52_every_kind_of_picture_is_drawn_anew_without_what_it_carried() {
    let scene = Scene::with(b"").await;
    for format in [
        ImageFormat::Png,
        ImageFormat::Jpeg,
        ImageFormat::Gif,
        ImageFormat::WebP,
    ] {
        let original = picture(format, (300, 300), GREEN);
        assert!(contains(&original, CANARY));
        scene.host.serve(&original);
        scene
            .move_logo(&scene.host.url(&format!("/{format:?}")))
            .await;
        let page = scene.consent().await;
        let source = shown(&page).unwrap_or_else(|| panic!("{format:?}: {page:#?}"));
        scene.get(&source).await.assert_colour(GREEN, (128, 128));
    }
}

#[tokio::test]
async fn applications_without_a_logo_look_like_those_that_nobody_knows() {
    let server = builder().start().await;
    let plain = given::web_client(&server.cli()).await;
    let unknown = File::get(
        server
            .http()
            .get(server.url("/client-logo?client_id=nobody")),
    )
    .await;
    let without = File::get(server.http().get(server.url(&address(&plain)))).await;
    assert_eq!((without.status, &without.body), (404, &unknown.body));
    let page = Person::new(&server)
        .open(&raw::authorize_url(&server, &plain, &[]))
        .await;
    assert_eq!(shown(&page), None);
}
