//! RFC 6749 section 3.3: scope.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{ErrorCode, Refusal};

/// OIDC Core sections 5.4 and 11, and `groups`: the scopes that mean something to this server itself.
pub const STANDARD_SCOPES: [&str; 7] = [
    "openid",
    "profile",
    "email",
    "address",
    "phone",
    "groups",
    "offline_access",
];

const MOST_TOKENS: usize = 100;
const LONGEST_TOKEN: usize = 256;

/// RFC 6749 section 3.3: scope tokens in the order given, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope(Vec<String>);

impl Scope {
    /// RFC 6749 section 3.3: `scope-token *( SP scope-token )`; more spaces than needed do no harm.
    pub fn parse(scope: &str) -> Result<Self, Refusal> {
        let mut tokens: Vec<String> = Vec::new();
        for token in scope.split(' ').filter(|token| !token.is_empty()) {
            let allowed = |b: u8| matches!(b, 0x21 | 0x23..=0x5b | 0x5d..=0x7e);
            if token.len() > LONGEST_TOKEN || !token.bytes().all(allowed) {
                return Err(Refusal::new(
                    ErrorCode::InvalidScope,
                    "scope holds a character that RFC 6749 does not allow",
                ));
            }
            if !tokens.iter().any(|known| known == token) {
                tokens.push(token.to_owned());
            }
            if tokens.len() > MOST_TOKENS {
                return Err(Refusal::new(
                    ErrorCode::InvalidScope,
                    "scope names more than 100 values",
                ));
            }
        }
        Ok(Self(tokens))
    }

    /// OIDC Core section 5.4: all of `STANDARD_SCOPES`.
    pub fn standard() -> Self {
        Self(STANDARD_SCOPES.map(str::to_owned).to_vec())
    }

    /// Is this token one of them?
    pub fn contains(&self, token: &str) -> bool {
        self.0.iter().any(|known| known == token)
    }

    /// RFC 6749 section 6: does `other` hold every token of this scope?
    pub fn subset_of(&self, other: &Self) -> bool {
        self.0.iter().all(|token| other.contains(token))
    }

    /// The tokens that `other` holds too, in this scope's order.
    #[must_use]
    pub fn intersect(&self, other: &Self) -> Self {
        self.retain(|token| other.contains(token))
    }

    /// The tokens that `keep` wants.
    #[must_use]
    pub fn retain(&self, keep: impl Fn(&str) -> bool) -> Self {
        Self(self.0.iter().filter(|token| keep(token)).cloned().collect())
    }

    /// Both, in this scope's order first.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        let new = other.0.iter().filter(|token| !self.contains(token));
        Self(self.0.iter().chain(new).cloned().collect())
    }

    /// The tokens in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// No token at all?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join(" "))
    }
}

impl FromStr for Scope {
    type Err = Refusal;

    fn from_str(scope: &str) -> Result<Self, Refusal> {
        Self::parse(scope)
    }
}

impl Serialize for Scope {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Scope {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let scope = String::deserialize(deserializer)?;
        Self::parse(&scope).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_keep_their_order_and_come_once() {
        let cases = [
            ("", ""),
            (" ", ""),
            ("openid", "openid"),
            ("b a b  c ", "b a c"),
            ("https://api.test/read !", "https://api.test/read !"),
        ];
        for (given, wanted) in cases {
            assert_eq!(Scope::parse(given).unwrap().to_string(), wanted);
        }
    }

    #[test]
    fn characters_outside_rfc_6749_are_refused() {
        for given in [
            "a\tb", "a\nb", "\"a\"", "a\\b", "\u{e9}", "a\u{0}", "\u{7f}",
        ] {
            assert_eq!(
                Scope::parse(given).unwrap_err().code,
                ErrorCode::InvalidScope,
                "{given:?}"
            );
        }
        assert!(Scope::parse(&"a".repeat(257)).is_err());
        let many: Vec<String> = (0..101).map(|i| i.to_string()).collect();
        assert!(Scope::parse(&many.join(" ")).is_err());
    }

    #[test]
    fn sets_compare_as_sets() {
        let (small, large) = (Scope::parse("b a").unwrap(), Scope::parse("a b c").unwrap());
        assert!(small.subset_of(&large) && !large.subset_of(&small));
        assert_eq!(large.intersect(&small).to_string(), "a b");
        assert_eq!(small.union(&large).to_string(), "b a c");
        assert!(Scope::default().subset_of(&small));
    }

    #[test]
    fn it_is_stored_as_one_string() {
        let scope = Scope::parse("openid email").unwrap();
        let json = serde_json::to_value(&scope).unwrap();
        assert_eq!(json, "openid email");
        assert_eq!(serde_json::from_value::<Scope>(json).unwrap(), scope);
    }
}
