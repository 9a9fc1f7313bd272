//! The pieces that several pages show.

use std::fmt::{self, Display};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest as _, Sha256};
use url::{Url, form_urlencoded};

use super::filters::without_controls;
use crate::i18n::Texts;

/// What is wrong with one field of a form that is shown again.
#[derive(Clone, Debug)]
pub struct FieldError {
    /// The `name`, which is the `id` too, of the field.
    pub field: String,
    /// What to do about it, as a sentence next to the field.
    pub message: String,
    /// What the summary of the form says and links to the field; none where another entry says it all.
    pub summary: Option<String>,
}

/// All that is wrong with a form; empty when it is shown for the first time.
#[derive(Clone, Debug, Default)]
pub struct FormErrors(Vec<FieldError>);

impl FormErrors {
    /// Nothing is wrong.
    pub fn none() -> Self {
        Self::default()
    }

    /// One field is wrong.
    pub fn one(field: impl Into<String>, message: impl Into<String>) -> Self {
        let mut errors = Self::none();
        errors.add(field, message);
        errors
    }

    /// Another field is wrong as well.
    pub fn add(&mut self, field: impl Into<String>, message: impl Into<String>) {
        let message = message.into();
        self.0.push(FieldError {
            field: field.into(),
            summary: Some(message.clone()),
            message,
        });
    }

    /// What is wrong, as pairs of a field and a message.
    pub fn of(texts: &Texts, wrong: &[(&str, &str)]) -> Self {
        let mut errors = Self::none();
        for (field, key) in wrong {
            errors.add(*field, texts.t(key));
        }
        errors
    }

    /// Fields that are wrong only together: the summary says `sentence` once and links to the first of them, and each
    /// has a message of its own.
    pub fn together<const N: usize>(sentence: &str, fields: [(&str, &str); N]) -> Self {
        let error = |(index, (field, message)): (usize, (&str, &str))| FieldError {
            field: field.to_owned(),
            message: message.to_owned(),
            summary: (index == 0).then(|| sentence.to_owned()),
        };
        Self(fields.into_iter().enumerate().map(error).collect())
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &FieldError> {
        self.0.iter()
    }

    pub(crate) fn has(&self, field: &str) -> bool {
        self.get(field).is_some()
    }

    pub(crate) fn get(&self, field: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|error| error.field == field)
            .map(|error| error.message.as_str())
    }
}

/// A person, as shown to that person.
#[derive(Clone, Debug)]
pub struct Account {
    /// The full name, if it is known.
    pub name: Option<String>,
    /// What the person signs in with: e-mail address or username.
    pub label: String,
}

impl Account {
    /// The letter that stands for a picture.
    pub(crate) fn initial(&self) -> String {
        let name = self.name.as_deref().unwrap_or(&self.label);
        without_controls(name)
            .chars()
            .find(|char| char.is_alphanumeric())
            .map_or_else(|| "?".to_owned(), |char| char.to_uppercase().collect())
    }
}

/// A field that a form carries without showing it.
#[derive(Clone, Debug)]
pub struct HiddenField {
    /// The field's name.
    pub name: String,
    /// The field's value.
    pub value: String,
}

impl HiddenField {
    /// A field `name` with `value`.
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            value: value.into(),
        }
    }
}

/// A link that leads to an application.
#[derive(Clone, Debug)]
pub struct AppLink {
    /// The application's name.
    pub app_name: String,
    /// Where the link leads.
    pub href: WebLink,
}

/// An address that a page may link to or send a form to. Only `parse` makes one, so that a `javascript:` link cannot be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebLink(String);

impl WebLink {
    /// Takes http and https, byte for byte as given; nothing else.
    pub fn parse(uri: &str) -> Option<Self> {
        let parsed = Url::parse(uri).ok()?;
        let is_web = matches!(parsed.scheme(), "http" | "https");
        is_web.then(|| Self(uri.to_owned()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host, as a person reads it.
    pub fn host(&self) -> String {
        let host = Url::parse(&self.0).ok();
        let host = host.as_ref().and_then(Url::host_str);
        host.unwrap_or_default().to_owned()
    }
}

impl Display for WebLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An image of this server, which shows nobody else who looks at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageSource(String);

impl ImageSource {
    /// Our copy of a client's logo. The address changes with `logo_uri`, so that no browser shows the old one.
    pub fn of_client(client_id: &str, logo_uri: &str) -> Self {
        let hash = URL_SAFE_NO_PAD.encode(&Sha256::digest(logo_uri)[..9]);
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("client_id", client_id)
            .append_pair("v", &hash)
            .finish();
        Self(format!("/client-logo?{query}"))
    }

    /// A picture of ours inside the page: a PNG in base64.
    pub fn png(base64: &str) -> Self {
        Self(format!("data:image/png;base64,{base64}"))
    }

    /// The picture of a person, by its handle.
    pub fn of_person(handle: &str) -> Self {
        let handle: String = form_urlencoded::byte_serialize(handle.as_bytes()).collect();
        Self(format!("/picture/{handle}"))
    }
}

impl Display for ImageSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_http_or_nothing() {
        for bad in [
            "javascript:alert(1)",
            "\tjavascript:alert(1)",
            "data:text/html,x",
            "/relative",
            "//host",
            "",
            "app:/x",
        ] {
            assert_eq!(WebLink::parse(bad), None, "{bad}");
        }
        let kept = WebLink::parse("https://app.example/a?b=%7e").unwrap();
        assert_eq!(kept.as_str(), "https://app.example/a?b=%7e");
    }

    #[test]
    fn a_logo_is_ours_whatever_the_client_is_called() {
        let source = |id: &str, uri: &str| ImageSource::of_client(id, uri).to_string();
        let one = source(
            "https://a.example/?x=1&client_id=b#c",
            "https://a.example/1.png",
        );
        let all = Url::parse("https://id.example")
            .unwrap()
            .join(&one)
            .unwrap();
        assert_eq!(
            (all.host_str(), all.path()),
            (Some("id.example"), "/client-logo")
        );
        let pairs: Vec<_> = all.query_pairs().collect();
        assert_eq!(pairs[0].1, "https://a.example/?x=1&client_id=b#c");
        assert_eq!((pairs.len(), pairs[1].1.len()), (2, 12));
        assert_ne!(
            source("a", "https://a.example/1.png"),
            source("a", "https://a.example/2.png")
        );
    }

    #[test]
    fn an_account_without_a_name_still_has_a_letter() {
        let initial = |name: Option<&str>, label: &str| {
            Account {
                name: name.map(str::to_owned),
                label: label.to_owned(),
            }
            .initial()
        };
        assert_eq!(initial(Some("émile"), "x"), "É");
        assert_eq!(initial(None, "  \u{202E}zoe@example.org"), "Z");
        assert_eq!(initial(Some("…"), "x"), "?");
    }
}
