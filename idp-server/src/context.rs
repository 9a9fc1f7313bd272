//! What is known of a request before anyone looks at its contents: its id, where it came from, and in which language to
//! answer.

use std::{
    cell::RefCell,
    future::{Ready, ready},
    net::IpAddr,
    sync::Arc,
};

use crate::{brand::Brand, i18n::Texts};
use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload};

tokio::task_local! {
    static CURRENT: Current;
}

/// The request that is being answered.
struct Current {
    context: Context,
    reader: RefCell<Reader>,
}

/// Who reads the answer, as far as it turned out meanwhile.
struct Reader {
    texts: Texts,
    /// Where a page leads back to that has no address of its own.
    back: String,
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
    /// The words in the language that the browser asks for. [`texts`] knows what was found out since.
    pub texts: Texts,
    /// When the person chose that language in this browser (seconds since 1970), if it was chosen.
    pub chosen_at: Option<i64>,
    /// Path and query of a page that can be opened again: of a GET.
    pub here: Option<String>,
    /// The theme that the caller chose.
    pub theme: Option<Theme>,
    /// What pages look like here.
    pub brand: Arc<Brand>,
}

impl Context {
    /// Runs `future` so that [`request_id`] and [`texts`] know its request.
    pub async fn scope<F: Future>(self, future: F) -> F::Output {
        let reader = Reader {
            texts: self.texts.clone(),
            back: "/".to_owned(),
        };
        let current = Current {
            context: self,
            reader: RefCell::new(reader),
        };
        CURRENT.scope(current, future).await
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
        .try_with(|current| current.context.request_id.clone())
        .unwrap_or_default()
}

/// The words for whoever is answered; English outside of a request.
#[must_use]
pub fn texts() -> Texts {
    CURRENT
        .try_with(|current| current.reader.borrow().texts.clone())
        .unwrap_or_else(|_| Texts::english())
}

/// From here on this request is answered in the first of `tags` that is spoken, unless the person chose a language at
/// `since` (seconds since 1970) or later: an application's wish (OpenID Connect Core 1.0 section 3.1.2.1, `ui_locales`)
/// goes before what the browser is set to, and a choice that was made on one of its own pages before both.
pub fn prefer<'a>(tags: impl IntoIterator<Item = &'a str>, since: i64) {
    // Outside of a request nobody reads.
    let _ = CURRENT.try_with(|current| {
        if current.context.chosen_at.is_some_and(|at| at >= since) {
            return;
        }
        let found = texts().languages().first_of(tags);
        if let Some(found) = found {
            current.reader.borrow_mut().texts = found;
        }
    });
}

/// Where a page leads back to that answers a form, and so has no address of its own.
pub fn set_back(path: String) {
    let _ = CURRENT.try_with(|current| current.reader.borrow_mut().back = path);
}

/// The address on this server that shows the present page again, or what it belongs to.
#[must_use]
pub fn back() -> String {
    CURRENT
        .try_with(|current| {
            let here = current.context.here.clone();
            here.unwrap_or_else(|| current.reader.borrow().back.clone())
        })
        .unwrap_or_else(|_| "/".to_owned())
}

/// What pages look like; nobody's looks outside of a request.
#[must_use]
pub fn brand() -> Arc<Brand> {
    let found = CURRENT.try_with(|current| current.context.brand.clone());
    found.unwrap_or_else(|_| Brand::plain())
}

/// The theme of whoever is answered.
#[must_use]
pub fn theme() -> Option<Theme> {
    CURRENT
        .try_with(|current| current.context.theme)
        .ok()
        .flatten()
}

impl FromRequest for Context {
    type Error = actix_web::Error;
    type Future = Ready<Result<Self, Self::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let found = request.extensions().get::<Self>().cloned();
        ready(found.ok_or_else(|| actix_web::error::ErrorInternalServerError("no request context")))
    }
}
