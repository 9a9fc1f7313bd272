//! Passkeys (Web Authentication Level 3): discoverable, always with user verification, so that one touch is two factors.
//!
//! `webauthn-rs` verifies signatures, challenges, flags and counters. What it leaves to its caller is here: the origin byte for
//! byte, no frames, the user handle, and the words for the browser.

mod providers;

use std::collections::BTreeMap;

use anyhow::Context as _;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Value as Json, json};
use sha2::{Digest as _, Sha256};
use url::Url;
use uuid::Uuid;
use webauthn_rs::prelude::{
    Credential, DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Webauthn, WebauthnBuilder, WebauthnError,
};

use crate::config::Config;

#[cfg(test)]
pub(crate) use providers::PROVIDERS;
pub use providers::{Kind, Provider, provider};

/// The name that authenticators show.
const NAME: &str = "idp-server";
/// No honest response is longer.
const LONGEST: usize = 32 * 1024;

/// Why a response is not accepted.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// It is not what a browser sends.
    #[error("malformed")]
    Malformed,
    /// It was made for another site, or within a frame.
    #[error("made for another origin")]
    Origin,
    /// It names another user than the passkey's owner, or none.
    #[error("made for another user")]
    User,
    /// Web Authentication section 6.1.1: its counter is not higher than the one before, so that there may be two of it.
    #[error("the signature counter went back")]
    CounterRegressed,
    /// A check of Web Authentication section 7.1 or 7.2 failed.
    #[error("not verified: {0}")]
    Unverified(WebauthnError),
}

/// A ceremony that was begun.
#[derive(Debug)]
pub struct Begun {
    /// What the browser is asked, as `PublicKeyCredential.parse…OptionsFromJSON` reads it.
    pub options: Json,
    /// What the verification needs.
    pub ceremony: Json,
}

/// How a new passkey comes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Making {
    /// The person asked for it, and the device looks who they are.
    Asked,
    /// Web Authentication section 5.1.4.3, `mediation: "conditional"`: whoever keeps the password that was just given makes it
    /// without a question, so that neither presence nor verification of the user can be wanted until it is used.
    Conditional,
}

/// Whoever a new passkey is for.
#[derive(Clone, Copy, Debug)]
pub struct Owner<'a> {
    /// The user, and the user handle of the passkey.
    pub id: Uuid,
    /// E-mail address or username.
    pub label: &'a str,
    /// The full name, where it is known.
    pub name: Option<&'a str>,
}

/// A passkey that was just made.
#[derive(Clone, Debug)]
pub struct Made {
    /// Its id.
    pub credential_id: Vec<u8>,
    /// What to store.
    pub stored: Json,
    /// The model of the authenticator, where it says so. Nobody vouches for it.
    pub aaguid: Option<Uuid>,
    /// Whether it is synced between devices.
    pub synced: bool,
}

/// What a passkey proved.
#[derive(Clone, Debug)]
pub struct Proof {
    /// What to store from now on.
    pub stored: Json,
    /// Whether it is synced between devices now.
    pub synced: bool,
    /// Whether it can be: then it may leave its device.
    pub portable: bool,
}

/// What a browser answered to a sign-in.
#[derive(Debug)]
pub struct Assertion(PublicKeyCredential);

impl Assertion {
    /// Web Authentication section 5.1: `AuthenticationResponseJSON`.
    pub fn parse(text: &str) -> Result<Self, Refused> {
        let read: PublicKeyCredential = parse(text)?;
        if read.type_ == "public-key" {
            Ok(Self(read))
        } else {
            Err(Refused::Malformed)
        }
    }

    /// Which passkey it says it is.
    pub fn credential_id(&self) -> &[u8] {
        &self.0.raw_id
    }
}

/// Web Authentication section 4: this server as relying party.
pub struct RelyingParty {
    webauthn: Webauthn,
    origin: String,
    rp_id: String,
}

impl RelyingParty {
    /// As configured; none where browsers know no passkeys.
    pub fn of(config: &Config) -> anyhow::Result<Option<Self>> {
        let Some(rp_id) = &config.passkeys.rp_id else {
            return Ok(None);
        };
        Self::new(config.public_url.as_str(), rp_id).map(Some)
    }

    fn new(origin: &str, rp_id: &str) -> anyhow::Result<Self> {
        let url = Url::parse(origin).context("public_url")?;
        let webauthn = WebauthnBuilder::new(rp_id, &url)
            .and_then(|builder| builder.rp_name(NAME).build())
            .context("passkeys.rp_id")?;
        Ok(Self {
            webauthn,
            origin: origin.to_owned(),
            rp_id: rp_id.to_owned(),
        })
    }

    /// What passkeys are bound to.
    pub fn rp_id(&self) -> &str {
        &self.rp_id
    }

    /// Web Authentication section 7.2 steps 1 to 3, with no list of allowed credentials: the person is known by the passkey, so
    /// that nobody learns who has one (section 14.6.2).
    pub fn begin_sign_in(&self) -> anyhow::Result<Begun> {
        let (options, state) = self.webauthn.start_discoverable_authentication()?;
        let options = serde_json::to_value(options)?;
        Ok(Begun {
            options: options["publicKey"].clone(),
            ceremony: serde_json::to_value(state)?,
        })
    }

    /// Web Authentication section 7.2 steps 5 to 24. `owner` and `stored` are those of the passkey whose id the response has.
    pub fn finish_sign_in(
        &self,
        ceremony: Json,
        assertion: &Assertion,
        owner: Uuid,
        stored: Json,
    ) -> Result<Proof, Refused> {
        let response = &assertion.0;
        self.check_origin(&response.response.client_data_json, "webauthn.get")?;
        if response.get_user_unique_id() != Some(owner.as_bytes().as_slice()) {
            return Err(Refused::User);
        }
        let state: DiscoverableAuthentication = ours(ceremony)?;
        let mut passkey: Passkey = ours(stored)?;
        let result = self
            .webauthn
            .finish_discoverable_authentication_v2(response, state, &passkey)
            .map_err(|error| match error {
                WebauthnError::CredentialPossibleCompromise => Refused::CounterRegressed,
                other => Refused::Unverified(other),
            })?;
        passkey.update_credential(&result);
        Ok(Proof {
            stored: stored_form(&passkey)?,
            synced: result.backup_state(),
            portable: result.backup_eligible(),
        })
    }

    /// Web Authentication section 7.1 steps 1 to 3: a discoverable credential with user verification, on an authenticator that has
    /// none of `known` already.
    pub fn begin_registration(
        &self,
        owner: Owner<'_>,
        known: Vec<Vec<u8>>,
        making: Making,
    ) -> anyhow::Result<Begun> {
        let (options, state) = self.webauthn.start_passkey_registration(
            owner.id,
            owner.label,
            owner
                .name
                .filter(|name| !name.is_empty())
                .unwrap_or(owner.label),
            Some(known),
        )?;
        let mut options = serde_json::to_value(options)?["publicKey"].take();
        options["authenticatorSelection"]["residentKey"] = json!("required");
        options["authenticatorSelection"]["requireResidentKey"] = json!(true);
        if making == Making::Conditional {
            options["authenticatorSelection"]["userVerification"] = json!("preferred");
            // Chromium makes none that has to be verified when it is used and need not be when it is made.
            if let Some(extensions) = options["extensions"].as_object_mut() {
                extensions.retain(|name, _| !name.ends_with("redentialProtectionPolicy"));
            }
        }
        Ok(Begun {
            options,
            ceremony: serde_json::to_value(state)?,
        })
    }

    /// Web Authentication section 7.1 steps 4 to 24; that the id is new, the table sees to.
    pub fn finish_registration(
        &self,
        ceremony: Json,
        text: &str,
        making: Making,
    ) -> Result<Made, Refused> {
        let mut response: RegisterPublicKeyCredential = parse(text)?;
        self.check_origin(&response.response.client_data_json, "webauthn.create")?;
        if making == Making::Conditional {
            self.excuse_flags(&mut response.response.attestation_object);
        }
        let state: PasskeyRegistration = ours(ceremony)?;
        let passkey = self
            .webauthn
            .finish_passkey_registration(&response, &state)
            .map_err(Refused::Unverified)?;
        let stored = stored_form(&passkey)?;
        let credential = Credential::from(passkey);
        let credential_id = credential.cred_id;
        if credential_id != response.raw_id {
            return Err(Refused::Malformed);
        }
        Ok(Made {
            aaguid: self.aaguid(&response.response.attestation_object, &credential_id),
            credential_id,
            stored,
            synced: credential.backup_state,
        })
    }

    /// Web Authentication sections 5.8.1 and 13.4.9: the origin is ours byte for byte, and no other site frames it.
    fn check_origin(&self, client_data: &[u8], kind: &str) -> Result<(), Refused> {
        let data: ClientData =
            serde_json::from_slice(client_data).map_err(|_| Refused::Malformed)?;
        let framed = data.cross_origin == Some(true) || data.others.contains_key("topOrigin");
        if data.kind == kind && data.origin == self.origin && !framed {
            Ok(())
        } else {
            Err(Refused::Origin)
        }
    }

    /// Web Authentication section 6.1: the authenticator data begin with the hash of the RP ID.
    fn authenticator_data(&self, attestation_object: &[u8]) -> Option<usize> {
        let hash = Sha256::digest(&self.rp_id);
        attestation_object
            .windows(hash.len())
            .position(|window| window == hash.as_slice())
    }

    /// Web Authentication section 7.1 step 16: the flags UP and UV, which webauthn-rs always wants. Nothing signs them where the
    /// attestation is `none`; any other one fails by this.
    fn excuse_flags(&self, attestation_object: &mut [u8]) {
        let start = self.authenticator_data(attestation_object);
        if let Some(flags) = start.and_then(|start| attestation_object.get_mut(start + 32)) {
            *flags |= 0b101;
        }
    }

    /// Web Authentication section 6.5.2: the model of the authenticator.
    fn aaguid(&self, attestation_object: &[u8], credential_id: &[u8]) -> Option<Uuid> {
        let start = self.authenticator_data(attestation_object)?;
        let data = attestation_object.get(start..)?;
        let (aaguid, id) = (data.get(37..53)?, data.get(55..55 + credential_id.len())?);
        let aaguid = Uuid::from_slice(aaguid).ok()?;
        (id == credential_id && !aaguid.is_nil()).then_some(aaguid)
    }
}

/// Web Authentication section 5.8.1, as far as we judge it ourselves.
#[derive(Deserialize)]
struct ClientData {
    #[serde(rename = "type")]
    kind: String,
    origin: String,
    #[serde(rename = "crossOrigin")]
    cross_origin: Option<bool>,
    #[serde(flatten)]
    others: BTreeMap<String, Json>,
}

/// Bytes as WebAuthn writes them in JSON.
#[must_use]
pub fn base64url(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Refused> {
    if text.len() > LONGEST {
        return Err(Refused::Malformed);
    }
    serde_json::from_str(text).map_err(|_| Refused::Malformed)
}

/// Reads what we wrote.
fn ours<T: DeserializeOwned>(value: Json) -> Result<T, Refused> {
    serde_json::from_value(value)
        .map_err(|error| Refused::Unverified(WebauthnError::ParseJSONFailure(error)))
}

fn stored_form(value: &impl Serialize) -> Result<Json, Refused> {
    serde_json::to_value(value)
        .map_err(|error| Refused::Unverified(WebauthnError::ParseJSONFailure(error)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r97_only_our_own_origin_is_ours() {
        let ours = RelyingParty::new("https://id.example.com", "example.com").unwrap();
        let check = |data: &str| ours.check_origin(data.as_bytes(), "webauthn.get");
        let data = |origin: &str, more: &str| {
            format!(r#"{{"type":"webauthn.get","challenge":"AA","origin":{origin}{more}}}"#)
        };
        let good = "\"https://id.example.com\"";
        assert!(check(&data(good, "")).is_ok());
        assert!(check(&data(good, r#","crossOrigin":false,"new":[1]"#)).is_ok());
        for origin in [
            "\"https://badexample.com\"",
            "\"https://example.com\"",
            "\"https://id.example.com.evil\"",
            "\"http://id.example.com\"",
            "\"https://id.example.com:8443\"",
            "\"https://id.example.com:443\"",
            "\"https://id.example.com/\"",
            "\"https://ID.example.com\"",
            "\"https://a.id.example.com\"",
            "\"https://u@id.example.com\"",
            "\"android:apk-key-hash:AA\"",
            "\"null\"",
            "\"\"",
            "null",
            "[]",
        ] {
            assert!(check(&data(origin, "")).is_err(), "{origin}");
        }
        for more in [
            r#","crossOrigin":true"#,
            r#","crossOrigin":"false""#,
            r#","topOrigin":"https://evil.example""#,
            r#","topOrigin":"https://id.example.com""#,
            r#","type":"webauthn.get""#,
        ] {
            assert!(check(&data(good, more)).is_err(), "{more}");
        }
        let kind = data(good, "").replace("webauthn.get", "webauthn.create");
        assert!(check(&kind).is_err());
        for text in ["", "{", "null", "\u{feff}{}", "[[[["] {
            assert!(check(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn r76_the_question_of_a_sign_in_names_nobody() {
        let ours = RelyingParty::new("https://id.example.com", "example.com").unwrap();
        let begun = ours.begin_sign_in().unwrap();
        assert_eq!(begun.options["allowCredentials"], json!([]));
        assert_eq!(begun.options["userVerification"], "required");
        assert_eq!(begun.options["rpId"], "example.com");
        let challenge = begun.options["challenge"].as_str().unwrap();
        assert!(URL_SAFE_NO_PAD.decode(challenge).unwrap().len() >= 16);
        assert_ne!(
            challenge,
            ours.begin_sign_in().unwrap().options["challenge"]
        );
    }
}
