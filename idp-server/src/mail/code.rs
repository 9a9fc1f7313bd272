//! A code that is mailed and typed: made, spelled, sealed, and told apart from a guess.

use keys::Sealer;
use unicode_normalization::UnicodeNormalization;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::secret::{SecretHash, equal, random};

/// Letters that no script and no font confuses, without vowels, so that no code is a word.
const LETTERS: &[u8; 20] = b"BCDFGHJKLMNPQRSTVWXZ";
const LENGTH: usize = 8;

/// Eight letters of twenty: one of 20^8 = 2.56 * 10^10.
///
/// P(guess): a mailed code dies with its fifth wrong try, so that one is guessed with 5 / 2.56 * 10^10 = 2 * 10^-10. All codes
/// of one account together get 100 tries from unknown devices before nothing is let through any more, which is 4 * 10^-9;
/// and no try counts at all outside the browser that asked.
#[derive(Clone, Debug)]
pub struct MailedCode(Zeroizing<String>);

impl MailedCode {
    /// A new one.
    #[must_use]
    pub fn generate() -> Self {
        let mut letters = Zeroizing::new(String::with_capacity(LENGTH));
        while letters.len() < LENGTH {
            let [byte] = random::<1>();
            // 240 is the largest multiple of 20 that a byte can hold: every letter is as likely as any other.
            if byte < 240 {
                letters.push(char::from(LETTERS[usize::from(byte) % LETTERS.len()]));
            }
        }
        Self(letters)
    }

    /// What somebody typed, without the marks between the letters; it may be longer or shorter than any code.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        let letters = text.chars().take(100).nfkc().flat_map(char::to_uppercase);
        Self(Zeroizing::new(
            letters.filter(|letter| letter.is_alphanumeric()).collect(),
        ))
    }

    /// Whether anything was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As it is written in a mail.
    #[must_use]
    pub fn spelled(&self) -> String {
        let (head, tail) = self.0.split_at(self.0.len().min(LENGTH / 2));
        format!("{head}-{tail}")
    }

    /// Whether this is the other one, in a time that does not depend on where they differ.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        equal(self.0.as_bytes(), other.0.as_bytes())
    }

    /// Sealed into its row.
    #[must_use]
    pub fn seal(&self, sealer: &Sealer, row: Uuid) -> Vec<u8> {
        sealer.seal(self.0.as_bytes(), &bound_to(row))
    }

    /// What [`Self::seal`] made for this row.
    #[must_use]
    pub fn open(sealer: &Sealer, row: Uuid, bytes: &[u8]) -> Option<Self> {
        let opened = sealer.open(bytes, &bound_to(row)).ok()?;
        let text = std::str::from_utf8(&opened).ok()?;
        Some(Self(Zeroizing::new(text.to_owned())))
    }
}

fn bound_to(row: Uuid) -> Vec<u8> {
    [b"mailed_codes:".as_slice(), row.as_bytes()].concat()
}

const FIRST: [&str; 32] = [
    "amber", "brave", "bright", "calm", "clear", "cool", "copper", "coral", "crisp", "deep",
    "early", "fresh", "gentle", "golden", "green", "happy", "ivory", "kind", "light", "lucky",
    "mellow", "noble", "orange", "proud", "quick", "quiet", "silver", "smooth", "sunny", "swift",
    "warm", "wide",
];
const SECOND: [&str; 32] = [
    "acorn", "anchor", "apple", "beacon", "bridge", "candle", "canyon", "cedar", "cloud", "comet",
    "falcon", "forest", "garden", "harbour", "island", "lantern", "maple", "meadow", "mirror",
    "ocean", "otter", "pebble", "piano", "planet", "rabbit", "river", "rocket", "saddle", "tiger",
    "tulip", "violin", "window",
];

/// Two words that a mail and the page that asked for it share, so that one who reads a mail that somebody else asked for can
/// tell. No secret.
#[must_use]
pub fn phrase(row: Uuid) -> String {
    let hash = SecretHash::of(&format!("phrase:{row}"));
    let word = |words: &[&'static str; 32], byte: u8| words[usize::from(byte % 32)];
    format!("{} {}", word(&FIRST, hash.0[0]), word(&SECOND, hash.0[1]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = MailedCode::generate();
        let spelled = code.spelled();
        assert_eq!(spelled.len(), LENGTH + 1);
        for typed in [
            spelled.clone(),
            spelled.to_lowercase(),
            spelled.replace('-', " "),
            format!("  {}\u{200F}", spelled.replace('-', "")),
        ] {
            assert!(MailedCode::typed(&typed).is(&code), "{typed:?}");
        }
        for wrong in ["", "-", &spelled[1..], &format!("{spelled}B")] {
            assert!(!MailedCode::typed(wrong).is(&code), "{wrong:?}");
        }
    }

    #[test]
    fn every_letter_comes_and_none_besides() {
        let codes: Vec<_> = (0..500).map(|_| MailedCode::generate()).collect();
        for letter in LETTERS {
            let letter = char::from(*letter);
            assert!(codes.iter().any(|code| code.0.contains(letter)), "{letter}");
        }
        let known = |code: &MailedCode| code.0.bytes().all(|byte| LETTERS.contains(&byte));
        assert!(codes.iter().all(known));
    }

    #[test]
    fn a_row_has_its_phrase() {
        let row = Uuid::from_u128(7);
        assert_eq!(phrase(row), phrase(row));
        assert_eq!(phrase(row).split(' ').count(), 2);
        let all: std::collections::HashSet<_> =
            (0..200).map(|n| phrase(Uuid::from_u128(n))).collect();
        assert!(all.len() > 150, "{}", all.len());
    }
}
