//! What is known of a request before anyone looks at its contents: its id, where it came from, and in which language to
//! answer.

use std::{future::Ready, net::IpAddr};

use crate::i18n::Texts;
use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload};

tokio::task_local! {
    static CURRENT: Context;
}

/// The cookie that holds the theme which a person chose; nothing secret.
pub const THEME_COOKIE: &str = "idp_theme";

/// Light or dark; without a choice the person's system decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark text on a light ground.
    Light,
    /// The reverse.
    Dark,
}

impl Theme {
    /// Reads what a cookie, a form or the database holds.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Light, Self::Dark]
            .into_iter()
            .find(|theme| theme.as_str() == text)
    }

    /// As it is written everywhere.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The id and the origin of a request.
#[derive(Clone, Debug)]
pub struct Context {
    /// Echoed as `X-Request-Id`, shown on error pages, written to log and audit trail.
    pub request_id: String,
    /// The caller's address: the peer's, or what a trusted proxy says.
    pub ip: IpAddr,
    /// The words in the language that the caller reads best.
    pub texts: Texts,
    /// The theme that the caller chose.
    pub theme: Option<Theme>,
}

impl Context {
    /// Runs `future` so that [`request_id`] knows its request.
    pub async fn scope<F: Future>(self, future: F) -> F::Output {
        CURRENT.scope(self, future).await
    }

    /// The address as text.
    #[must_use]
    pub fn ip_text(&self) -> String {
        self.ip.to_string()
    }
}

/// The id of the request that is being answered; empty outside of one.
#[must_use]
pub fn request_id() -> String {
    CURRENT
        .try_with(|context| context.request_id.clone())
        .unwrap_or_default()
}

/// The words for whoever is answered; English outside of a request.
#[must_use]
pub fn texts() -> Texts {
    CURRENT
        .try_with(|context| context.texts.clone())
        .unwrap_or_else(|_| Texts::english())
}

/// The theme of whoever is answered.
#[must_use]
pub fn theme() -> Option<Theme> {
    CURRENT.try_with(|context| context.theme).ok().flatten()
}

impl FromRequest for Context {
    type Error = actix_web::Error;
    type Future = Ready<Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let found = request.extensions().get::<Self>().cloned();
        std::future::ready(
            found.ok_or_else(|| actix_web::error::ErrorInternalServerError("no request context")),
        )
    }
}
