//! `/livez`, `/readyz` and `/metrics`: for whoever runs the server.

use std::time::Duration;

use actix_web::{
    HttpResponse,
    http::header,
    web::{self, ServiceConfig, resource},
};

use super::{Statistics, routes::get};
use crate::{state::State, store};

/// `/livez` and `/readyz`, on both listeners.
pub fn health(app: &mut ServiceConfig) {
    app.service(resource("/livez").route(get().to(live)))
        .service(resource("/readyz").route(get().to(ready)));
}

async fn live() -> HttpResponse {
    text("ok")
}

/// 200 while requests can be served, 503 while the database is away.
async fn ready(state: web::Data<State>) -> HttpResponse {
    let asked = tokio::time::timeout(
        Duration::from_secs(2),
        store::cache_versions::read(state.db.watch()),
    )
    .await;
    match asked {
        Ok(Ok(_)) => text("ok"),
        Ok(Err(_)) | Err(_) => HttpResponse::ServiceUnavailable()
            .insert_header((header::CACHE_CONTROL, "no-store"))
            .insert_header((header::RETRY_AFTER, "1"))
            .content_type("text/plain; charset=utf-8")
            .body("the database is away\n"),
    }
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
