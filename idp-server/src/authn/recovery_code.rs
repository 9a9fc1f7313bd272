//! Recovery codes: ten on a sheet of paper, each for one day on which the authenticator app is not at hand. Random enough for a
//! fast hash to guard them at rest.

use uuid::Uuid;
use zeroize::Zeroizing;

use crate::secret::{self, SecretHash};

/// So many make a set.
pub const COUNT: usize = 10;
/// Without the letters and digits that people take for each other: I, O, 0, 1. Five bits each.
const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/// 120 bits.
const LENGTH: usize = 24;
const GROUP: usize = 4;

/// A code that is shown to its owner once.
pub struct RecoveryCode(Zeroizing<String>);

impl RecoveryCode {
    /// A new set.
    #[must_use]
    pub fn set() -> Vec<Self> {
        (0..COUNT).map(|_| Self::generate()).collect()
    }

    fn generate() -> Self {
        let bytes = Zeroizing::new(secret::random::<LENGTH>());
        let letter = |byte: &u8| char::from(ALPHABET[usize::from(byte % 32)]);
        Self(Zeroizing::new(bytes.iter().map(letter).collect()))
    }

    /// In groups of four, for its owner.
    #[must_use]
    pub fn expose(&self) -> String {
        let letters: Vec<char> = self.0.chars().collect();
        let groups: Vec<String> = letters
            .chunks(GROUP)
            .map(|group| group.iter().collect())
            .collect();
        groups.join("-")
    }

    /// What is stored of it.
    #[must_use]
    pub fn hash(&self, user_id: Uuid) -> SecretHash {
        hash(user_id, &self.0)
    }
}

/// The hash of a code as typed: the case of its letters, hyphens and spaces do not count. It is one person's: the same code is
/// another one at another account.
#[must_use]
pub fn hash(user_id: Uuid, typed: &str) -> SecretHash {
    let plain = typed.chars().filter(char::is_ascii_alphanumeric);
    let plain: Zeroizing<String> = Zeroizing::new(plain.collect::<String>().to_ascii_uppercase());
    SecretHash::of(&format!("recovery:{user_id}:{}", plain.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn r95_a_set_has_ten_codes_of_120_bits_in_readable_groups() {
        let mut seen = HashSet::new();
        for _ in 0..1000 {
            let set = RecoveryCode::set();
            assert_eq!(set.len(), 10);
            seen.extend(set.iter().map(RecoveryCode::expose));
        }
        assert_eq!(seen.len(), 10_000);
        let mut letters = HashSet::new();
        for code in &seen {
            let groups: Vec<&str> = code.split('-').collect();
            assert!(
                groups.len() == 6 && groups.iter().all(|group| group.len() == 4),
                "{code}"
            );
            letters.extend(code.bytes().filter(|byte| *byte != b'-'));
        }
        assert_eq!(
            letters,
            ALPHABET.iter().copied().collect(),
            "32 letters, five bits each"
        );
    }

    #[test]
    fn r95_a_code_is_recognised_however_it_is_typed_and_only_at_its_account() {
        let (ada, bob) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let code = RecoveryCode::generate();
        let shown = code.expose();
        let forms = [
            shown.clone(),
            shown.to_lowercase(),
            shown.replace('-', ""),
            format!(" {} ", shown.replace('-', " ")),
        ];
        for form in forms {
            assert_eq!(hash(ada, &form), code.hash(ada), "{form}");
        }
        assert_ne!(hash(bob, &shown), code.hash(ada));
        assert_ne!(hash(ada, &shown[..shown.len() - 1]), code.hash(ada));
    }
}
