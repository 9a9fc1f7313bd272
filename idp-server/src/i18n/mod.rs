//! The words of pages and mails, in every language that this server speaks: Fluent messages from `templates/languages`,
//! one folder a language, checked when the server is built, and what an operator wrote over them. Knows no request and no page.

mod dates;
mod language;
mod messages;
mod negotiate;
mod overrides;
mod texts;

use std::sync::{Arc, LazyLock};

pub use negotiate::{Choice, accepted, wanted};
pub use overrides::Fault;
pub use texts::{Html, Texts, without_controls};

use language::{Language, Shared};

/// The cookie that holds the language which a person chose; nothing secret, and no session.
pub const LANGUAGE_COOKIE: &str = "idp_language";

/// `(BCP 47 tag, name in the language itself, Fluent messages)`, English first.
static EMBEDDED: &[(&str, &str, &str)] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

static BUILT_IN: LazyLock<Languages> = LazyLock::new(Languages::embedded);

/// Every language that the server speaks; cheap to clone.
#[derive(Clone, Debug)]
pub struct Languages(Arc<Spoken>);

#[derive(Debug)]
struct Spoken {
    /// English first.
    all: Vec<Shared>,
    /// Tag and own name, by name.
    names: Vec<(String, String)>,
}

impl Languages {
    /// Those that the binary holds. Their messages are parsed when they are first used.
    fn embedded() -> Self {
        let language = |(tag, name, source): &(&'static str, &'static str, &'static str)| {
            Arc::new(Language::new(tag, name, source))
        };
        Self::of(EMBEDDED.iter().map(language).collect())
    }

    fn of(all: Vec<Shared>) -> Self {
        let name = |language: &Shared| (language.tag().to_owned(), language.name().to_owned());
        let mut names: Vec<_> = all.iter().map(name).collect();
        names.sort_by(|one, other| one.1.cmp(&other.1));
        Self(Arc::new(Spoken { all, names }))
    }

    /// The languages of the binary, shared by everybody.
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// Their BCP 47 tags, English first: `ui_locales_supported` (OpenID Connect Discovery 1.0 section 3).
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.0.all.iter().map(|language| language.tag())
    }

    /// Tag and own name of each, by name, for the person who chooses.
    pub fn names(&self) -> &[(String, String)] {
        &self.0.names
    }

    /// The texts of the first of `tags` that is spoken here (RFC 4647 section 3.4, lookup), if any is.
    pub fn first_of<'a>(&self, tags: impl IntoIterator<Item = &'a str>) -> Option<Texts> {
        let index = wanted(tags, &self.tags().collect::<Vec<_>>())?;
        let language = self.0.all.get(index)?;
        Some(Texts::new(self.clone(), Arc::clone(language)))
    }

    /// English, which has every message.
    pub fn english(&self) -> Texts {
        Texts::new(self.clone(), Arc::clone(&self.0.all[0]))
    }
}

#[cfg(test)]
mod tests;
