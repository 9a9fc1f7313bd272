//! WCAG 2.2, 1.4.3 and 1.4.11: colours, and how far they stand apart.

use std::fmt;

/// An sRGB colour without transparency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Colour {
    /// Of red, green and blue.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self([red, green, blue])
    }

    /// Reads `#rrggbb`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let usable = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        usable.then_some(())?;
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// The relative luminance.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast ratio, from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The least contrast with any of `others`.
    pub fn least(self, others: &[Self]) -> f64 {
        let ratios = others.iter().map(|other| self.contrast(*other));
        ratios.fold(f64::INFINITY, f64::min)
    }

    /// So many 255ths of the way to another colour.
    #[must_use]
    pub fn towards(self, other: Self, part: u8) -> Self {
        let mixed = |from: u8, to: u8| {
            let (from, to, part) = (u32::from(from), u32::from(to), u32::from(part));
            u8::try_from((from * (255 - part) + to * part + 127) / 255).unwrap_or(u8::MAX)
        };
        Self([0, 1, 2].map(|at| mixed(self.0[at], other.0[at])))
    }

    /// The nearest colour of the same hue, lighter or darker, that `passes`; itself if none does.
    #[must_use]
    pub fn nearest(self, passes: impl Fn(Self) -> bool) -> Self {
        let ways = [BLACK, WHITE].into_iter().filter_map(|end| {
            let mut steps = (0..=u8::MAX).map(|part| self.towards(end, part));
            steps.find(|colour| passes(*colour))
        });
        ways.min_by_key(|colour| self.distance(*colour))
            .unwrap_or(self)
    }

    fn distance(self, other: Self) -> u32 {
        let apart = |at: usize| u32::from(self.0[at].abs_diff(other.0[at])).pow(2);
        apart(0) + apart(1) + apart(2)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// The darkest.
pub const BLACK: Colour = Colour::new(0, 0, 0);
/// The lightest.
pub const WHITE: Colour = Colour::new(255, 255, 255);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ratio_is_that_of_the_guidelines() {
        let colour = |text| Colour::parse(text).unwrap();
        for (one, two, wanted) in [
            ("#000000", "#ffffff", 21.0),
            ("#777777", "#ffffff", 4.48),
            ("#767676", "#FFFFFF", 4.54),
            ("#ff0000", "#ffffff", 4.00),
            ("#0000ff", "#ffffff", 8.59),
            ("#123456", "#123456", 1.0),
        ] {
            let found = colour(one).contrast(colour(two));
            assert!((found - wanted).abs() < 0.01, "{one} {two}: {found}");
        }
    }

    #[test]
    fn a_colour_is_six_digits() {
        for bad in [
            "", "#fff", "2352a8", "#2352a", "#2352a88", "#2352ag", "blue", "#+352a8", "#é52a8",
        ] {
            assert_eq!(Colour::parse(bad), None, "{bad}");
        }
        assert_eq!(Colour::parse("#2352A8").unwrap().to_string(), "#2352a8");
    }

    #[test]
    fn the_nearest_that_passes_is_a_step_away_from_one_that_does_not() {
        let passes = |colour: Colour| colour.contrast(WHITE) >= 4.5;
        let grey = Colour::new(0x99, 0x99, 0x99);
        assert_eq!(grey.nearest(passes).to_string(), "#767676");
        assert_eq!(BLACK.nearest(passes), BLACK);
        assert_eq!(grey.nearest(|_| false), grey);
    }
}
