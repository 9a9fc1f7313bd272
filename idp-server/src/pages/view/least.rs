//! The shortest password that is taken, and why.

use unicode_normalization::UnicodeNormalization;

use crate::oidc::Standing;

/// NIST SP 800-63B section 3.1.1.2: how long a new password has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Least {
    /// So many characters.
    pub characters: usize,
    /// So many where nothing else is asked for.
    pub alone: usize,
}

impl Least {
    /// The message that says why.
    pub fn why(self) -> &'static str {
        if self.characters < self.alone {
            "password-least-beside"
        } else {
            "password-least-alone"
        }
    }

    /// How a password of this length stands: one that is taken only because of a second factor is not enough without it.
    pub fn standing_of(self, password: &str) -> Standing {
        if password.nfkc().count() < self.alone {
            Standing::Short
        } else {
            Standing::Sound
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r83_the_fifteenth_character_makes_a_password_stand_alone() {
        let beside = Least {
            characters: 8,
            alone: 15,
        };
        assert_eq!(beside.standing_of("12345678901234"), Standing::Short);
        assert_eq!(beside.standing_of("123456789012345"), Standing::Sound);
        assert_eq!(beside.why(), "password-least-beside");
        let alone = Least {
            characters: 15,
            ..beside
        };
        assert_eq!(alone.why(), "password-least-alone");
    }
}
