//! WCAG 2.2, 1.4.3 and 1.4.11: the colours that an accent becomes in one theme.

use super::colour::{Colour, WHITE};

/// For text (1.4.3).
const TEXT: f64 = 4.5;
/// For what one has to see to use a page (1.4.11).
const PART: f64 = 3.0;
/// Dark text on a light accent.
const INK: Colour = Colour::new(0x0b, 0x0f, 0x16);

/// What lies behind an accent: `--page` and `--card` of `static/style.css`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Of the light theme.
    Light,
    /// Of the dark one.
    Dark,
}

/// An accent that can be seen, and all that is made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Buttons, borders, the mark of what has the focus.
    pub accent: Colour,
    /// A button under the pointer.
    pub hot: Colour,
    /// Text on a button.
    pub on: Colour,
    /// A ground with a breath of the accent.
    pub tint: Colour,
    /// Text in the accent's hue: as much darker or lighter as reading needs.
    pub link: Colour,
    /// The same under the pointer.
    pub link_hot: Colour,
}

/// Why an accent is refused.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weak {
    /// What could not be told from what.
    pub what: &'static str,
    /// The ratio that it has.
    pub measured: f64,
    /// The ratio that it needs.
    pub needed: f64,
    /// A colour of the same hue that passes.
    pub nearest: Colour,
}

impl Ground {
    pub(super) fn colours(self) -> [Colour; 2] {
        match self {
            Self::Light => [Colour::new(0xf4, 0xf5, 0xf8), WHITE],
            Self::Dark => [Colour::new(0x10, 0x14, 0x1b), Colour::new(0x19, 0x1f, 0x29)],
        }
    }

    /// Away from this ground.
    fn strong(self) -> Colour {
        match self {
            Self::Light => INK,
            Self::Dark => WHITE,
        }
    }
}

/// White or dark, whichever is read better on it.
fn text_on(accent: Colour) -> Colour {
    if accent.contrast(WHITE) >= accent.contrast(INK) {
        WHITE
    } else {
        INK
    }
}

/// Which of the two ratios an accent lacks: text on it, or itself on the page.
fn lack(accent: Colour, ground: Ground) -> Option<(&'static str, f64, f64)> {
    let (read, seen) = (
        accent.contrast(text_on(accent)),
        accent.least(&ground.colours()),
    );
    if seen < PART {
        Some(("this colour on the page", seen, PART))
    } else if read < TEXT {
        Some(("text on this colour", read, TEXT))
    } else {
        None
    }
}

impl Palette {
    /// Of an accent; refused when text on it, or itself on the page, could not be made out.
    pub fn of(accent: Colour, ground: Ground) -> Result<Self, Weak> {
        if let Some((what, measured, needed)) = lack(accent, ground) {
            let nearest = accent.nearest(|colour| lack(colour, ground).is_none());
            return Err(Weak {
                what,
                measured,
                needed,
                nearest,
            });
        }
        let on = text_on(accent);
        let [page, card] = ground.colours();
        let tint = card.towards(accent, 26);
        let readable = |colour: Colour| colour.least(&[page, card, tint]) >= TEXT;
        let link = accent.nearest(readable);
        let away = if on == WHITE { INK } else { WHITE };
        Ok(Self {
            accent,
            hot: accent.towards(away, 60),
            on,
            tint,
            link,
            link_hot: link.towards(ground.strong(), 60),
        })
    }

    /// The same hue for the other theme, which always passes.
    #[must_use]
    pub fn in_the_dark(&self) -> Option<Self> {
        let ground = Ground::Dark;
        let [_, card] = ground.colours();
        let passes =
            |colour: Colour| lack(colour, ground).is_none() && colour.contrast(card) >= 7.0;
        let accent = (0..=u8::MAX)
            .map(|part| self.accent.towards(WHITE, part))
            .find(|colour| passes(*colour))?;
        Self::of(accent, ground).ok()
    }

    /// The custom properties of `static/style.css`.
    pub(super) fn properties(&self) -> String {
        let Self {
            accent,
            hot,
            on,
            tint,
            link,
            link_hot,
        } = self;
        format!(
            "--brand:{accent};--brand-hot:{hot};--on-brand:{on};--tint:{tint};--link:{link};--link-hot:{link_hot}"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    #[test]
    fn the_grounds_and_names_are_those_of_the_stylesheet() {
        let css = super::super::STYLESHEET;
        for (ground, count) in [(Ground::Light, 1), (Ground::Dark, 2)] {
            let [page, card] = ground.colours();
            let card = if card == WHITE {
                "#fff".to_owned()
            } else {
                card.to_string()
            };
            for line in [format!("--page: {page};"), format!("--card: {card};")] {
                assert_eq!(css.matches(&line).count(), count, "{line}");
            }
        }
        let palette = Palette::of(colour("#2352a8"), Ground::Light).unwrap();
        for pair in palette.properties().split(';') {
            let name = pair.split(':').next().unwrap();
            assert!(css.contains(&format!("var({name})")), "{name}");
        }
        // An accent need not be dark enough for text; what is made of it for text is.
        assert!(!css.contains(" color: var(--brand"), "text has --link");
    }

    #[test]
    fn every_accent_that_passes_is_read_wherever_it_is_used() {
        let mut passed = 0;
        for step in 0..4096_u32 {
            let part = |shift: u32| u8::try_from((step >> shift & 15) * 17).unwrap();
            let accent = Colour::new(part(8), part(4), part(0));
            for ground in [Ground::Light, Ground::Dark] {
                let palette = match Palette::of(accent, ground) {
                    Ok(palette) => palette,
                    Err(weak) => {
                        assert!(weak.measured < weak.needed, "{accent}: {weak:?}");
                        assert!(Palette::of(weak.nearest, ground).is_ok(), "{accent}");
                        continue;
                    }
                };
                passed += 1;
                let [page, card] = ground.colours();
                for text in [palette.link, palette.link_hot] {
                    assert!(
                        text.least(&[page, card, palette.tint]) >= TEXT,
                        "{accent} {palette:?}"
                    );
                }
                for behind in [palette.accent, palette.hot] {
                    assert!(palette.on.contrast(behind) >= TEXT, "{accent} {palette:?}");
                }
                assert!(palette.in_the_dark().is_some(), "{accent}");
            }
        }
        assert!(passed > 2_000, "{passed}");
    }

    #[test]
    fn a_weak_accent_is_refused_by_its_ratio() {
        let weak = Palette::of(colour("#ffcc00"), Ground::Light).unwrap_err();
        assert_eq!((weak.what, weak.needed), ("this colour on the page", PART));
        let weak = Palette::of(colour("#767b7b"), Ground::Light).unwrap_err();
        assert_eq!((weak.what, weak.needed), ("text on this colour", TEXT));
    }
}
