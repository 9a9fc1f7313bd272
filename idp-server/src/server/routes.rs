//! Which path is answered by what.

use actix_web::{
    HttpResponse, Resource, Route, guard,
    http::header,
    web::{self, ServiceConfig, post, resource},
};

use super::operations;
use crate::{
    endpoints::{introspect, revoke, token, userinfo, well_known},
    pages::{
        account, admin, assets, authorize, consent, demo, end_session, home, language,
        login::{self, second_factor},
        logo, logout, mailed, passkeys, recover, register, select_account, setup, upstream,
    },
};

/// The paths of the public listener.
pub fn public(app: &mut ServiceConfig) {
    app.configure(for_programs)
        .configure(for_people)
        .configure(for_members)
        .configure(admin::configure)
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
    .service(document(
        "/.well-known/passkey-endpoints",
        get().to(well_known::passkey_endpoints),
    ))
    .service(document(
        "/.well-known/change-password",
        get().to(well_known::change_password),
    ))
    .service(form("/oauth2/token", post().to(token::token)))
    .service(form(
        "/oauth2/introspect",
        post().to(introspect::introspect),
    ))
    .service(form("/oauth2/revoke", post().to(revoke::revoke)))
    .service(page(
        "/oauth2/userinfo",
        get().to(userinfo::userinfo),
        post().to(userinfo::userinfo),
    ));
}

fn for_people(app: &mut ServiceConfig) {
    // What these do on GET must not happen on HEAD, which scanners send: a code, a sign-out.
    app.service(act(
        "/oauth2/authorize",
        Some(post().to(authorize::authorize)),
        web::get().to(authorize::authorize),
    ))
    .service(act(
        "/oauth2/authorize/{id}",
        None,
        web::get().to(authorize::go_on),
    ))
    .service(act(
        "/oauth2/logout",
        Some(post().to(end_session::logout)),
        web::get().to(end_session::logout),
    ))
    .service(act("/demo/callback", None, web::get().to(demo::callback)));
    app.configure(sign_in)
        .configure(email_codes)
        .configure(required_actions)
        .service(page(
            "/consent",
            get().to(consent::show),
            post().to(consent::submit),
        ))
        .service(page(
            "/select-account",
            get().to(select_account::show),
            post().to(select_account::submit),
        ))
        .service(page(
            "/logout",
            get().to(logout::show),
            post().to(logout::submit),
        ))
        .service(page(
            "/setup",
            get().to(setup::show),
            post().to(setup::submit),
        ))
        .service(form("/language", post().to(language::choose)))
        .configure(recovery)
        .configure(registration)
        .service(page(
            "/account/security/totp",
            get().to(account::totp::show),
            post().to(account::totp::submit),
        ))
        .service(page(
            "/account/security/recovery-codes",
            get().to(account::recovery_codes::show),
            post().to(account::recovery_codes::submit),
        ))
        .configure(passkey_pages)
        .configure(upstream_pages)
        .service(page("/demo", get().to(demo::show), post().to(demo::begin)))
        .service(document("/client-logo", get().to(logo::show)))
        .service(document("/", get().to(home::show)));
}

/// A password, and a second factor after it.
fn sign_in(app: &mut ServiceConfig) {
    app.service(page(
        "/login",
        get().to(login::show),
        post().to(login::submit),
    ))
    .service(page(
        "/login/totp",
        get().to(second_factor::totp::show),
        post().to(second_factor::totp::submit),
    ))
    .service(page(
        "/login/recovery-code",
        get().to(second_factor::recovery_code::show),
        post().to(second_factor::recovery_code::submit),
    ));
}

/// What somebody has to do before they go on.
fn required_actions(app: &mut ServiceConfig) {
    use crate::pages::actions::{passkey, password, terms, verify_email};
    app.service(page(
        "/actions/password",
        get().to(password::show),
        post().to(password::submit),
    ))
    .service(page(
        "/actions/verify-email",
        get().to(verify_email::show),
        post().to(verify_email::submit),
    ))
    .service(page(
        "/actions/terms",
        get().to(terms::show),
        post().to(terms::submit),
    ))
    .service(page(
        "/actions/passkey",
        get().to(passkey::show),
        post().to(passkey::submit),
    ))
    .service(form(
        "/actions/passkey/options",
        post().to(passkey::options),
    ));
}

/// A code from one's mailbox. The fixed path comes before the one that holds an id.
fn email_codes(app: &mut ServiceConfig) {
    use crate::pages::login::email::{self, code, link};
    app.service(page(
        "/login/email",
        get().to(email::ask),
        post().to(email::request),
    ))
    .service(form("/login/email/link", post().to(link::submit)))
    .service(document("/login/email/link/{token}", get().to(link::show)))
    .service(page(
        "/login/email/{id}",
        get().to(code::show),
        post().to(code::submit),
    ));
}

/// A forgotten password. The fixed paths come before the one that holds a token.
fn recovery(app: &mut ServiceConfig) {
    app.service(page(
        "/recover",
        get().to(recover::ask),
        post().to(recover::request),
    ))
    .service(document("/recover/sent", get().to(recover::sent)))
    .service(document("/recover/done", get().to(recover::done)))
    .service(form(
        "/recover/set-password",
        post().to(recover::set_password),
    ))
    .service(page(
        "/login/lost",
        get().to(second_factor::lost::show),
        post().to(second_factor::lost::submit),
    ))
    .service(form("/recover/undo", post().to(mailed::undo::submit)))
    .service(document(
        "/recover/undo/{token}",
        get().to(mailed::undo::open),
    ))
    .service(form("/recover/begin", post().to(mailed::loss::submit)))
    .service(form("/recover/stop", post().to(mailed::loss::submit)))
    .service(form("/recover/finish", post().to(mailed::loss::submit)))
    .service(document("/recover/lost", get().to(mailed::loss::done)))
    .service(document("/recover/begun", get().to(mailed::loss::done)))
    .service(document("/recover/stopped", get().to(mailed::loss::done)))
    .service(document("/recover/finished", get().to(mailed::loss::done)))
    .service(document(
        "/recover/{act}/{token}",
        get().to(mailed::loss::open),
    ))
    .service(document("/recover/{token}", get().to(recover::open)));
}

/// One's own account.
fn registration(app: &mut ServiceConfig) {
    app.service(page(
        "/register",
        get().to(register::show),
        post().to(register::submit),
    ))
    .service(document("/register/done", get().to(register::done)))
    .service(document("/register/{token}", get().to(register::invited)))
    .service(page(
        "/verify-email",
        get().to(register::sent),
        post().to(register::verify),
    ))
    .service(document("/verify-email/{token}", get().to(register::open)));
}

fn passkey_pages(app: &mut ServiceConfig) {
    app.service(page(
        "/login/passkey",
        get().to(passkeys::sign_in::show),
        post().to(passkeys::sign_in::submit),
    ))
    .service(form(
        "/login/passkey/options",
        post().to(passkeys::sign_in::options),
    ))
    .service(page(
        "/account/security/passkeys",
        get().to(passkeys::manage::list),
        post().to(passkeys::enrol::add),
    ))
    .service(form(
        "/account/security/passkeys/options",
        post().to(passkeys::enrol::options),
    ))
    .service(document(passkeys::OFFER, get().to(passkeys::enrol::offer)))
    .service(page(
        "/account/security/passkeys/{id}",
        get().to(passkeys::manage::show),
        post().to(passkeys::manage::change),
    ));
}

/// Accounts at other providers.
fn upstream_pages(app: &mut ServiceConfig) {
    app.service(form(
        "/login/upstream/{slug}",
        post().to(upstream::start::begin),
    ))
    // It uses up what it is sent.
    .service(act(
        "/login/upstream/{slug}/callback",
        None,
        web::get().to(upstream::callback::come_back),
    ))
    .service(page(
        "/upstream/{id}",
        get().to(upstream::newcomer::show),
        post().to(upstream::newcomer::submit),
    ))
    .service(page(
        "/account/security/upstream",
        get().to(account::upstream::show),
        post().to(account::upstream::submit),
    ))
    .service(page(
        "/account/security/upstream/{id}",
        get().to(account::upstream::pending::show),
        post().to(account::upstream::pending::submit),
    ));
}

/// A picture and the form around it.
const LARGEST_UPLOAD: usize = account::picture::LARGEST + 16 * 1024;

fn for_members(app: &mut ServiceConfig) {
    let upload = web::PayloadConfig::new(LARGEST_UPLOAD);
    app.service(document("/account", get().to(account::overview::show)))
        .service(page(
            "/account/profile",
            get().to(account::profile::show),
            post().to(account::profile::submit),
        ))
        .service(
            form(
                "/account/profile/picture",
                post().to(account::picture::submit),
            )
            .app_data(upload),
        )
        .service(form(
            "/account/recovery",
            post().to(account::recovery::stop),
        ))
        .service(page(
            "/account/addresses",
            get().to(account::addresses::show),
            post().to(account::addresses::submit),
        ))
        .service(page(
            "/account/addresses/add",
            get().to(account::addresses::add::show),
            post().to(account::addresses::add::submit),
        ))
        .service(document(
            "/picture/{handle}",
            get().to(account::picture::show),
        ))
        .service(document(
            "/account/security",
            get().to(account::security::show),
        ))
        .service(page(
            "/account/security/password",
            get().to(account::password::show),
            post().to(account::password::submit),
        ))
        .service(page(
            "/account/sessions",
            get().to(account::sessions::show),
            post().to(account::sessions::submit),
        ))
        .service(page(
            "/account/apps",
            get().to(account::apps::show),
            post().to(account::apps::submit),
        ))
        .service(document(
            "/account/activity",
            get().to(account::activity::show),
        ))
        .service(page(
            "/account/export",
            get().to(account::export::show),
            post().to(account::export::submit),
        ))
        .service(page(
            "/account/delete",
            get().to(account::delete::show),
            post().to(account::delete::submit),
        ));
}

/// The paths of the internal listener.
pub fn internal(app: &mut ServiceConfig) {
    app.configure(operations::health)
        .service(document("/metrics", get().to(operations::metrics)));
}

/// RFC 9110 9.3.2: what answers GET answers HEAD too, without the content.
pub(super) fn get() -> Route {
    web::route().guard(guard::Any(guard::Get()).or(guard::Head()))
}

/// Something to read.
fn document(path: &str, shown: Route) -> Resource {
    resource(path)
        .route(shown)
        .default_service(not_allowed("GET, HEAD"))
}

/// Something to read and to send back.
fn page(path: &str, shown: Route, submitted: Route) -> Resource {
    resource(path)
        .route(shown)
        .route(submitted)
        .default_service(not_allowed("GET, HEAD, POST"))
}

/// Something that is only sent.
fn form(path: &str, submitted: Route) -> Resource {
    resource(path)
        .route(submitted)
        .default_service(not_allowed("POST"))
}

/// Something that a navigation sets going.
fn act(path: &str, submitted: Option<Route>, followed: Route) -> Resource {
    let allow = if submitted.is_some() {
        "GET, POST"
    } else {
        "GET"
    };
    let resource = resource(path).route(followed);
    let resource = submitted.into_iter().fold(resource, Resource::route);
    resource.default_service(not_allowed(allow))
}

fn not_allowed(allow: &'static str) -> Route {
    web::to(move || async move {
        HttpResponse::MethodNotAllowed()
            .insert_header((header::ALLOW, allow))
            .finish()
    })
}
