//! Static files: named by their content, compressed when the program was built, kept by browsers for a year.

use actix_web::http::header::{
    AcceptEncoding, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ContentEncoding, ETAG, Encoding,
    EntityTag, Header as _, IfNoneMatch, VARY,
};
use actix_web::{
    HttpRequest, HttpResponse,
    web::{self, Bytes},
};

use crate::{brand::File, context};

const FOR_GOOD: &str = "public, max-age=31536000, immutable";
const FOR_A_DAY: &str = "public, max-age=86400";

/// One file of `static/`, as `build.rs` prepared it.
struct Asset {
    name: &'static str,
    path: &'static str,
    /// An entity tag without its closing quote: each encoding is a representation with a tag of its own (RFC 9110 8.8.3.3).
    etag: &'static str,
    content_type: &'static str,
    identity: &'static [u8],
    brotli: &'static [u8],
    gzip: &'static [u8],
}

static ASSETS: &[Asset] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The address of the file `name` of `static/`, with the hash of its content; an unknown name gets an address that answers 404.
pub fn path(name: &str) -> &'static str {
    ASSETS
        .iter()
        .find(|asset| asset.name == name)
        .map_or("/static/unknown", |asset| asset.path)
}

/// Adds `/static/{name}`, `/robots.txt` and `/favicon.ico`.
pub fn configure(service: &mut web::ServiceConfig) {
    service
        .service(
            web::resource("/static/{name}")
                .route(web::get().to(hashed))
                .route(web::head().to(hashed)),
        )
        .service(
            web::resource("/robots.txt")
                .route(web::get().to(robots))
                .route(web::head().to(robots)),
        )
        .service(
            web::resource("/favicon.ico")
                .route(web::get().to(favicon))
                .route(web::head().to(favicon)),
        );
}

/// `GET /static/{name}`: a file by its hashed name, of the program's or of the operator's brand; 404 for any other.
pub async fn hashed(request: HttpRequest) -> HttpResponse {
    let path = request.path();
    if let Some(asset) = ASSETS.iter().find(|asset| asset.path == path) {
        return send(&request, &Sent::of(asset), FOR_GOOD);
    }
    let brand = context::brand();
    brand.file(path).map_or_else(not_found, |file| {
        send(&request, &Sent::made(file), FOR_GOOD)
    })
}

/// `GET /robots.txt`: an identity provider has nothing to be found by a search engine.
pub async fn robots(request: HttpRequest) -> HttpResponse {
    well_known(&request, "robots.txt")
}

/// `GET /favicon.ico`: for clients that ask without reading the page's `link`, which is where a brand has its own.
pub async fn favicon(request: HttpRequest) -> HttpResponse {
    well_known(&request, "favicon.svg")
}

fn well_known(request: &HttpRequest, name: &str) -> HttpResponse {
    ASSETS
        .iter()
        .find(|asset| asset.name == name)
        .map_or_else(not_found, |asset| {
            send(request, &Sent::of(asset), FOR_A_DAY)
        })
}

pub(super) fn not_found() -> HttpResponse {
    HttpResponse::NotFound()
        .insert_header((CACHE_CONTROL, "no-store"))
        .content_type("text/plain; charset=utf-8")
        .body("Not found\n")
}

/// A file in every encoding that it has.
struct Sent {
    /// As [`Asset`] has it.
    etag: String,
    content_type: &'static str,
    identity: Bytes,
    brotli: Bytes,
    gzip: Bytes,
    is_packed: bool,
}

impl Sent {
    fn of(asset: &'static Asset) -> Self {
        Self {
            etag: asset.etag.to_owned(),
            content_type: asset.content_type,
            identity: Bytes::from_static(asset.identity),
            brotli: Bytes::from_static(asset.brotli),
            gzip: Bytes::from_static(asset.gzip),
            is_packed: true,
        }
    }

    /// A file whose address holds the hash of its content.
    fn made(file: &File) -> Self {
        Self {
            etag: format!("\"{}", file.path),
            content_type: file.content_type,
            identity: file.identity(),
            brotli: file.brotli(),
            gzip: file.gzip(),
            is_packed: file.is_packed(),
        }
    }
}

/// RFC 9110 12.5.3 and 13.1.2: the smallest encoding that the client takes, or 304 when it has it already.
fn send(request: &HttpRequest, sent: &Sent, cache: &'static str) -> HttpResponse {
    let coding = if sent.is_packed {
        preferred(request)
    } else {
        Coding::Identity
    };
    let (encoding, mark, bytes) = match coding {
        Coding::Brotli => (Some(ContentEncoding::Brotli), "-br", &sent.brotli),
        Coding::Gzip => (Some(ContentEncoding::Gzip), "-gz", &sent.gzip),
        Coding::Identity => (None, "", &sent.identity),
    };
    let etag = format!("{}{mark}\"", sent.etag);
    let mut response = if is_known(request, &etag) {
        HttpResponse::NotModified()
    } else {
        HttpResponse::Ok()
    };
    response
        .insert_header((CACHE_CONTROL, cache))
        .insert_header((VARY, "Accept-Encoding"))
        .insert_header((ETAG, etag.clone()));
    if is_known(request, &etag) {
        return response.finish();
    }
    if let Some(encoding) = encoding {
        response.insert_header((CONTENT_ENCODING, encoding.as_str()));
    }
    response
        .insert_header((CONTENT_TYPE, sent.content_type))
        .body(bytes.clone())
}

/// RFC 9110 13.1.2: whether the client has the representation of this entity tag already.
pub(super) fn is_known(request: &HttpRequest, etag: &str) -> bool {
    match (IfNoneMatch::parse(request), etag.parse::<EntityTag>()) {
        (Ok(IfNoneMatch::Items(tags)), Ok(ours)) => tags.iter().any(|tag| tag.weak_eq(&ours)),
        (Ok(IfNoneMatch::Any), _) => request.headers().contains_key("if-none-match"),
        _ => false,
    }
}

/// The encodings that `build.rs` made.
#[derive(Clone, Copy)]
enum Coding {
    Brotli,
    Gzip,
    Identity,
}

fn preferred(request: &HttpRequest) -> Coding {
    let offered = [Encoding::brotli(), Encoding::gzip(), Encoding::identity()];
    let chosen = AcceptEncoding::parse(request)
        .ok()
        .and_then(|accepted| accepted.negotiate(offered.iter()));
    if chosen == Some(Encoding::brotli()) {
        Coding::Brotli
    } else if chosen == Some(Encoding::gzip()) {
        Coding::Gzip
    } else {
        Coding::Identity
    }
}

#[cfg(test)]
pub(crate) fn brotli_size(name: &str) -> usize {
    ASSETS
        .iter()
        .find(|asset| asset.name == name)
        .map_or(usize::MAX, |asset| asset.brotli.len())
}

#[cfg(test)]
mod tests {
    use actix_web::dev::ServiceResponse;
    use actix_web::http::{Method, StatusCode};
    use actix_web::{App, body, test};

    use super::*;

    async fn ask(method: Method, path: &str, headers: &[(&str, &str)]) -> ServiceResponse {
        let app = test::init_service(App::new().configure(configure)).await;
        let mut request = test::TestRequest::default().method(method).uri(path);
        for header in headers {
            request = request.insert_header(*header);
        }
        test::call_service(&app, request.to_request()).await
    }

    fn header<'a>(response: &'a ServiceResponse, name: &str) -> Option<&'a str> {
        response
            .headers()
            .get(name)
            .map(|value| value.to_str().unwrap())
    }

    #[actix_web::test]
    async fn a_file_comes_in_the_smallest_encoding_that_the_client_takes() {
        let cases = [
            ("gzip, deflate, br, zstd", Some("br")),
            ("gzip, deflate", Some("gzip")),
            ("br;q=0, gzip", Some("gzip")),
            ("br;q=0.1, gzip;q=0.9", Some("gzip")),
            ("identity", None),
            ("zstd", None),
            ("", None),
        ];
        for (accepted, encoding) in cases {
            let path = path("style.css");
            let response = ask(Method::GET, path, &[("accept-encoding", accepted)]).await;
            assert_eq!(response.status(), StatusCode::OK);
            assert_eq!(
                header(&response, "content-encoding"),
                encoding,
                "{accepted}"
            );
            assert_eq!(header(&response, "vary"), Some("Accept-Encoding"));
            assert_eq!(header(&response, "cache-control"), Some(FOR_GOOD));
            assert_eq!(
                header(&response, "content-type"),
                Some("text/css; charset=utf-8")
            );
        }
    }

    #[actix_web::test]
    async fn a_file_that_the_client_has_is_not_sent_again() {
        let path = path("style.css");
        let first = ask(Method::GET, path, &[("accept-encoding", "br")]).await;
        let etag = header(&first, "etag").unwrap().to_owned();
        for known in [&etag, &format!("\"x\", W/{etag}"), "*"] {
            let headers = [("accept-encoding", "br"), ("if-none-match", known)];
            let again = ask(Method::GET, path, &headers).await;
            assert_eq!(again.status(), StatusCode::NOT_MODIFIED, "{known}");
            assert_eq!(header(&again, "etag"), Some(etag.as_str()));
            assert!(body::to_bytes(again.into_body()).await.unwrap().is_empty());
        }
        let headers = [("accept-encoding", "gzip"), ("if-none-match", &etag)];
        let other_encoding = ask(Method::GET, path, &headers).await;
        assert_eq!(other_encoding.status(), StatusCode::OK);
    }

    #[actix_web::test]
    async fn the_identity_encoding_is_the_file() {
        let response = ask(Method::GET, path("style.css"), &[]).await;
        let bytes = body::to_bytes(response.into_body()).await.unwrap();
        assert_eq!(
            bytes,
            include_bytes!("../../../static/style.css").as_slice()
        );
    }

    #[actix_web::test]
    async fn only_hashed_names_are_found() {
        for path in [
            "/static/style.css",
            "/static/unknown",
            "/static/..%2fCargo.toml",
            "/static/",
        ] {
            let response = ask(Method::GET, path, &[]).await;
            assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        }
    }

    #[actix_web::test]
    async fn the_files_that_clients_guess_are_there() {
        for (path, content_type) in [
            ("/robots.txt", "text/plain; charset=utf-8"),
            ("/favicon.ico", "image/svg+xml; charset=utf-8"),
        ] {
            for method in [Method::GET, Method::HEAD] {
                let response = ask(method, path, &[]).await;
                assert_eq!(response.status(), StatusCode::OK);
                assert_eq!(header(&response, "content-type"), Some(content_type));
                assert_eq!(header(&response, "cache-control"), Some(FOR_A_DAY));
            }
        }
    }
}
