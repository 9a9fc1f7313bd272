//! An account that is not there yet: what was entered, sealed to the hash of its link.

use keys::Sealer;
use serde::{Deserialize, Serialize};

use crate::secret::SecretHash;

/// What was entered. No account exists until its link is used, so nobody is kept from anything by what a stranger
/// entered (R92).
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Pending {
    /// The address, as entered.
    pub email: String,
    /// The name, as entered.
    pub name: String,
    /// The hash of the password that was chosen; none for an invitation.
    pub phc: Option<String>,
    /// Whether the password is long enough only beside a second factor.
    #[serde(default)]
    pub short: bool,
    /// The edition of the terms that was accepted.
    #[serde(default)]
    pub terms: Option<String>,
    /// The hash of the browser that registered: there the button is enough, elsewhere the password is asked for. So nobody
    /// finishes what a stranger began with a password that the stranger knows.
    pub browser: Option<Vec<u8>>,
}

impl Pending {
    /// Seals it, bound to its link.
    pub fn seal(&self, sealer: &Sealer, token: SecretHash) -> Vec<u8> {
        let values = serde_json::to_vec(self).unwrap_or_default();
        sealer.seal(&values, &bound_to(token))
    }

    /// Opens what [`Self::seal`] made for this link.
    pub fn open(sealer: &Sealer, token: SecretHash, values: &[u8]) -> Option<Self> {
        let values = sealer.open(values, &bound_to(token)).ok()?;
        serde_json::from_slice(&values).ok()
    }
}

/// What is sealed opens with its own link only.
pub(super) fn bound_to(token: SecretHash) -> Vec<u8> {
    [b"mailed_links:".as_slice(), &token.0].concat()
}
