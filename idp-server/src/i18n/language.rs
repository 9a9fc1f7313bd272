//! One language: its messages, its direction, its dates. Parsed when it is first used.

use std::{
    fmt,
    sync::{Arc, OnceLock},
};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use unic_langid::{CharacterDirection, LanguageIdentifier};

use super::dates::Dates;

/// A language that this server speaks.
pub struct Language {
    tag: String,
    name: String,
    is_rtl: bool,
    /// Messages of the binary.
    base: &'static str,
    /// Messages of the operator, which go before them.
    own: String,
    bundle: OnceLock<FluentBundle<FluentResource>>,
    dates: OnceLock<Dates>,
}

impl Language {
    pub(super) fn new(tag: &str, name: &str, base: &'static str) -> Self {
        let parsed: Result<LanguageIdentifier, _> = tag.parse();
        let is_rtl = parsed.is_ok_and(|tag| tag.character_direction() == CharacterDirection::RTL);
        Self {
            tag: tag.to_owned(),
            name: name.to_owned(),
            is_rtl,
            base,
            own: String::new(),
            bundle: OnceLock::new(),
            dates: OnceLock::new(),
        }
    }

    /// A language of this tag that says what this one says, but for the operator's messages.
    pub(super) fn with_own(&self, tag: &str, name: &str, own: String) -> Self {
        Self {
            own,
            ..Self::new(tag, name, self.base)
        }
    }

    pub(super) fn tag(&self) -> &str {
        &self.tag
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Whether it is written from right to left.
    pub(super) fn is_rtl(&self) -> bool {
        self.is_rtl
    }

    pub(super) fn dates(&self) -> &Dates {
        self.dates.get_or_init(|| Dates::of(&self.tag))
    }

    fn bundle(&self) -> &FluentBundle<FluentResource> {
        self.bundle.get_or_init(|| {
            let tag: LanguageIdentifier = self.tag.parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![tag]);
            // A name written from left to right must not turn a sentence that is written from right to left.
            bundle.set_use_isolating(self.is_rtl);
            for source in [self.base.to_owned(), self.own.clone()] {
                // A message with errors is left out, and the English one is shown in its place.
                let resource =
                    FluentResource::try_new(source).unwrap_or_else(|(resource, _)| resource);
                bundle.add_resource_overriding(resource);
            }
            bundle
        })
    }

    /// A message; none when this language lacks it, or it takes what it is not given.
    pub(super) fn format(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
        let bundle = self.bundle();
        let pattern = bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, arguments, &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({})", self.tag)
    }
}

/// A language as its owners pass it around.
pub(super) type Shared = Arc<Language>;
