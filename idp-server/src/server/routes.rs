//! Which path is answered by what.

use actix_web::{
    HttpResponse, guard,
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

/// The paths of the public listener.
pub fn public(app: &mut ServiceConfig) {
    app.configure(for_programs)
        .configure(for_people)
        .configure(assets::configure)
        .configure(operations::health);
}

fn for_programs(app: &mut ServiceConfig) {
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
    ))
    .service(form("/oauth2/token", post().to(token::token)))
    .service(form(
        "/oauth2/introspect",
        post().to(introspect::introspect),
    ))
    .service(form("/oauth2/revoke", post().to(revoke::revoke)))
    .service(both(
        "/oauth2/userinfo",
        get().to(userinfo::userinfo),
        post().to(userinfo::userinfo),
    ));
}

fn for_people(app: &mut ServiceConfig) {
    app.service(both(
        "/oauth2/authorize",
        get().to(authorize::authorize),
        post().to(authorize::authorize),
    ))
    .service(document(
        "/oauth2/authorize/{id}",
        get().to(authorize::go_on),
    ))
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
    .service(document("/demo/callback", get().to(demo::callback)))
    .service(document("/", get().to(home::show)));
}

/// The paths of the internal listener.
pub fn internal(app: &mut ServiceConfig) {
    app.configure(operations::health)
        .service(resource("/metrics").route(get().to(operations::metrics)));
}

fn both(path: &str, shown: actix_web::Route, submitted: actix_web::Route) -> actix_web::Resource {
    resource(path)
        .route(shown)
        .route(submitted)
        .default_service(not_allowed("GET, POST"))
}

/// GET, and HEAD with it (RFC 9110 9.3.2): the body is left out on the wire.
fn get() -> actix_web::Route {
    web::route().guard(guard::Any(guard::Get()).or(guard::Head()))
}

fn form(path: &str, submitted: actix_web::Route) -> actix_web::Resource {
    resource(path)
        .route(submitted)
        .default_service(not_allowed("POST"))
}

fn document(path: &str, shown: actix_web::Route) -> actix_web::Resource {
    resource(path)
        .route(shown)
        .default_service(not_allowed("GET"))
}

fn not_allowed(allow: &'static str) -> actix_web::Route {
    web::to(move || async move {
        HttpResponse::MethodNotAllowed()
            .insert_header((header::ALLOW, allow))
            .finish()
    })
}
