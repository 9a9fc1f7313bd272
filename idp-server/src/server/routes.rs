//! Which path is answered by what.

use actix_web::{
    HttpResponse, Route, guard,
    http::header,
    web::{self, ServiceConfig, post, resource},
};

use super::operations;
use crate::{
    endpoints::{introspect, revoke, token, userinfo, well_known},
    pages::{
        assets, authorize, consent, demo, end_session, home, login, logout, select_account, setup,
    },
};

/// RFC 9110 9.3.2: what answers GET answers HEAD too, without the content.
pub(super) fn get() -> Route {
    web::route().guard(guard::Any(guard::Get()).or(guard::Head()))
}

/// The paths of the public listener.
pub fn public(app: &mut ServiceConfig) {
    app.service(document(
        "/.well-known/openid-configuration",
        get().to(well_known::metadata),
    ))
    .service(document(
        "/.well-known/oauth-authorization-server",
        get().to(well_known::metadata),
    ))
    .service(document(
        "/.well-known/jwks.json",
        get().to(well_known::jwks),
    ));
    app.service(
        resource("/oauth2/token")
            .route(post().to(token::token))
            .default_service(not_allowed("POST")),
    )
    .service(
        resource("/oauth2/introspect")
            .route(post().to(introspect::introspect))
            .default_service(not_allowed("POST")),
    )
    .service(
        resource("/oauth2/revoke")
            .route(post().to(revoke::revoke))
            .default_service(not_allowed("POST")),
    )
    .service(
        resource("/oauth2/userinfo")
            .route(get().to(userinfo::userinfo))
            .route(post().to(userinfo::userinfo))
            .default_service(not_allowed("GET, HEAD, POST")),
    );
    app.service(both(
        "/oauth2/authorize",
        get().to(authorize::authorize),
        post().to(authorize::authorize),
    ))
    .service(
        resource("/oauth2/authorize/{id}")
            .route(get().to(authorize::go_on))
            .default_service(not_allowed("GET, HEAD")),
    )
    .service(both(
        "/oauth2/logout",
        get().to(end_session::logout),
        post().to(end_session::logout),
    ))
    .service(both(
        "/login",
        get().to(login::show),
        post().to(login::submit),
    ))
    .service(both(
        "/consent",
        get().to(consent::show),
        post().to(consent::submit),
    ))
    .service(both(
        "/select-account",
        get().to(select_account::show),
        post().to(select_account::submit),
    ))
    .service(both(
        "/logout",
        get().to(logout::show),
        post().to(logout::submit),
    ))
    .service(both(
        "/setup",
        get().to(setup::show),
        post().to(setup::submit),
    ))
    .service(both("/demo", get().to(demo::show), post().to(demo::begin)))
    .service(
        resource("/demo/callback")
            .route(get().to(demo::callback))
            .default_service(not_allowed("GET, HEAD")),
    )
    .service(
        resource("/")
            .route(get().to(home::show))
            .default_service(not_allowed("GET, HEAD")),
    );
    app.configure(assets::configure)
        .configure(operations::health);
}

/// The paths of the internal listener.
pub fn internal(app: &mut ServiceConfig) {
    app.configure(operations::health)
        .service(resource("/metrics").route(get().to(operations::metrics)));
}

fn both(path: &str, shown: Route, submitted: Route) -> actix_web::Resource {
    resource(path)
        .route(shown)
        .route(submitted)
        .default_service(not_allowed("GET, HEAD, POST"))
}

fn document(path: &str, shown: Route) -> actix_web::Resource {
    resource(path)
        .route(shown)
        .default_service(not_allowed("GET, HEAD"))
}

fn not_allowed(allow: &'static str) -> Route {
    web::to(move || async move {
        HttpResponse::MethodNotAllowed()
            .insert_header((header::ALLOW, allow))
            .finish()
    })
}
