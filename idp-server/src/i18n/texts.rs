//! What a page or a mail says to one person, in that person's language.

use std::fmt::{self, Display};

use fluent_bundle::{FluentArgs, FluentValue};
use time::OffsetDateTime;

use super::{Languages, language::Shared, messages::MARK};

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
pub struct Texts {
    languages: Languages,
    language: Shared,
}

impl Texts {
    pub(super) fn new(languages: Languages, language: Shared) -> Self {
        Self {
            languages,
            language,
        }
    }

    /// English as the binary holds it.
    pub fn english() -> Self {
        Languages::built_in().english()
    }

    /// All the languages that the person may choose from.
    pub fn languages(&self) -> &Languages {
        &self.languages
    }

    /// The BCP 47 tag of the language.
    pub fn tag(&self) -> &str {
        self.language.tag()
    }

    /// Whether it is written from right to left.
    pub fn is_rtl(&self) -> bool {
        self.language.is_rtl()
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
            let value = without_controls(&value.to_string());
            arguments.set((*name).to_owned(), FluentValue::from(value));
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
        self.marked(key, name, &value, ("<strong><bdi>", "</bdi></strong>"))
    }

    /// The same without standing out: in a heading, on a button.
    pub fn isolated(&self, key: &str, name: &str, value: impl Display) -> Html {
        self.marked(key, name, &value, ("<bdi>", "</bdi>"))
    }

    fn marked(&self, key: &str, name: &str, value: &dyn Display, tags: (&str, &str)) -> Html {
        let value = without_controls(&value.to_string());
        let (before, after) = self.around(key, name);
        Html(format!(
            "{}{}{}{}{}",
            escape(&before),
            tags.0,
            escape(&value),
            tags.1,
            escape(&after)
        ))
    }

    /// What a message says before and after its one variable, for a page that puts an element there.
    pub fn around(&self, key: &str, name: &str) -> (String, String) {
        let text = self.with(key, name, MARK);
        // The element keeps its own direction: it needs no characters for that.
        let text = text.replace(['\u{2068}', '\u{2069}'], "");
        let (before, after) = text.split_once(MARK).unwrap_or((&text, ""));
        (before.to_owned(), after.to_owned())
    }

    /// A day, such as "22 November 2026", in Coordinated Universal Time.
    pub fn date(&self, at: OffsetDateTime) -> String {
        self.language.dates().date(at)
    }

    /// A moment to the minute, such as "22 November 2026 at 11:34 UTC".
    pub fn moment(&self, at: OffsetDateTime) -> String {
        self.language.dates().moment(at)
    }

    /// The message of this language, else the English one, else its key, which the build makes sure never shows.
    fn format(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        self.language
            .format(key, arguments)
            .or_else(|| self.languages.english().language.format(key, arguments))
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
