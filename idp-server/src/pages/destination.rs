//! Where a sign-in leads when it is done: to the application whose request waits, to a page of this server that only one who is
//! signed in may see, or to the front page. Nothing that a caller sends can name any other place (R5).

use actix_web::HttpResponse;
use uuid::Uuid;

use super::{browser::Browser, flow::Flow};
use crate::{error::Error, oidc::Parameters, state::State};

/// Where a sign-in leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// Back to the authorization request of this handle, which waits.
    Request(Uuid),
    /// To a page of the account or the admin console.
    Console(ConsolePath),
    /// To the front page.
    Home,
}

/// A path of the account or the admin console, such as `/account/security/totp`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsolePath(String);

impl ConsolePath {
    /// The path, if it is one: letters, digits, hyphens and underscores between slashes, below `/account` or `/admin`.
    pub fn parse(path: &str) -> Option<Self> {
        let mut words = path.strip_prefix('/')?.split('/');
        let first = words.next()?;
        let plain = |word: &str| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
        };
        let known = matches!(first, "account" | "admin") && path.len() <= 200;
        (known && words.all(plain)).then(|| Self(path.to_owned()))
    }

    /// The path.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Destination {
    /// What the parameters `request` (the handle of an authorization request) and `next` (a console path) say.
    pub fn of(parameters: &Parameters) -> Self {
        if let Some(handle) = parameters.get("request") {
            // Nothing waits under the nil handle: the page will say that the request has expired.
            return Self::Request(Uuid::parse_str(handle).unwrap_or_default());
        }
        let next = parameters.get("next").and_then(ConsolePath::parse);
        next.map_or(Self::Home, Self::Console)
    }

    /// What was kept of it: the request's handle, or else the console path.
    pub fn kept(request: Option<Uuid>, next: Option<&str>) -> Self {
        let console = || next.and_then(ConsolePath::parse).map(Self::Console);
        request
            .map(Self::Request)
            .or_else(console)
            .unwrap_or(Self::Home)
    }

    /// The authorization request that waits, if there is one; a page in its place when it has expired or belongs to another
    /// browser.
    pub async fn flow(
        &self,
        state: &State,
        browser: &Browser,
    ) -> Result<Result<Option<Flow>, HttpResponse>, Error> {
        match self {
            Self::Request(id) => {
                let flow = Flow::find(state, browser, &id.to_string()).await?;
                Ok(flow.map(Some))
            }
            Self::Console(_) | Self::Home => Ok(Ok(None)),
        }
    }

    /// As it is kept in the database while somebody looks into their mail.
    pub fn stored(&self) -> String {
        self.field()
            .map_or_else(String::new, |(name, value)| format!("{name}={value}"))
    }

    /// What [`Self::stored`] made.
    pub fn restored(stored: &str) -> Self {
        Parameters::parse(stored.as_bytes()).map_or(Self::Home, |parameters| Self::of(&parameters))
    }

    /// The handle of the authorization request that waits, if one does.
    pub fn request(&self) -> Option<Uuid> {
        match self {
            Self::Request(id) => Some(*id),
            Self::Console(_) | Self::Home => None,
        }
    }

    /// The console path, if it leads to one.
    pub fn console(&self) -> Option<&str> {
        match self {
            Self::Console(path) => Some(path.as_str()),
            Self::Request(_) | Self::Home => None,
        }
    }

    /// The path that the browser is sent to when all is proven; it asks again what is missing.
    pub fn address(&self) -> String {
        match self {
            Self::Request(id) => format!("/oauth2/authorize/{id}"),
            Self::Console(path) => path.as_str().to_owned(),
            Self::Home => "/".to_owned(),
        }
    }

    /// The path of another page of the same sign-in, such as `/login/totp`.
    pub fn page(&self, path: &str) -> String {
        match self.field() {
            Some((name, value)) => format!("{path}?{name}={value}"),
            None => path.to_owned(),
        }
    }

    /// The hidden field that carries it from page to page; its value needs no escaping in a query.
    pub fn field(&self) -> Option<(&'static str, String)> {
        match self {
            Self::Request(id) => Some(("request", id.to_string())),
            Self::Console(path) => Some(("next", path.as_str().to_owned())),
            Self::Home => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r05_only_pages_of_our_own_consoles_are_paths() {
        for good in [
            "/account",
            "/account/security/totp",
            "/admin/apps/a-1",
            "/admin/apps/A_b",
        ] {
            assert!(ConsolePath::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "/",
            "//evil",
            "/\\evil",
            "https://evil",
            "/accounts",
            "/account/",
            "/account//x",
            "/account/../login",
            "/account?x=1",
            "/account#x",
            "/account/%2e",
            "account",
            "/Admin/a",
            "/admin/a.b",
            "/admin/ä",
            "/login",
            "/account/\n",
            "\t/account",
            "/account@evil",
            "/account:80",
        ] {
            assert!(ConsolePath::parse(bad).is_none(), "{bad:?}");
        }
        assert!(ConsolePath::parse(&format!("/account/{}", "x".repeat(300))).is_none());
    }
}
