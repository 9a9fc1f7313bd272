//! What all pages share.

use std::fmt::{self, Display};

use time::OffsetDateTime;

use crate::{
    context::Theme,
    i18n::{Html, Texts},
};

/// The frame around every page.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The words of the page.
    pub texts: Texts,
    /// The name of this installation.
    pub product: String,
    /// The name of the application that the page is shown for, where there is one.
    pub app_name: Option<String>,
    /// The path that shows the page again in another language; none for a page that cannot be shown again.
    pub back: Option<String>,
    /// The theme that the person chose.
    pub theme: Option<Theme>,
}

impl Layout {
    /// English, for no application in particular.
    pub fn new(product: impl Into<String>) -> Self {
        Self {
            texts: Texts::english(),
            product: product.into(),
            app_name: None,
            back: None,
            theme: None,
        }
    }

    /// The same frame, naming the application.
    #[must_use]
    pub fn for_app(mut self, name: impl Into<String>) -> Self {
        self.app_name = Some(name.into());
        self
    }

    /// The same frame in another language.
    #[must_use]
    pub fn in_language(mut self, texts: Texts) -> Self {
        self.texts = texts;
        self
    }

    /// The same frame with a choice of languages that leads back to this path.
    #[must_use]
    pub fn leading_back_to(mut self, path: impl Into<String>) -> Self {
        self.back = Some(path.into());
        self
    }

    /// The same frame without the choice of languages: for a page that cannot be shown again.
    #[must_use]
    pub fn only_now(mut self) -> Self {
        self.back = None;
        self
    }

    /// Tag and own name of every language.
    pub fn languages(&self) -> &[(String, String)] {
        self.texts.languages().names()
    }

    /// The same frame in a theme.
    #[must_use]
    pub fn in_theme(mut self, theme: Option<Theme>) -> Self {
        self.theme = theme;
        self
    }

    /// The BCP 47 tag of the page's language.
    pub fn lang(&self) -> &str {
        self.texts.tag()
    }

    /// The direction in which that language is written.
    pub fn dir(&self) -> Direction {
        if self.texts.is_rtl() {
            Direction::Rtl
        } else {
            Direction::Ltr
        }
    }

    /// See [`Texts::t`].
    pub fn t(&self, key: &str) -> String {
        self.texts.t(key)
    }

    /// See [`Texts::with`].
    pub fn with(&self, key: &str, name: &str, value: impl Display) -> String {
        self.texts.with(key, name, value)
    }

    /// See [`Texts::count`].
    pub fn count(&self, key: &str, count: impl TryInto<i64>) -> String {
        self.texts.count(key, count.try_into().unwrap_or(i64::MAX))
    }

    /// See [`Texts::rich`].
    pub fn rich(&self, key: &str, name: &str, value: impl Display) -> Html {
        self.texts.rich(key, name, value)
    }

    /// See [`Texts::isolated`].
    pub fn isolated(&self, key: &str, name: &str, value: impl Display) -> Html {
        self.texts.isolated(key, name, value)
    }

    /// See [`Texts::around`].
    pub fn around(&self, key: &str, name: &str) -> (String, String) {
        self.texts.around(key, name)
    }

    /// See [`Texts::date`].
    pub fn date(&self, at: &OffsetDateTime) -> String {
        self.texts.date(*at)
    }

    /// See [`Texts::moment`].
    pub fn moment(&self, at: &OffsetDateTime) -> String {
        self.texts.moment(*at)
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

impl Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        })
    }
}
