//! What all pages share.

use std::{
    fmt::{self, Display},
    sync::Arc,
};

use time::OffsetDateTime;

use crate::{
    brand::{Brand, Drawn},
    context::Theme,
    i18n::{Html, Texts},
    pages::assets,
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
    /// What the operator changed about its looks.
    pub brand: Arc<Brand>,
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
            brand: Brand::plain(),
        }
    }

    /// The same frame with an operator's looks.
    #[must_use]
    pub fn branded(mut self, brand: Arc<Brand>) -> Self {
        self.brand = brand;
        self
    }

    /// The address of the stylesheet.
    pub fn stylesheet(&self) -> &str {
        let own = self.brand.stylesheet();
        own.unwrap_or_else(|| assets::path("style.css"))
    }

    /// The logo, and the one beside it that the person's system may choose; a theme that the person chose has decided.
    pub fn logo(&self) -> Option<Head<'_>> {
        let logo = self.brand.logo.as_ref()?;
        let (shown, in_the_dark) = match (self.theme, &logo.dark) {
            (Some(Theme::Dark), Some(dark)) => (dark, None),
            (Some(_), _) | (None, None) => (&logo.light, None),
            (None, Some(dark)) => (&logo.light, Some(dark)),
        };
        Some(Head {
            is_wordmark: logo.is_wordmark(),
            shown,
            in_the_dark,
        })
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

/// The logo at the head of a page.
#[derive(Debug)]
pub struct Head<'b> {
    /// Whether it stands in place of the name.
    pub is_wordmark: bool,
    /// What is shown.
    pub shown: &'b Drawn,
    /// What is shown instead to one whose system is dark.
    pub in_the_dark: Option<&'b Drawn>,
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
