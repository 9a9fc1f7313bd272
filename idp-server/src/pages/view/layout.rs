//! What all pages share.

use std::fmt::{self, Display};

/// The frame around every page.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The language of the page's text, a BCP 47 tag.
    pub lang: String,
    /// The direction in which that language is written.
    pub dir: Direction,
    /// The name of this installation.
    pub product: String,
    /// The name of the application that the page is shown for, where there is one.
    pub app_name: Option<String>,
}

impl Layout {
    /// English, for no application in particular.
    pub fn new(product: impl Into<String>) -> Self {
        Self {
            lang: "en".to_owned(),
            dir: Direction::Ltr,
            product: product.into(),
            app_name: None,
        }
    }

    /// The same frame, naming the application.
    #[must_use]
    pub fn for_app(mut self, name: impl Into<String>) -> Self {
        self.app_name = Some(name.into());
        self
    }

    /// The same frame in another language, with the direction in which that is written.
    #[must_use]
    pub fn in_language(mut self, lang: impl Into<String>) -> Self {
        self.lang = lang.into();
        self.dir = Direction::of(&self.lang);
        self
    }
}

/// The value of the attribute `dir`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The direction in which a language is written.
    pub fn of(lang: &str) -> Self {
        let primary = lang.split('-').next().unwrap_or_default();
        match primary {
            "ar" | "dv" | "fa" | "he" | "ku" | "ps" | "sd" | "ug" | "ur" | "yi" => Self::Rtl,
            _ => Self::Ltr,
        }
    }
}

impl Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_written_from_right_to_left_turns_the_page() {
        assert_eq!(Layout::new("Id").in_language("he-IL").dir, Direction::Rtl);
        assert_eq!(Layout::new("Id").in_language("de").dir, Direction::Ltr);
    }
}
