//! OIDC Core section 3.1.2.1: `prompt`.

use serde::{Deserialize, Serialize};

use super::{ErrorCode, Refusal};

/// OIDC Core section 3.1.2.1: what `prompt` asks for; none of it may be combined with `none`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "the four values of a parameter that is a set"
)]
pub struct Prompts {
    /// No page at all.
    pub none: bool,
    /// A new sign-in.
    pub login: bool,
    /// A new consent.
    pub consent: bool,
    /// A choice among accounts.
    pub select_account: bool,
}

impl Prompts {
    /// The values that discovery lists.
    pub const SUPPORTED: [&str; 4] = ["none", "login", "consent", "select_account"];

    /// OIDC Core section 3.1.2.1: a list separated by spaces; values that nobody knows are ignored.
    pub fn parse(prompt: Option<&str>) -> Result<Self, Refusal> {
        let values: Vec<&str> = prompt
            .unwrap_or_default()
            .split(' ')
            .filter(|value| !value.is_empty())
            .collect();
        let has = |value: &str| values.contains(&value);
        if has("none") && values.iter().any(|value| *value != "none") {
            return Err(Refusal::new(
                ErrorCode::InvalidRequest,
                "prompt none cannot be combined with another value",
            ));
        }
        let (none, login) = (has("none"), has("login"));
        Ok(Self {
            none,
            login,
            consent: has("consent"),
            select_account: has("select_account"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r14_none_stands_alone() {
        for prompt in [
            "none login",
            "login none",
            "none consent",
            "select_account none",
            "none foo",
        ] {
            assert_eq!(
                Prompts::parse(Some(prompt)).unwrap_err().code,
                ErrorCode::InvalidRequest,
                "{prompt}"
            );
        }
        assert!(Prompts::parse(Some("none")).unwrap().none);
        assert!(Prompts::parse(Some("none none")).unwrap().none);
    }

    #[test]
    fn values_are_a_set_and_unknown_ones_are_ignored() {
        assert_eq!(Prompts::parse(None).unwrap(), Prompts::default());
        assert_eq!(
            Prompts::parse(Some("create LOGIN")).unwrap(),
            Prompts::default()
        );
        let all = Prompts::parse(Some("consent  login select_account foo")).unwrap();
        assert_eq!(
            all,
            Prompts {
                none: false,
                login: true,
                consent: true,
                select_account: true
            }
        );
    }
}
