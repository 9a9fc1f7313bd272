//! The opening, or the renewal, of a session once somebody has proved who they are, whichever way.

use actix_web::cookie::Cookie;
use time::OffsetDateTime;
use uuid::Uuid;

use super::browser::Browser;
use crate::{
    context::Context, i18n::Choice, oidc::AuthenticationEvent, secret::Secret, state::State,
    store::sessions::NewSession,
};

/// A session that is about to begin: what to store ([`crate::store::sessions::start`]) and what to give the browser
/// ([`Browser::session_cookie`]). A new cookie at every proof (R65).
pub struct Opening {
    /// The browser's new session cookie.
    pub cookie: Secret,
    /// The session.
    pub session: NewSession,
}

impl Opening {
    /// For a person with the epoch that was read together with what they proved.
    pub fn new(
        state: &State,
        context: &Context,
        browser: &Browser,
        (user_id, epoch): (Uuid, i64),
        event: AuthenticationEvent,
    ) -> Self {
        let cookie = Secret::generate();
        let session = NewSession {
            user_id,
            epoch,
            browser: cookie.hash(),
            replaces: browser.session_hash(),
            expires_at: event.at + state.config.sessions.max_lifetime,
            event,
            request: None,
            ip: context.ip_text(),
            user_agent: browser.user_agent.clone(),
            request_id: context.request_id.clone(),
        };
        Self { cookie, session }
    }
}

/// The cookies of what a person chose of how pages look and speak, for the browser that they sign in to; what was never chosen
/// stays as this browser has it.
pub fn chosen(
    browser: &Browser,
    (locale, theme): (Option<&str>, Option<&str>),
    now: OffsetDateTime,
) -> Vec<Cookie<'static>> {
    let language = locale.map(|tag| Choice {
        tag,
        at: now.unix_timestamp(),
    });
    let cookies = browser.choice_cookies(language, theme);
    cookies
        .into_iter()
        .filter(|cookie| !cookie.value().is_empty())
        .collect()
}
