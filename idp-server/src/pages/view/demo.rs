//! `/demo`: a built-in application that is an ordinary client.

use askama::Template;
use time::{
    OffsetDateTime,
    format_description::{StaticFormatDescription, well_known::Rfc3339},
    macros::format_description,
};

use super::{HiddenField, Layout, filters};

const IN_WORDS: StaticFormatDescription = format_description!(
    "[day padding:none] [month repr:long] [year], [hour]:[minute]:[second] UTC"
);

/// `/demo`: begins a sign-in with a POST to `/demo`.
#[derive(Debug, Template)]
#[template(path = "demo_start.html")]
pub struct DemoStartPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser.
    pub csrf: String,
}

/// What the demo application got. "Sign in again" is a POST to `/demo` with `prompt=login`, "Sign out" one to `/oauth2/logout`.
#[derive(Debug, Template)]
#[template(path = "demo_result.html")]
pub struct DemoResultPage {
    /// The frame.
    pub layout: Layout,
    /// Ties the form to this browser.
    pub csrf: String,
    /// The name, or else the subject, of who signed in.
    pub person: String,
    /// What was verified, one sentence each.
    pub checks: Vec<String>,
    /// The JOSE header of the ID token.
    pub id_token_header: Vec<Claim>,
    /// The claims of the ID token.
    pub id_token_claims: Vec<Claim>,
    /// The claims of the access token.
    pub access_token_claims: Vec<Claim>,
    /// The userinfo response.
    pub userinfo: Vec<Claim>,
    /// The parameters of the logout request, `id_token_hint` first of all.
    pub sign_out: Vec<HiddenField>,
}

/// A member of a JSON object.
#[derive(Clone, Debug)]
pub struct Claim {
    /// The member's name.
    pub name: String,
    /// The member's value: a string bare, everything else as JSON.
    pub value: String,
}

impl Claim {
    /// A member `name` with `value`.
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            value: value.into(),
        }
    }

    /// The members of a JSON object, in their order.
    pub fn list(object: &serde_json::Map<String, serde_json::Value>) -> Vec<Self> {
        object
            .iter()
            .map(|(name, value)| match value {
                serde_json::Value::String(text) => Self::new(name, text),
                other => Self::new(name, other.to_string()),
            })
            .collect()
    }

    /// The time that a claim of times (RFC 7519 2, NumericDate) holds.
    fn time(&self) -> Option<OffsetDateTime> {
        let is_time =
            ["exp", "iat", "nbf", "auth_time", "updated_at"].contains(&self.name.as_str());
        let seconds = is_time.then(|| self.value.parse().ok())??;
        OffsetDateTime::from_unix_timestamp(seconds).ok()
    }

    /// The same as people read it.
    pub(crate) fn time_in_words(&self) -> Option<String> {
        self.time()?.format(IN_WORDS).ok()
    }

    /// The same as programs read it (HTML 4.5.14).
    pub(crate) fn time_in_html(&self) -> Option<String> {
        self.time()?.format(&Rfc3339).ok()
    }

    /// What a well-known claim says.
    pub(crate) fn meaning(&self) -> Option<&'static str> {
        Some(match self.name.as_str() {
            "iss" => "Who issued it",
            "sub" => "Your account here; never reused, unlike an email address",
            "aud" => "Whom it is meant for",
            "exp" => "When it ends, in seconds since 1970",
            "nbf" => "Not before this time",
            "iat" => "When it was issued",
            "auth_time" => "When you proved who you are",
            "nonce" => "The app’s own random value, to catch a replay",
            "acr" => "How strongly you proved it",
            "amr" => "By which means",
            "azp" => "The app that it was issued to",
            "at_hash" => "Binds the ID token to the access token",
            "sid" => "Your session, for signing out",
            "alg" => "The signature algorithm",
            "kid" => "The signing key, as published",
            "typ" => "The kind of token",
            "client_id" => "The app that asked for it",
            "scope" => "What it allows",
            "jti" => "The token’s own number",
            "gid" => "The grant that it hangs from",
            _ => return None,
        })
    }
}
