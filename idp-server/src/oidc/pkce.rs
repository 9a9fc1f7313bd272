//! RFC 7636: proof key for code exchange, S256 only.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{ErrorCode, Refusal};

/// RFC 7636 section 4.2: the SHA-256 of a verifier in base64url, 43 characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CodeChallenge(String);

impl CodeChallenge {
    /// RFC 7636 section 4.3, RFC 9700 section 2.1.1: `plain`, also by omission of the method, is refused.
    pub fn parse(challenge: Option<&str>, method: Option<&str>) -> Result<Option<Self>, Refusal> {
        let refused = |reason: &'static str| Err(Refusal::new(ErrorCode::InvalidRequest, reason));
        match (challenge, method) {
            (None, None) => Ok(None),
            (None, Some(_)) => refused("code_challenge_method without code_challenge"),
            (Some(_), None) => {
                refused("code_challenge_method is missing, which means plain; send S256")
            }
            (Some(challenge), Some("S256")) if is_challenge(challenge) => {
                Ok(Some(Self(challenge.to_owned())))
            }
            (Some(_), Some("S256")) => {
                refused("code_challenge must be 43 characters of base64url without padding")
            }
            (Some(_), Some(_)) => refused("code_challenge_method must be S256"),
        }
    }

    /// RFC 7636 sections 4.1 and 4.6: the challenge that a verifier answers.
    pub fn of_verifier(verifier: &str) -> Result<Self, Refusal> {
        let unreserved =
            |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_' | b'~');
        if !(43..=128).contains(&verifier.len()) || !verifier.bytes().all(unreserved) {
            return Err(invalid(
                "code_verifier must be 43 to 128 unreserved characters",
            ));
        }
        Ok(Self(URL_SAFE_NO_PAD.encode(Sha256::digest(verifier))))
    }

    /// The 43 characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_challenge(challenge: &str) -> bool {
    challenge.len() == 43
        && challenge
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

fn invalid(reason: &'static str) -> Refusal {
    Refusal::new(ErrorCode::InvalidGrant, reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    // RFC 7636 appendix B.
    const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    fn challenge() -> CodeChallenge {
        CodeChallenge::parse(Some(CHALLENGE), Some("S256"))
            .unwrap()
            .unwrap()
    }

    #[test]
    fn r18_only_a_well_formed_s256_challenge_is_accepted() {
        assert_eq!(CodeChallenge::parse(None, None), Ok(None));
        assert_eq!(challenge().as_str(), CHALLENGE);
        let padded = format!("{CHALLENGE}=");
        let long = format!("{CHALLENGE}A");
        let odd = format!("{}+", &CHALLENGE[..42]);
        let cases = [
            (Some(CHALLENGE), None),
            (Some(CHALLENGE), Some("plain")),
            (Some(CHALLENGE), Some("s256")),
            (Some(CHALLENGE), Some("S512")),
            (None, Some("S256")),
            (Some(&CHALLENGE[..42]), Some("S256")),
            (Some(padded.as_str()), Some("S256")),
            (Some(long.as_str()), Some("S256")),
            (Some(odd.as_str()), Some("S256")),
        ];
        for (challenge, method) in cases {
            let refusal = CodeChallenge::parse(challenge, method).unwrap_err();
            assert_eq!(
                refusal.code,
                ErrorCode::InvalidRequest,
                "{challenge:?} {method:?}"
            );
        }
    }

    #[test]
    fn r19_a_verifier_answers_its_own_challenge_only_and_must_be_well_formed() {
        assert_eq!(CodeChallenge::of_verifier(VERIFIER), Ok(challenge()));
        assert_ne!(CodeChallenge::of_verifier(&"a".repeat(43)), Ok(challenge()));
        assert_ne!(CodeChallenge::of_verifier(CHALLENGE), Ok(challenge()));
        let long = "a".repeat(129);
        let illegal = format!("{}!", &VERIFIER[..42]);
        for verifier in ["", &VERIFIER[..42], &long, &illegal] {
            let refusal = CodeChallenge::of_verifier(verifier).unwrap_err();
            assert_eq!(refusal.code, ErrorCode::InvalidGrant, "{verifier:?}");
        }
    }

    #[test]
    fn a_verifier_of_128_characters_of_every_kind_is_fine() {
        let verifier = "-._~".repeat(32);
        assert_eq!(verifier.len(), 128);
        assert!(CodeChallenge::of_verifier(&verifier).is_ok());
    }
}
