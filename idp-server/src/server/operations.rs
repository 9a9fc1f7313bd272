//! `/livez`, `/readyz` and `/metrics`: for whoever runs the server.

use actix_web::{
    HttpResponse,
    http::header,
    web::{self, ServiceConfig, resource},
};

use super::{Statistics, routes::get};
use crate::state::State;

/// `/livez` and `/readyz`, on both listeners.
pub fn health(app: &mut ServiceConfig) {
    app.service(resource("/livez").route(get().to(live)))
        .service(resource("/readyz").route(get().to(ready)));
}

async fn live() -> HttpResponse {
    text("ok")
}

/// 200 while requests can be served; 503 while the database is away, and when the server is about to stop. It costs no
/// statement: on the public listener anyone may ask as often as they like.
async fn ready(state: web::Data<State>) -> HttpResponse {
    if state.is_ready() {
        return text("ok");
    }
    HttpResponse::ServiceUnavailable()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((header::RETRY_AFTER, "1"))
        .content_type("text/plain; charset=utf-8")
        .body("the database is away, or the server is stopping\n")
}

fn text(body: &'static str) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .content_type("text/plain; charset=utf-8")
        .body(body)
}

/// Metrics in the text format of Prometheus; on the internal listener only.
pub async fn metrics(statistics: web::Data<Statistics>, state: web::Data<State>) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .content_type("text/plain; version=0.0.4; charset=utf-8")
        .body(statistics.render(&state))
}
