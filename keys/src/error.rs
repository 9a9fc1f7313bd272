//! The errors of this crate. None of them carries key material or text from a token, so each may be logged as it is.

use crate::strict_json::StrictJsonError;

/// Why a key was not accepted, or could not do its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The key is not what its format says it must be.
    #[error("malformed key: {0}")]
    Malformed(&'static str),
    /// The key may be fine, but it is of a kind or for a use that we do not have.
    #[error("unsupported key: {0}")]
    Unsupported(&'static str),
    /// A private or symmetric member where only a public key belongs.
    #[error("the key holds a private or symmetric member")]
    Private,
    /// The key is outside of the sizes that are safe to use.
    #[error("key of a refused strength: {0}")]
    Strength(&'static str),
    /// A key set with more keys than we are willing to try.
    #[error("the key set holds too many keys")]
    TooMany,
    /// The name is not one of our algorithms.
    #[error("unknown signature algorithm")]
    UnknownAlgorithm,
    /// The key exists for another algorithm.
    #[error("the key does not fit the algorithm")]
    AlgorithmMismatch,
    /// The signature is not this key's signature of this message.
    #[error("the signature does not verify")]
    BadSignature,
    /// The claims cannot be written as JSON.
    #[error("the claims cannot be serialised")]
    Claims,
    /// The cryptographic library failed.
    #[error("the cryptographic library failed")]
    Crypto,
}

/// Why a JWS was not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JwsError {
    /// Longer than [`crate::jws::MAX_LENGTH`].
    #[error("the token is too long")]
    TooLong,
    /// Not three parts of canonical unpadded base64url.
    #[error("malformed token: {0}")]
    Malformed(&'static str),
    /// The header is not a strict JSON object.
    #[error("header: {0}")]
    HeaderJson(StrictJsonError),
    /// The header asks for an algorithm that we do not have; `none` and `HS256` are among these.
    #[error("unsupported `alg`")]
    Algorithm,
    /// A header member that we refuse, or one of a wrong type or size.
    #[error("refused header member `{0}`")]
    HeaderMember(&'static str),
    /// No key at hand fits the header.
    #[error("no key fits the token")]
    NoKey,
    /// The signature does not verify.
    #[error("the signature does not verify")]
    BadSignature,
    /// The payload is not a strict JSON object.
    #[error("payload: {0}")]
    PayloadJson(StrictJsonError),
}

/// Why a sealed value could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// Too short, or of a version that we do not know.
    #[error("not a sealed value")]
    Malformed,
    /// Sealed under a key that we do not hold.
    #[error("sealed under an unknown encryption key")]
    UnknownKey,
    /// Changed since it was sealed, or sealed for another place.
    #[error("the sealed value does not authenticate")]
    Refused,
    /// The text is not 32 bytes of base64 or hex.
    #[error("an encryption key is 32 bytes in base64 or hex")]
    BadKey,
}
