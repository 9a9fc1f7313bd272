//! The browser of a request: its cookies, and whether a form really comes from it.

use actix_web::{
    HttpRequest, HttpResponse,
    cookie::{Cookie, SameSite, time::Duration},
    http::header,
    web::Bytes,
};

use super::fields;
use crate::{
    context::THEME_COOKIE,
    error::Error,
    i18n::{Choice, LANGUAGE_COOKIE},
    oidc::{ErrorCode, Parameters, Refusal},
    secret::{Secret, SecretHash, equal, mac},
    state::State,
};

/// Cookies of a browser. Over https their names begin with `__Host-`.
pub struct Browser {
    secure: bool,
    /// Anonymous and random: binds authorization requests and forms to this browser.
    id: Option<String>,
    /// The session cookie.
    session: Option<String>,
    /// Marks of people who have signed in here before.
    pub known: String,
    /// Marks of people who trust this browser instead of a second factor.
    pub trusted: String,
    /// Whether a passkey was offered here of late.
    pub offered: bool,
    /// What says that its administrator proved who they are of late.
    pub proven: Option<String>,
    /// What it calls itself.
    pub user_agent: String,
}

const ID: &str = "idp_browser";
const SESSION: &str = "idp_session";
const KNOWN: &str = "idp_known";
const TRUSTED: &str = "idp_trusted";
const OFFERED: &str = "idp_offered";
const PROVEN: &str = "idp_proven";
/// A passkey is offered once in so many days.
const OFFER_INTERVAL: Duration = Duration::days(30);
/// So long lives the cookie that binds requests (a browser forgets sessions by itself).
const ID_LIFETIME: Duration = Duration::days(30);
/// Browsers keep no cookie longer.
const CHOICE_LIFETIME: Duration = Duration::days(400);

impl Browser {
    /// Reads the cookies of a request.
    pub fn of(request: &HttpRequest, state: &State) -> Self {
        let secure = state.config.public_url.is_https();
        let value = |name: &str| {
            let cookie = request.cookie(&full_name(secure, name));
            cookie
                .map(|cookie| cookie.value().to_owned())
                .filter(|value| !value.is_empty())
        };
        let plausible = |value: &String| {
            value.len() == 43 && value.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        let marks = |name: &str| {
            value(name)
                .filter(|value| value.len() < 2048)
                .unwrap_or_default()
        };
        Self {
            secure,
            id: value(ID).filter(plausible),
            session: value(SESSION).filter(plausible),
            known: marks(KNOWN),
            trusted: marks(TRUSTED),
            offered: value(OFFERED).is_some(),
            proven: value(PROVEN).filter(|value| value.len() < 512),
            user_agent: request
                .headers()
                .get(header::USER_AGENT)
                .and_then(|value| value.to_str().ok())
                .unwrap_or_default()
                .to_owned(),
        }
    }

    /// Whether the browser sent any cookie of ours.
    pub fn has_cookies(&self) -> bool {
        self.id.is_some() || self.session.is_some()
    }

    /// The hash that authorization requests are bound to; none when the browser has no cookie yet.
    pub fn id_hash(&self) -> Option<SecretHash> {
        self.id.as_deref().map(SecretHash::of)
    }

    /// The hash of the session cookie.
    pub fn session_hash(&self) -> Option<SecretHash> {
        self.session.as_deref().map(SecretHash::of)
    }

    /// Gives the browser an id if it has none; the cookie to set.
    pub fn ensure_id(&mut self) -> Option<Cookie<'static>> {
        if self.id.is_some() {
            return None;
        }
        let secret = Secret::generate();
        self.id = Some(secret.expose().to_owned());
        Some(self.cookie(ID, secret.expose(), Some(ID_LIFETIME)))
    }

    /// The token that ties a form to this browser, and to what the form is about.
    pub fn csrf(&self, about: &[&str]) -> String {
        let message = std::iter::once("csrf")
            .chain(about.iter().copied())
            .collect::<Vec<_>>()
            .join("\u{1f}");
        self.id
            .as_deref()
            .map(|id| mac(id.as_bytes(), message.as_bytes()))
            .unwrap_or_default()
    }

    /// The parameters of a form of ours: posted from our own page, by this browser (R69, R70), and no others (R57).
    pub fn form(
        &self,
        request: &HttpRequest,
        body: &Bytes,
        state: &State,
        about: &[&str],
    ) -> Result<Parameters, Error> {
        let parameters = own_form(request, body, state)?;
        self.check_csrf(parameters.get("csrf").unwrap_or_default(), about)?;
        fields::check(request, parameters.names())?;
        Ok(parameters)
    }

    /// Refuses a form whose token is not one that this browser was given.
    pub fn check_csrf(&self, token: &str, about: &[&str]) -> Result<(), Error> {
        let genuine = self.csrf(about);
        if self.id.is_some() && equal(token.as_bytes(), genuine.as_bytes()) {
            return Ok(());
        }
        Err(Error::refused(
            ErrorCode::AccessDenied,
            "The form did not come from a page of ours, or is too old.",
        ))
    }

    /// The cookies that keep what a person chose: language and theme; what was not chosen is forgotten.
    pub fn choice_cookies(
        &self,
        language: Option<Choice<'_>>,
        theme: Option<&str>,
    ) -> [Cookie<'static>; 2] {
        let language = language.map(|choice| choice.to_string());
        let theme = theme.map(ToOwned::to_owned);
        [(LANGUAGE_COOKIE, language), (THEME_COOKIE, theme)].map(|(name, value)| {
            let gone = value.is_none();
            let mut cookie = self.cookie(name, &value.unwrap_or_default(), Some(CHOICE_LIFETIME));
            if gone {
                cookie.make_removal();
            }
            cookie
        })
    }

    /// The cookie of a new session.
    pub fn session_cookie(&self, secret: &Secret) -> Cookie<'static> {
        self.cookie(SESSION, secret.expose(), None)
    }

    /// Takes the session cookie away.
    pub fn forget_session(&self) -> Cookie<'static> {
        let mut cookie = self.cookie(SESSION, "", None);
        cookie.make_removal();
        cookie
    }

    /// The cookie that remembers who has signed in here.
    pub fn known_cookie(&self, value: &str) -> Cookie<'static> {
        self.cookie(
            KNOWN,
            value,
            Some(Duration::days(
                crate::authn::known_device::LIFETIME.whole_days(),
            )),
        )
    }

    /// The cookie that remembers the language which the person chose.
    pub fn language_cookie(&self, choice: Choice<'_>) -> Cookie<'static> {
        self.cookie(LANGUAGE_COOKIE, &choice.to_string(), Some(CHOICE_LIFETIME))
    }

    /// The cookie of a browser whose owner trusts it for so long.
    pub fn trusted_cookie(&self, value: &str, lifetime: Duration) -> Cookie<'static> {
        self.cookie(TRUSTED, value, Some(lifetime))
    }

    /// The cookie that keeps a passkey from being offered at every sign-in.
    pub fn offered_cookie(&self) -> Cookie<'static> {
        self.cookie(OFFERED, "1", Some(OFFER_INTERVAL))
    }

    /// The cookie of a browser whose administrator has just proved who they are, for so long.
    pub fn proven_cookie(&self, value: &str, lifetime: Duration) -> Cookie<'static> {
        self.cookie(PROVEN, value, Some(lifetime))
    }

    fn cookie(&self, name: &str, value: &str, max_age: Option<Duration>) -> Cookie<'static> {
        let mut cookie = Cookie::build(full_name(self.secure, name), value.to_owned())
            .path("/")
            .http_only(true)
            .secure(self.secure)
            .same_site(SameSite::Lax)
            .finish();
        cookie.set_max_age(max_age);
        cookie
    }
}

/// The parameters of a form from our own site, before its token has been looked at.
pub fn own_form(request: &HttpRequest, body: &Bytes, state: &State) -> Result<Parameters, Error> {
    let content_type = check_site(request, state)?;
    if !content_type.starts_with("application/x-www-form-urlencoded") {
        return Err(foreign());
    }
    Ok(Parameters::parse(body)?)
}

fn foreign() -> Error {
    Error::refused(
        ErrorCode::AccessDenied,
        "The form did not come from a page of ours.",
    )
}

/// Refuses a form that another site sends (R69); the content type of one of ours.
pub fn check_site<'r>(request: &'r HttpRequest, state: &State) -> Result<&'r str, Error> {
    let header = |name: &str| {
        request
            .headers()
            .get(name)
            .and_then(|value| value.to_str().ok())
    };
    if header("sec-fetch-site").is_some_and(|site| !matches!(site, "same-origin" | "none")) {
        return Err(foreign());
    }
    // Our Referrer-Policy makes browsers say `null` even for our own forms.
    if header("origin").is_some_and(|origin| origin != "null" && origin != state.issuer()) {
        return Err(foreign());
    }
    Ok(header(header::CONTENT_TYPE.as_str()).unwrap_or_default())
}

/// `__Host-` makes browsers refuse the cookie from anyone else, but they want https for it.
pub fn full_name(secure: bool, name: &str) -> String {
    if secure {
        format!("__Host-{name}")
    } else {
        name.to_owned()
    }
}

/// Sends the browser on, after a form too (RFC 9700 4.12), and sets cookies on the way.
pub fn see_other(
    location: &str,
    cookies: impl IntoIterator<Item = Cookie<'static>>,
) -> HttpResponse {
    let mut response = HttpResponse::SeeOther();
    response
        .insert_header((header::LOCATION, location))
        .insert_header((header::CACHE_CONTROL, "no-store"));
    for cookie in cookies {
        response.cookie(cookie);
    }
    response.finish()
}

/// Adds cookies to a page.
pub fn with_cookies(
    mut response: HttpResponse,
    cookies: impl IntoIterator<Item = Cookie<'static>>,
) -> HttpResponse {
    for cookie in cookies {
        if let Err(error) = response.add_cookie(&cookie) {
            tracing::error!(%error, "a cookie could not be set");
        }
    }
    response
}

/// The refusal of a form that lacks something.
pub fn missing(name: &'static str) -> Refusal {
    Refusal::new(ErrorCode::InvalidRequest, format!("{name} is missing."))
}
