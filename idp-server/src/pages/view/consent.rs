//! `/consent`: what an application may do.

use askama::Template;

use super::{Account, ImageSource, Layout, WebLink, filters};

/// `/consent`: asks whether an application may use the account.
#[derive(Debug, Template)]
#[template(path = "consent.html")]
pub struct ConsentPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser.
    pub csrf: String,
    /// The authorization request that waits.
    pub request: String,
    /// Who asks.
    pub app: ConsentApp,
    /// Whose account it is.
    pub account: Account,
    /// What is asked for.
    pub scopes: Vec<ConsentScope>,
}

/// The application that asks.
#[derive(Clone, Debug)]
pub struct ConsentApp {
    /// `client_name`.
    pub name: String,
    /// The host of the redirect URI, or its scheme where it has no host.
    pub destination: String,
    /// Our copy of what is at `logo_uri`.
    pub logo: Option<ImageSource>,
    /// `client_uri`.
    pub site: Option<WebLink>,
    /// `policy_uri`.
    pub policy: Option<WebLink>,
    /// `tos_uri`.
    pub terms: Option<WebLink>,
}

impl ConsentApp {
    pub(crate) fn has_links(&self) -> bool {
        self.site.is_some() || self.policy.is_some() || self.terms.is_some()
    }
}

/// One scope that is asked for.
#[derive(Clone, Debug)]
pub struct ConsentScope {
    /// The scope's name in the request.
    pub scope: String,
    /// The values that the application will read because of it.
    pub values: Vec<String>,
}

impl ConsentScope {
    /// The message that says what the scope lets an application do; none for a scope that no specification knows.
    pub(crate) fn words(&self) -> Option<&'static str> {
        Some(match self.scope.as_str() {
            "openid" => "consent-scope-openid",
            "profile" => "consent-scope-profile",
            "email" => "consent-scope-email",
            "address" => "consent-scope-address",
            "phone" => "consent-scope-phone",
            "groups" => "consent-scope-groups",
            "offline_access" => "consent-scope-offline",
            _ => return None,
        })
    }
}
