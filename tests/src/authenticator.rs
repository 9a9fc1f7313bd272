//! A passkey in software (Web Authentication sections 5.8.1, 6.1 and 6.5), and what the script of a page does with it. It is honest
//! unless a [`Twist`] says otherwise.

use crate::{
    page::Page,
    person::{Person, Step},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use url::Url;

/// The list of one's passkeys, where they are added too.
pub const LIST: &str = "/account/security/passkeys";
/// User present, user verified: what an honest device says.
pub const HONEST: u8 = UP | UV;
/// User present.
pub const UP: u8 = 1;
/// User verified.
pub const UV: u8 = 4;
/// It may be synced.
pub const BE: u8 = 8;
/// It is synced.
pub const BS: u8 = 16;
/// A new credential follows.
const AT: u8 = 64;

/// One passkey on its device.
#[derive(Debug, Clone)]
pub struct Passkey {
    /// Never leaves it, in life.
    pub key: SigningKey,
    /// Chosen by the device.
    pub id: Vec<u8>,
    /// The origin that the browser sees.
    pub origin: String,
    /// Told when it was made.
    pub user_handle: Vec<u8>,
    /// Goes up with each use; 0 stays 0.
    pub counter: u32,
    /// `UP`, `UV`, `BE` and `BS`.
    pub flags: u8,
    /// The model of the device.
    pub aaguid: [u8; 16],
}

/// What is wrong with a response.
#[derive(Debug, Clone, Default)]
pub struct Twist<'a> {
    /// In place of `webauthn.get` or `webauthn.create`.
    pub kind: Option<&'a str>,
    /// In place of our origin, as JSON.
    pub origin: Option<&'a str>,
    /// Further members of the client data, such as `,"crossOrigin":true`.
    pub more: &'a str,
    /// In place of the host.
    pub rp_id: Option<&'a str>,
    /// In place of the passkey's own flags.
    pub flags: Option<u8>,
    /// In place of the next number.
    pub counter: Option<u32>,
    /// In place of the user's; empty is none.
    pub user_handle: Option<&'a [u8]>,
    /// Another challenge.
    pub challenge: Option<&'a str>,
    /// Another public key, as CBOR.
    pub public_key: Option<&'a [u8]>,
    /// Another key signs.
    pub forged: bool,
}

impl Passkey {
    /// A new device for this origin; its passkey stays on it.
    pub fn new(origin: &str) -> Self {
        let mut id = vec![0; 24];
        getrandom::fill(&mut id).expect("randomness");
        Self {
            key: key(),
            id,
            origin: origin.to_owned(),
            user_handle: Vec::new(),
            counter: 1,
            flags: HONEST,
            aaguid: [0; 16],
        }
    }

    /// One that is synced between devices, and counts nothing.
    pub fn synced(origin: &str) -> Self {
        Self {
            counter: 0,
            flags: HONEST | BE | BS,
            ..Self::new(origin)
        }
    }

    /// `navigator.credentials.create()`: `RegistrationResponseJSON`.
    pub fn create(&mut self, asked: &Value, twist: &Twist<'_>) -> Value {
        self.user_handle = decoded(&asked["publicKey"]["user"]["id"]);
        let data = self.client_data(asked, "webauthn.create", twist);
        let mut attested = self.authenticator_data(twist, AT);
        attested.extend(self.aaguid);
        attested.extend(length(&self.id));
        attested.extend(&self.id);
        match twist.public_key {
            Some(other) => attested.extend(other),
            None => attested.extend(self.cose_key()),
        }
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x59".to_vec();
        object.extend(length(&attested));
        object.extend(attested);
        let response = json!({
            "clientDataJSON": URL_SAFE_NO_PAD.encode(data),
            "attestationObject": URL_SAFE_NO_PAD.encode(object),
            "transports": ["internal"],
        });
        self.written(&response)
    }

    /// `navigator.credentials.get()`: `AuthenticationResponseJSON`.
    pub fn get(&mut self, asked: &Value, twist: &Twist<'_>) -> Value {
        if self.counter > 0 {
            self.counter += 1;
        }
        let data = self.client_data(asked, "webauthn.get", twist);
        let authenticator_data = self.authenticator_data(twist, 0);
        let mut signed = authenticator_data.clone();
        signed.extend(Sha256::digest(&data));
        let key_used = if twist.forged { &key() } else { &self.key };
        let signature: Signature = key_used.sign(&signed);
        let handle = twist.user_handle.unwrap_or(&self.user_handle);
        let response = json!({
            "clientDataJSON": URL_SAFE_NO_PAD.encode(data),
            "authenticatorData": URL_SAFE_NO_PAD.encode(authenticator_data),
            "signature": URL_SAFE_NO_PAD.encode(signature.to_der().as_bytes()),
            "userHandle": (!handle.is_empty()).then(|| URL_SAFE_NO_PAD.encode(handle)),
        });
        self.written(&response)
    }

    fn written(&self, response: &Value) -> Value {
        let id = URL_SAFE_NO_PAD.encode(&self.id);
        json!({
            "id": id, "rawId": id, "type": "public-key", "response": response,
            "authenticatorAttachment": "platform", "clientExtensionResults": {},
        })
    }

    fn client_data(&self, asked: &Value, kind: &str, twist: &Twist<'_>) -> String {
        let challenge = twist
            .challenge
            .or(asked["publicKey"]["challenge"].as_str())
            .unwrap_or_default();
        let kind = twist.kind.unwrap_or(kind);
        let own = format!("{:?}", self.origin);
        let (origin, more) = (twist.origin.unwrap_or(&own), twist.more);
        format!(r#"{{"type":"{kind}","challenge":"{challenge}","origin":{origin}{more}}}"#)
    }

    fn authenticator_data(&self, twist: &Twist<'_>, more: u8) -> Vec<u8> {
        let origin = Url::parse(&self.origin).expect("an origin");
        let host = origin.host_str().unwrap_or_default();
        let mut data = Sha256::digest(twist.rp_id.unwrap_or(host)).to_vec();
        data.push(twist.flags.unwrap_or(self.flags) | more);
        data.extend(twist.counter.unwrap_or(self.counter).to_be_bytes());
        data
    }

    fn cose_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let (x, y) = point.as_bytes()[1..].split_at(32);
        [
            b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20",
            x,
            b"\x22\x58\x20",
            y,
        ]
        .concat()
    }
}

fn key() -> SigningKey {
    loop {
        let mut secret = [0; 32];
        getrandom::fill(&mut secret).expect("randomness");
        if let Ok(key) = SigningKey::from_slice(&secret) {
            return key;
        }
    }
}

fn length(bytes: &[u8]) -> [u8; 2] {
    u16::try_from(bytes.len()).expect("short").to_be_bytes()
}

fn decoded(text: &Value) -> Vec<u8> {
    URL_SAFE_NO_PAD
        .decode(text.as_str().unwrap_or_default())
        .expect("base64url")
}

/// The Ed25519 public key that no private one here fits, as COSE writes it.
pub const ED25519: &[u8] =
    b"\xa4\x01\x01\x03\x27\x20\x06\x21\x58\x20\xd7\x5a\x98\x01\x82\xb1\x0a\xb7\xd5\x4b\xfe\xd3\xc9\x64\x07\x3a\x0e\xe1\x72\xf3\xda\xa6\x23\x25\xaf\x02\x1a\x68\xf7\x07\x51\x1a";

/// What the script does on a page with a passkey form: asks for a challenge.
pub async fn ask(person: &Person, page: &Page) -> Value {
    let answer = try_ask(person, page).await;
    assert_eq!(answer.status, 200, "{answer:#?}");
    serde_json::from_str(&answer.body).expect("JSON")
}

/// The same, whatever the answer.
pub async fn try_ask(person: &Person, page: &Page) -> Page {
    person.step(asking(person, page)).await
}

/// The request for it.
pub fn asking(person: &Person, page: &Page) -> Step {
    let form = page.form("ceremony");
    let address = page
        .body
        .split("data-options=\"")
        .nth(1)
        .unwrap_or_default();
    let url = person.absolute(address.split('"').next().unwrap_or_default());
    let asks = |(name, _): &(String, String)| name == "csrf" || name == "conditional";
    let pairs = form.filled(&[], None).into_iter().filter(asks);
    let mut step = person.post(url, pairs.collect());
    step.headers
        .push(("sec-fetch-mode".to_owned(), "cors".to_owned()));
    step
}

/// What the script does with the browser's answer: sends the form.
pub async fn send(person: &Person, page: &Page, asked: &Value, credential: &Value) -> Page {
    let form = page.form("ceremony");
    let ceremony = asked["ceremony"].as_str().unwrap_or_default();
    let text = match credential {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let typed = [("ceremony", ceremony), ("credential", text.as_str())];
    let target = page.url.join(&form.action).expect("an action");
    let step = person.post(target, form.filled(&typed, None));
    person.follow(step).await
}

/// Adds a passkey to the account of whoever is signed in, and was just now.
pub async fn enrol(person: &Person, passkey: &mut Passkey) -> Page {
    enrol_twisted(person, passkey, &Twist::default()).await
}

/// The same with something wrong.
pub async fn enrol_twisted(person: &Person, passkey: &mut Passkey, twist: &Twist<'_>) -> Page {
    let page = person.open(LIST).await;
    let asked = ask(person, &page).await;
    let made = passkey.create(&asked, twist);
    send(person, &page, &asked, &made).await
}

/// Signs in with a passkey on the page at this address.
pub async fn sign_in(
    person: &Person,
    address: &str,
    passkey: &mut Passkey,
    twist: &Twist<'_>,
) -> Page {
    let page = person.open(address).await;
    let asked = ask(person, &page).await;
    let shown = passkey.get(&asked, twist);
    send(person, &page, &asked, &shown).await
}
