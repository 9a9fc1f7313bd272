//! Static files: named by their content, compressed when the program was built, kept by browsers for a year.

use actix_web::http::header::{
    AcceptEncoding, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ContentEncoding, ETAG, Encoding,
    EntityTag, Header as _, IfNoneMatch, VARY,
};
use actix_web::{HttpRequest, HttpResponse, web};

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

/// `GET /static/{name}`: a file by its hashed name, 404 for any other.
pub async fn hashed(request: HttpRequest) -> HttpResponse {
    ASSETS
        .iter()
        .find(|asset| asset.path == request.path())
        .map_or_else(not_found, |asset| send(&request, asset, FOR_GOOD))
}

/// `GET /robots.txt`: an identity provider has nothing to be found by a search engine.
pub async fn robots(request: HttpRequest) -> HttpResponse {
    well_known(&request, "robots.txt")
}

/// `GET /favicon.ico`: for clients that ask without reading the page's `link`.
pub async fn favicon(request: HttpRequest) -> HttpResponse {
    well_known(&request, "favicon.svg")
}

fn well_known(request: &HttpRequest, name: &str) -> HttpResponse {
    ASSETS
        .iter()
        .find(|asset| asset.name == name)
        .map_or_else(not_found, |asset| send(request, asset, FOR_A_DAY))
}

fn not_found() -> HttpResponse {
    HttpResponse::NotFound()
        .insert_header((CACHE_CONTROL, "no-store"))
        .content_type("text/plain; charset=utf-8")
        .body("Not found\n")
}

/// RFC 9110 12.5.3 and 13.1.2: the smallest encoding that the client takes, or 304 when it has it already.
fn send(request: &HttpRequest, asset: &'static Asset, cache: &'static str) -> HttpResponse {
    let (encoding, mark, bytes) = match preferred(request) {
        Coding::Brotli => (Some(ContentEncoding::Brotli), "-br", asset.brotli),
        Coding::Gzip => (Some(ContentEncoding::Gzip), "-gz", asset.gzip),
        Coding::Identity => (None, "", asset.identity),
    };
    let etag = format!("{}{mark}\"", asset.etag);
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
        .insert_header((CONTENT_TYPE, asset.content_type))
        .body(bytes)
}

fn is_known(request: &HttpRequest, etag: &str) -> bool {
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
