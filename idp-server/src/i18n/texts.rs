//! One language: its messages, its direction, its dates.

use std::{
    fmt::{self, Display},
    sync::{Arc, OnceLock},
};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use time::OffsetDateTime;
use unic_langid::LanguageIdentifier;

use super::dates::Dates;

/// Stands for the marked-up value while a message is escaped; it is for private use and in no message.
const MARK: &str = "\u{F8FF}";

/// A language that this server speaks.
pub struct Language {
    tag: String,
    name: String,
    source: String,
    bundle: OnceLock<FluentBundle<FluentResource>>,
    dates: OnceLock<Dates>,
}

impl Language {
    pub(super) fn new(
        tag: impl Into<String>,
        name: impl Into<String>,
        source: impl Into<String>,
    ) -> Self {
        Self {
            tag: tag.into(),
            name: name.into(),
            source: source.into(),
            bundle: OnceLock::new(),
            dates: OnceLock::new(),
        }
    }

    pub(super) fn tag(&self) -> &str {
        &self.tag
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    fn bundle(&self) -> &FluentBundle<FluentResource> {
        self.bundle.get_or_init(|| {
            let tag: LanguageIdentifier = self.tag.parse().unwrap_or_default();
            // A message with errors is left out, and the English one is shown in its place.
            let resource = FluentResource::try_new(self.source.clone())
                .unwrap_or_else(|(resource, _)| resource);
            let mut bundle = FluentBundle::new_concurrent(vec![tag]);
            // A name written from left to right must not turn a sentence that is written from right to left.
            bundle.set_use_isolating(is_rtl(&self.tag));
            bundle.add_resource_overriding(resource);
            bundle
        })
    }

    fn format(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
        let bundle = self.bundle();
        let pattern = bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, arguments, &mut errors);
        Some(text.into_owned())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({})", self.tag)
    }
}

/// Whether a language is written from right to left.
fn is_rtl(tag: &str) -> bool {
    let primary = tag.split('-').next().unwrap_or_default();
    matches!(
        primary,
        "ar" | "dv" | "fa" | "he" | "ku" | "ps" | "sd" | "ug" | "ur" | "yi"
    )
}

/// HTML that is already escaped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Html(String);

impl Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Html {}

/// The messages of the language that one person reads; cheap to clone.
#[derive(Clone, Debug)]
pub struct Texts(Arc<Language>);

impl Texts {
    pub(super) fn new(language: Arc<Language>) -> Self {
        Self(language)
    }

    /// English, which has every message.
    pub fn english() -> Self {
        super::Languages::built_in().english()
    }

    /// The BCP 47 tag of the language.
    pub fn tag(&self) -> &str {
        &self.0.tag
    }

    /// Whether it is written from right to left.
    pub fn is_rtl(&self) -> bool {
        is_rtl(&self.0.tag)
    }

    /// A message without variables.
    pub fn t(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// A message with one text in it.
    pub fn with(&self, key: &str, name: &str, value: impl Display) -> String {
        self.with_all(key, &[(name, &value)])
    }

    /// A message with several texts in it.
    pub fn with_all(&self, key: &str, values: &[(&str, &dyn Display)]) -> String {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set((*name).to_owned(), FluentValue::from(value.to_string()));
        }
        self.format(key, Some(&arguments))
    }

    /// A message about a number, `$count`, in the plural that the language wants for it.
    pub fn count(&self, key: &str, count: i64) -> String {
        let mut arguments = FluentArgs::with_capacity(1);
        arguments.set("count", FluentValue::from(count));
        self.format(key, Some(&arguments))
    }

    /// A message for a page with one text in it that stands out and keeps its own direction: a name that somebody chose.
    pub fn rich(&self, key: &str, name: &str, value: impl Display) -> Html {
        let value = without_controls(&value.to_string());
        let escaped = escape(&self.with(key, name, MARK));
        let marked = format!("<strong><bdi>{}</bdi></strong>", escape(&value));
        Html(escaped.replace(MARK, &marked))
    }

    /// A day, such as "22 November 2026", in Coordinated Universal Time.
    pub fn date(&self, at: OffsetDateTime) -> String {
        self.dates().date(at)
    }

    /// A moment to the minute, such as "22 November 2026 at 11:34 UTC".
    pub fn moment(&self, at: OffsetDateTime) -> String {
        self.dates().moment(at)
    }

    fn dates(&self) -> &Dates {
        self.0.dates.get_or_init(|| Dates::of(&self.0.tag))
    }

    /// The message of this language, else the English one, else its key, which the build makes sure never shows.
    fn format(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        self.0
            .format(key, arguments)
            .or_else(|| Self::english().0.format(key, arguments))
            .unwrap_or_else(|| key.to_owned())
    }
}

/// Text that somebody else chose, on one line and without the invisible characters that reorder or hide what stands around it
/// (Unicode TR 36, section 2.5).
pub fn without_controls(text: &str) -> String {
    text.chars()
        .filter_map(|char| match char {
            '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
            '\u{061C}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}' => None,
            char if char.is_control() => None,
            char => Some(char),
        })
        .collect()
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '<' => escaped.push_str("&#60;"),
            '>' => escaped.push_str("&#62;"),
            '&' => escaped.push_str("&#38;"),
            '"' => escaped.push_str("&#34;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(tag: &str, source: &str) -> Texts {
        Texts::new(Arc::new(Language::new(tag, tag, source)))
    }

    #[test]
    fn numbers_take_the_plural_of_the_language() {
        let source = "tries = { $count ->\n    [one] { $count } próba\n    [few] { $count } próby\n   *[other] { $count } prób\n }\n";
        let polish = texts("pl", source);
        let told = [1, 2, 5, 22, 25].map(|count| polish.count("tries", count));
        assert_eq!(
            told,
            ["1 próba", "2 próby", "5 prób", "22 próby", "25 prób"]
        );
    }

    #[test]
    fn r75_a_name_in_a_message_is_text_and_keeps_its_direction() {
        let english = texts("en", "lead = to continue to { $app } <now>\n");
        let html = english.rich("lead", "app", "<script>\u{202E}x").to_string();
        let name = "<strong><bdi>&#60;script&#62;x</bdi></strong>";
        assert_eq!(html, format!("to continue to {name} &#60;now&#62;"));
    }

    #[test]
    fn what_a_language_lacks_is_said_in_english() {
        let partial = texts("tlh", "nothing = pagh\n");
        let known = super::super::EMBEDDED[0].2;
        let key = known.split(" =").next().unwrap().lines().last().unwrap();
        assert_eq!(partial.t(key), Texts::english().t(key));
        assert_ne!(partial.t(key), key);
    }
}
